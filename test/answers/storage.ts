/** A site's storage, as far as answers are kept in it, in place of the one that Node has or does not have. */

export type FakeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One that keeps what it is given, for as long as it has room. */
export function storageWith(entries: Record<string, string> = {}, room = Infinity) {
  const kept = new Map(Object.entries(entries));
  const storage: FakeStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
  };
  return { storage, kept };
}

const refuse = (): never => {
  throw new DOMException('blocked', 'SecurityError');
};
/** One that is there and lets nobody in. */
export const REFUSING: FakeStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };

let before: PropertyDescriptor | undefined;
let isReplaced = false;

/** Puts a storage in place of the site's; without one, merely asking for it throws, as where all of it is blocked. */
export function useStorage(storage?: FakeStorage): void {
  if (!isReplaced) before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  isReplaced = true;
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => storage ?? refuse() });
}

/** Leaves the site's storage as it was found. */
export function restoreStorage(): void {
  if (!isReplaced) return;
  isReplaced = false;
  if (before) Object.defineProperty(globalThis, 'localStorage', before);
  else Reflect.deleteProperty(globalThis, 'localStorage');
}
