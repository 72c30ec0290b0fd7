/** Words that need not be fetched: a server writes at once. */
import { messages as ar } from '../localize/ar.js';
import { messages as de } from '../localize/de.js';
import { messages as es } from '../localize/es.js';
import { messages as fr } from '../localize/fr.js';
import { messages as he } from '../localize/he.js';
import { messages as it } from '../localize/it.js';
import { messages as ja } from '../localize/ja.js';
import { messages as ko } from '../localize/ko.js';
import { messages as nl } from '../localize/nl.js';
import { messages as pl } from '../localize/pl.js';
import { messages as pt } from '../localize/pt.js';
import { messages as zh } from '../localize/zh.js';
import { messages as arBeside } from '../localize/beside/ar.js';
import { messages as deBeside } from '../localize/beside/de.js';
import { messages as esBeside } from '../localize/beside/es.js';
import { messages as frBeside } from '../localize/beside/fr.js';
import { messages as heBeside } from '../localize/beside/he.js';
import { messages as itBeside } from '../localize/beside/it.js';
import { messages as jaBeside } from '../localize/beside/ja.js';
import { messages as koBeside } from '../localize/beside/ko.js';
import { messages as nlBeside } from '../localize/beside/nl.js';
import { messages as plBeside } from '../localize/beside/pl.js';
import { messages as ptBeside } from '../localize/beside/pt.js';
import { messages as zhBeside } from '../localize/beside/zh.js';
import { en, type Messages } from '../localize/en.js';
import { interfaceLanguage } from '../localize/message-set.js';
import { ownWords } from '../localize/own-words.js';

const ALL = {
  en,
  ar: { ...ar, ...arBeside },
  de: { ...de, ...deBeside },
  es: { ...es, ...esBeside },
  fr: { ...fr, ...frBeside },
  he: { ...he, ...heBeside },
  it: { ...it, ...itBeside },
  ja: { ...ja, ...jaBeside },
  ko: { ...ko, ...koBeside },
  nl: { ...nl, ...nlBeside },
  pl: { ...pl, ...plBeside },
  pt: { ...pt, ...ptBeside },
  zh: { ...zh, ...zhBeside },
};

/** The words of the interface for a language tag, with the own ones of whoever registered some. */
export const wordsIn = (tag: string): Messages =>
  ownWords.over<Messages>(ALL[interfaceLanguage(tag)], 'shared', tag);
