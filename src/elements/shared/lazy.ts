/** A part of an element that is fetched when it is needed, once for the page. Without it the rest still stands. */
export interface Lazy<Module> {
  /** The part, if it is loaded already. */
  loaded: Module | undefined;
  /** It could not be had: what it shows is missing, and the reader is told so. */
  failed: boolean;
  /** Fetches it. Never fails: the page's developer is told what is missing, and why that may be. */
  load(): Promise<void>;
}

/** @param missing What the page is without, where the file cannot be had. */
export function lazy<Module>(fetch: () => Promise<Module>, missing: string): Lazy<Module> {
  let coming: Promise<void> | undefined;
  const part: Lazy<Module> = {
    loaded: undefined,
    failed: false,
    load: () =>
      (coming ??= fetch().then(
        (module) => void (part.loaded = module),
        () => {
          part.failed = true;
          console.warn(
            `Partner Program Elements: a file beside the script could not be fetched, so that ${missing}. Copy all files of the folder, not only one.`,
          );
        },
      )),
  };
  return part;
}
