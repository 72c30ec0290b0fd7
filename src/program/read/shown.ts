/** What stands there, short enough for a line. */
export function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === 'function' || typeof found === 'symbol') return `a ${typeof found}`;
  if (typeof found === 'object' && found !== null) return 'an object';
  if (typeof found !== 'string') return `${found as number}`;
  const text = JSON.stringify(plain(found.slice(0, 100)));
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

/** Words without what would break the line or turn it around. */
export function plain(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]+/gu, ' ');
}
