/** The names above a table scroll with what stands below them, and the tables with a name that the keyboard has come to. */
export function syncScroll({ currentTarget }: Event): void {
  const { scrollLeft } = currentTarget as HTMLElement;
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  for (const part of root.querySelectorAll('.head, .cards, .tables'))
    if (part !== currentTarget) part.scrollLeft = scrollLeft;
}
