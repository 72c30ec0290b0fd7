/** A language that is not one: English with longer words and letters that English does not have. */
import { balance } from '../../../src/localize/beside/en-balance.js';
import { beside as besideTable } from '../../../src/localize/beside/en.js';
import { matrix } from '../../../src/localize/en-matrix.js';
import { table } from '../../../src/localize/en-table.js';
import { en as shared } from '../../../src/localize/en.js';
import { beside as besideChecklist } from '../../../src/localize/checklist/en-beside.js';
import { typed } from '../../../src/localize/checklist/en-typed.js';
import { en as checklist } from '../../../src/localize/checklist/en.js';
import { beside as besideComparison } from '../../../src/localize/comparator/en-beside.js';
import { changes } from '../../../src/localize/comparator/en-changes.js';
import { weights } from '../../../src/localize/comparator/en-weights.js';
import { worth as eachWorth } from '../../../src/localize/comparator/en-worth.js';
import { en as comparator } from '../../../src/localize/comparator/en.js';
import { en as topics } from '../../../src/localize/topics/en.js';
import { en as worth } from '../../../src/localize/worth/en.js';
import type { Words } from '../../../src/localize/words.js';

export const PSEUDO = 'qps';

/** Every word two fifths longer, by letters with a hat in its middle. */
const longer = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => {
    const more = 'ê'.repeat(Math.ceil(word.length * 0.4));
    const middle = Math.ceil(word.length / 2);
    return word.slice(0, middle) + more + word.slice(middle);
  });

/** What a message is told stays as it is: it is no word of the message. */
function around(say: (...told: unknown[]) => string) {
  const hold = (held: string[], told: unknown): unknown => {
    if (Array.isArray(told)) return told.map((one) => hold(held, one));
    if (typeof told !== 'string' || told === '') return told;
    const at = held.includes(told) ? held.indexOf(told) : held.push(told) - 1;
    return String.fromCodePoint(0xe000 + at);
  };
  return (...told: unknown[]): string => {
    const held: string[] = [];
    const said = longer(say(...told.map((one) => hold(held, one))));
    return said.replace(/[\ue000-\uf8ff]/g, (sign) => held[sign.codePointAt(0)! - 0xe000]!);
  };
}

function stretched(message: unknown): unknown {
  if (typeof message === 'string') return longer(message);
  if (typeof message === 'function') return around(message as (...told: unknown[]) => string);
  if (Array.isArray(message)) return message.map(stretched);
  return Object.fromEntries(Object.entries(message as object).map(([key, value]) => [key, stretched(value)]));
}

export const pseudoWords = (): Words =>
  stretched({
    shared: { ...shared, ...table, ...matrix, ...balance, ...besideTable },
    checklist: { ...checklist, ...typed, ...besideChecklist },
    comparator: { ...comparator, ...besideComparison, ...changes, ...weights, ...eachWorth },
    topics,
    worth,
  }) as Words;
