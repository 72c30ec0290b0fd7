/** How tests hear what is said. */
import { Formatter } from '../../src/localize/formatter.js';
import { besideWords } from '../../src/localize/beside/messages.js';
import { sharedMessages } from '../../src/localize/languages.js';
import { LANGUAGES } from '../../src/localize/message-set.js';
import { asLine, type Phrase } from '../../src/localize/phrase.js';
import type { Program } from '../../src/program/schema/program.js';

const DIGITS = '٠١٢٣٤٥٦٧٨٩';

/** Words as everybody's `Intl` agrees on them: plain spaces, no invisible marks, the digits 0 to 9. */
export function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(DIGITS.indexOf(digit)))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replaceAll('٪', '%');
}

export const line = (phrase: Phrase): string => plain(asLine(phrase));

export const allLanguages = () =>
  Promise.all(LANGUAGES.flatMap((language) => [sharedMessages.load(language), besideWords.load(language)]));

export const inLanguage = (language: string, program?: Pick<Program, 'language' | 'currency'>) =>
  new Formatter(language, program);
