import { languageTag } from './language-tag.js';

/** Groups of messages that are parts of others; plural forms are one message. */
type Group = Readonly<Record<string, unknown>>;

/** The page's own words, the same for all scripts of ours on it, each of which has a copy of this. */
interface Page {
  words: Map<string, Record<string, Group>>;
  followers: Set<() => void>;
}
const KEY = Symbol.for('partner-program-words/1');
const page = ((globalThis as { [KEY]?: Page })[KEY] ??= { words: new Map(), followers: new Set() });

/** Messages with others in their place, group by group; what is `undefined` takes nothing away. */
export function merged<Under extends object, Over extends object>(under: Under, over: Over): Under & Over {
  const all = new Map<string, unknown>(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const old = all.get(key);
    all.set(key, isGroup(old) && isGroup(value) ? merged(old, value) : value);
  }
  return Object.fromEntries(all) as Under & Over;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !('other' in value) && !Array.isArray(value);
}

/** A tag and what it is a kind of, from the widest: "zh", "zh-hant", "zh-hant-tw". */
function tagsOf(tag: string): string[] {
  const parts = languageTag(tag).toLowerCase().split('-');
  return parts.map((_, at) => parts.slice(0, at + 1).join('-'));
}

/** What the page says in its own words. */
export const ownWords = {
  /** Takes words for a language; what is said twice holds as it is said last. Nothing for what is no language tag. */
  add(tag: string, words: object): void {
    const key = languageTag(tag).toLowerCase();
    if (key === '') return;
    const before = page.words.get(key) ?? {};
    // Set by set: a set is never one message, whatever its keys are.
    const sets = Object.entries(words as Record<string, Group>).map(
      ([set, said]) => [set, merged(before[set] ?? {}, said ?? {})] as const,
    );
    page.words = new Map(page.words).set(key, { ...before, ...Object.fromEntries(sets) });
    page.followers.forEach((follow) => follow());
  },
  /** All words as they are now: another object whenever there are others. */
  get words(): object {
    return page.words;
  },
  /** Who wants to know when there are other words. */
  followers: page.followers,
  /** What the words of a language are, as a text: the same where the words are. */
  key(tag: string): string {
    const said = tagsOf(tag).map((one) => page.words.get(one) ?? '');
    return said.some(Boolean)
      ? JSON.stringify(said, (_, value: unknown) => (typeof value === 'function' ? String(value) : value))
      : '';
  },
  /** Whether there are words for the language of a tag. */
  has: (tag: string): boolean => tagsOf(tag).some((one) => page.words.has(one)),
  /** The messages of a set as the page wants them in a language. */
  over<Messages extends object>(messages: Messages, set: string, tag: string): Messages {
    let said = messages;
    for (const one of tagsOf(tag)) {
      const mine = page.words.get(one)?.[set];
      if (mine) said = merged(said, mine);
    }
    return said;
  },
};
