/** The one of a list that has this id. */
export function byId<T extends { id: string }>(
  items: readonly T[] | undefined,
  id: string | undefined,
): T | undefined {
  return items?.find((item) => item.id === id);
}
