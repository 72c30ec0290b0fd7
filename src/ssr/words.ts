/** Words that need not be fetched: a server writes at once. */
import { messages as ar } from '../localize/ar.js';
import { messages as de } from '../localize/de.js';
import { en, type Messages } from '../localize/en.js';
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
import { interfaceLanguage } from '../localize/message-set.js';
import { ownWords } from '../localize/own-words.js';

const ALL = { en, ar, de, es, fr, he, it, ja, ko, nl, pl, pt, zh };

/** The words of the interface for a language tag, with the own ones of whoever registered some. */
export const wordsIn = (tag: string): Messages =>
  ownWords.over<Messages>(ALL[interfaceLanguage(tag)], 'shared', tag);
