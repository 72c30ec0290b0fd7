type Child = Node | string;

/**
 * Makes an element. Cells are by far the most of a table and change as a whole or not at all; what a template keeps for
 * each of them, so as to change its parts later, costs a browser more than the cell.
 *
 * @param attributes Those that are undefined are left out.
 */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}
