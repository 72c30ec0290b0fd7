/** The one of a list that has this id. */
export function byId<T extends { id: string }>(
  items: readonly T[] | undefined,
  id: string | undefined,
): T | undefined {
  return items?.find((item) => item.id === id);
}

/** What a record has itself under a key: an id may be a word that every object knows, such as "toString". */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
