/** Words as a sentence begins. */
export function capital(text: string, locale: string): string {
  const first = text.codePointAt(0);
  // Most cells begin with a figure or a capital already, and to ask takes its time.
  if (first === undefined || first < 0x61) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase(locale) + text.slice(letter.length);
}
