/**
 * Chunks that are made of the same text are one file, for all scripts that fetch them: words, and whatever takes the same things
 * from its script.
 */

/** One build: the scripts that pages name, and the chunks that these fetch by `./NAME.js`. */
export interface Built {
  /** Where its files lie, from the outermost folder: `''` or `'shared/'`. */
  folder: string;
  scripts: ReadonlyMap<string, string>;
  chunks: ReadonlyMap<string, string>;
}

const FETCHED = /(["'`])\.\/([\w-]+\.js)\1/g;

/**
 * All files of some builds by their path. A chunk lies in the folder of the first build that has it; chunks of one name that differ
 * have a number from the second on.
 */
export function oneOfEach(builds: readonly Built[]): Map<string, string> {
  const files = new Map<string, string>();
  /** The path of each chunk by what it is. */
  const paths = new Map<string, string>();
  for (const built of builds) {
    const whatIs = identify(built);
    for (const name of built.chunks.keys()) {
      const what = whatIs(name);
      if (!paths.has(what)) paths.set(what, freePath(built.folder, name, new Set(paths.values())));
    }
    const pathOf = (name: string) => paths.get(whatIs(name))!;
    const placed = (code: string) =>
      code.replace(FETCHED, (said, quote: string, name: string) =>
        built.chunks.has(name) ? `${quote}${relative(built.folder, pathOf(name))}${quote}` : said,
      );
    for (const [name, code] of built.scripts) files.set(built.folder + name, placed(code));
    for (const [name, code] of built.chunks)
      if (!files.has(pathOf(name))) files.set(pathOf(name), placed(code));
  }
  return files;
}

/** What a chunk is: its text, with what it fetches in place of the names. */
function identify({ folder, chunks, scripts }: Built): (name: string) => string {
  const known = new Map<string, string>();
  const whatIs = (name: string): string => {
    const before = known.get(name);
    if (before !== undefined) return before;
    // What leads back to itself, or leans on a script, is like nothing else.
    known.set(name, `${folder}${name}`);
    const what = chunks.get(name)!.replace(FETCHED, (said, _quote, other: string) => {
      if (chunks.has(other)) return `[${whatIs(other)}]`;
      return scripts.has(other) ? `[${folder}${other}]` : said;
    });
    known.set(name, what);
    return what;
  };
  return whatIs;
}

function freePath(folder: string, name: string, taken: ReadonlySet<string>): string {
  const numbered = (at: number) => `${folder}${at === 1 ? name : name.replace(/\.js$/, `${at}.js`)}`;
  let at = 1;
  while (taken.has(numbered(at))) at++;
  return numbered(at);
}

function relative(folder: string, path: string): string {
  if (path.startsWith(folder)) return `./${path.slice(folder.length)}`;
  return `../${path}`;
}
