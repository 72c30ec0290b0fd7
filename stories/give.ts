/** What a story sets on its element, as a page's author would: attributes, custom properties, and objects as properties. */

/** Those of the elements' properties that hold an object: no attribute can. */
const OBJECTS: readonly string[] = ['program', 'programs', 'facts'];

type Args = Readonly<Record<string, unknown>>;

const given = new WeakMap<Element, ReadonlySet<string>>();

/**
 * Sets the arguments of a story by their names, and takes away those that it set before and that are gone.
 *
 * @param args With a `program` none is fetched: that is the one to show.
 */
export function give(element: Element | undefined, { src, ...others }: Args): void {
  if (!(element instanceof HTMLElement)) return;
  const args: Args = others['program'] === undefined ? { src, ...others } : others;
  for (const name of given.get(element) ?? []) if (!(name in args)) set(element, name, undefined);
  given.set(element, new Set(Object.keys(args)));
  for (const [name, value] of Object.entries(args)) set(element, name, value);
}

function set(element: HTMLElement, name: string, value: unknown): void {
  const isNone = value === undefined || value === null || value === false || value === '';
  if (name.startsWith('--')) element.style.setProperty(name, isNone ? null : String(value));
  else if (OBJECTS.includes(name)) setObject(element as unknown as Record<string, unknown>, name, value);
  else if (isNone) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

function setObject(element: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined && element[name] !== value) element[name] = value;
}
