/** Words for thousands, millions and so on, by the power of ten that they stand for. */
type Magnitudes = ReadonlyMap<string, number>;
/** The same as `Intl` has them: a few words stand for two powers in one language. */
type Powers = ReadonlyMap<string, ReadonlySet<number>>;

/** Forms that languages tell apart, by plural rules: one, two, few, many, others, and broken numbers of two kinds. */
export const COUNTS = [1, 2, 3, 5, 11, 20, 1.5, 10.1];

/** Understood on every page, beside English. A billion is not among them: languages disagree on what it is. */
const EVERYWHERE: Magnitudes = new Map([
  ...inPowers(3, 'k', 'K'),
  ...inPowers(5, 'lakh', 'lakhs', 'lac'),
  ...inPowers(6, 'm', 'M', 'mm', 'mio', 'mln', 'mn', 'mill'),
  ...inPowers(7, 'crore', 'crores', 'cr'),
  ...inPowers(9, 'bn', 'mrd', 'mld'),
]);

/** What people of a language write, and `Intl` does not know of. */
const OWN: ReadonlyMap<string, Magnitudes> = new Map([
  ['en', new Map([...inPowers(9, 'b'), ...inPowers(12, 'tn')])],
  ['de', new Map([...inPowers(3, 't', 'T', 'tsd'), ...inPowers(9, 'md')])],
  ['sv', new Map([...inPowers(3, 't'), ...inPowers(6, 'm')])],
  ...['da', 'nb', 'no'].map((language) => [language, new Map(inPowers(3, 't'))] as const),
]);

function inPowers(power: number, ...words: string[]): (readonly [string, number])[] {
  return words.map((word) => [word, power]);
}

const known = new Map<string, Powers>();

function powersIn(locale: string): Powers {
  let words = known.get(locale);
  if (!words) {
    const found = new Map<string, Set<number>>();
    for (const [word, power] of asIntlSays(locale))
      found.set(word, (found.get(word) ?? new Set()).add(power));
    known.set(locale, (words = found));
  }
  return words;
}

function* asIntlSays(locale: string): Generator<[string, number]> {
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
      useGrouping: false,
      maximumFractionDigits: 1,
    });
    for (let power = 3; power < 15; power++)
      for (const count of COUNTS) {
        const value = count * 10 ** power;
        const parts = format.formatToParts(value);
        const of = (type: string) => parts.map((part) => (part.type === type ? part.value : '')).join('');
        const shown = Number(`${of('integer')}.${of('fraction')}`);
        const word = magnitudeKey(of('compact'));
        if (word !== '' && shown > 0) yield [word, Math.round(Math.log10(value / shown))];
      }
  }
}

/**
 * A word as it is looked up: without dots, spaces, accents and, but for single letters, capitals. `ي` is what an Arabic
 * keyboard writes for `ی`.
 */
export function magnitudeKey(word: string): string {
  const bare = word
    .normalize('NFD')
    .replace(/[.\s'\u0970\u200b-\u200f]|\p{sc=Zinh}|\u093c/gu, '')
    .replaceAll('ي', 'ی');
  return [...bare].length === 1 ? bare : bare.toLowerCase();
}

/**
 * The powers of ten that a word can stand for: none where it is no such word, two where it is a billion here and another
 * one where English is spoken. The language's own word for it goes first.
 */
export function powersOf(word: string, locale: string): readonly number[] {
  const key = magnitudeKey(word);
  const language = locale.toLowerCase().split('-')[0]!;
  const own = powersIn(locale);
  const firm = OWN.get(language)?.get(key);
  if (firm !== undefined) return [firm];
  // In Spanish an m is as likely to be "mil" as "millones".
  if (key === 'm' && [...own].some(([name, powers]) => powers.has(3) && name.startsWith('m'))) return [3, 6];
  const here = [...(own.get(key) ?? [])];
  const single = [...key].length === 1;
  const everywhere = EVERYWHERE.get(key);
  if (everywhere !== undefined) return [...new Set([...here, everywhere])];
  return single && here.length === 0 ? [] : [...new Set([...here, ...(powersIn('en').get(key) ?? [])])];
}
