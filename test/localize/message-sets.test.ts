/** What holds for the words of every language: nothing is missing, nothing is left in English, no argument is lost. */
import { expect } from 'chai';
import { balance } from '../../src/localize/beside/en-balance.js';
import { besideWords } from '../../src/localize/beside/messages.js';
import { matrix } from '../../src/localize/en-matrix.js';
import { table } from '../../src/localize/en-table.js';
import { beside as besideChecklist } from '../../src/localize/checklist/en-beside.js';
import { typed } from '../../src/localize/checklist/en-typed.js';
import { checklistMessages } from '../../src/localize/checklist/messages.js';
import { beside as besideComparison } from '../../src/localize/comparator/en-beside.js';
import { changes } from '../../src/localize/comparator/en-changes.js';
import { weights } from '../../src/localize/comparator/en-weights.js';
import { worth } from '../../src/localize/comparator/en-worth.js';
import { comparatorMessages } from '../../src/localize/comparator/messages.js';
import { sharedMessages } from '../../src/localize/languages.js';
import { LANGUAGES } from '../../src/localize/message-set.js';
import { aboutTopics } from '../../src/localize/topics/about.js';
import { topicMessages } from '../../src/localize/topics/messages.js';
import { worthMessages } from '../../src/localize/worth/messages.js';
import { SAME_WORDS } from './same-words.js';

type Said = (...args: unknown[]) => string;
type Leaf = string | Said | readonly string[];
const about = {
  async load(tag: string) {
    await aboutTopics.load(tag);
    return { meanings: aboutTopics.here(tag)!.meanings };
  },
};
const SETS: Record<string, { load(tag: string): Promise<object>; besides?: readonly object[] }> = {
  shared: {
    load: async (tag) => ({ ...(await besideWords.load(tag)), ...(await sharedMessages.load(tag)) }),
    besides: [table, matrix, balance],
  },
  checklist: { load: checklistMessages.load, besides: [typed, besideChecklist] },
  comparator: { load: comparatorMessages.load, besides: [besideComparison, changes, weights, worth] },
  topics: { load: topicMessages.load },
  about,
  worth: { load: worthMessages.load },
};
/** Arguments that are lists, by the message that takes them. */
const LISTS: Readonly<Record<string, readonly number[]>> = { 'shared.rate': [1], 'shared.sentences': [0] };

/** Every message of a set by its path; a plural's forms each. */
function leaves(messages: object, path: string): Map<string, Leaf> {
  const all = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(messages) as [string, Leaf | object][]) {
    const at = `${path}.${key}`;
    if (typeof value === 'object' && !Array.isArray(value))
      for (const [inner, leaf] of leaves(value, at)) all.set(inner, leaf);
    else all.set(at, value as Leaf);
  }
  return all;
}
function argumentsOf(path: string, say: Said): unknown[] {
  return Array.from({ length: say.length }, (_, at) => (LISTS[path]?.includes(at) ? [`<${at}>`] : `<${at}>`));
}
const wordsOf = (path: string, leaf: Leaf): string =>
  typeof leaf === 'function'
    ? leaf(...argumentsOf(path, leaf))
    : typeof leaf === 'string'
      ? leaf
      : leaf.join('\n');

async function said(language: string): Promise<Map<string, Leaf>> {
  const all = new Map<string, Leaf>();
  for (const [name, { load, besides = [] }] of Object.entries(SETS))
    for (const part of [...(language === 'en' ? besides : []), await load(language)])
      for (const [path, leaf] of leaves(part, name)) all.set(path, leaf);
  return all;
}
/** The forms that a language has besides "other". */
const FORM = /\.(?:zero|one|two|few|many)$/;

describe('the messages', () => {
  let english: Map<string, Leaf>;
  before(async () => {
    english = await said('en');
  });

  for (const language of LANGUAGES.filter((one) => one !== 'en'))
    describe(`in ${language}`, () => {
      let messages: Map<string, Leaf>;
      before(async () => {
        messages = await said(language);
      });

      it('are all there, of the same kind as the English ones', () => {
        const kinds = (all: Map<string, Leaf>) =>
          [...all].filter(([path]) => !FORM.test(path)).map(([path, leaf]) => `${path}: ${typeof leaf}`);
        expect(kinds(messages)).to.have.members(kinds(english));
      });

      it('are in words of their own, but for those that are the same word in both languages', () => {
        const own = SAME_WORDS[language] ?? [];
        const same = [...messages]
          .filter(([path, leaf]) => {
            const before = english.get(path);
            if (before === undefined) return false;
            const words = wordsOf(path, before);
            return words === wordsOf(path, leaf) && /\p{L}/u.test(words);
          })
          .map(([path]) => path);
        expect(same).to.have.members(own);
      });

      it('say every argument that English says', () => {
        for (const [path, leaf] of messages) {
          if (typeof leaf !== 'function') continue;
          const text = wordsOf(path, leaf);
          for (const argument of argumentsOf(path, english.get(path) as Said).flat())
            expect(text, path).to.contain(argument);
        }
      });

      it('have a form for every number of each plural, and none that their language does not know', () => {
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        for (const [path, leaf] of messages) {
          const [, group, form] = /^(.*)\.(zero|one|two|few|many|other)$/.exec(path) ?? [];
          // Not everything of such a name is a plural.
          if (form === undefined || group === 'shared' || !messages.has(`${group}.other`)) continue;
          expect(pluralCategories, path).to.contain(form);
          // A number may be left out only where the word itself says it.
          if (!['zero', 'one', 'two'].includes(form)) expect(leaf, path).to.contain('#');
        }
      });

      it('neither begin nor end with a space, nor have two', () => {
        for (const [path, leaf] of messages) {
          if (
            path.startsWith('shared.signs') ||
            path === 'comparator.became' ||
            path === 'checklist.ofAtMost'
          )
            continue;
          expect(wordsOf(path, leaf), path).not.to.match(/^\s|\s$|\s\s/);
        }
      });
    });
});
