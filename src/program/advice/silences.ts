/** Advice on what is not said and somebody could be asked for. */
import { questionsOf } from '../balance/first-questions.js';
import { byId } from '../by-id.js';
import type { Program } from '../schema/program.js';
import type { Requirement } from '../schema/requirement.js';
import { isSilence } from '../schema/silence.js';
import type { Value } from '../schema/value.js';
import { conditionsIn, valuesIn } from '../schema/walk.js';
import { isPast, named, VALUED, type Found, type Rule } from './rule.js';

/** Whether somebody could be asked: whether a question arises is no question. */
const canBeAsked = (word: string | undefined): word is string => isSilence(word) && word !== 'not-applicable';

/** The tiers of a row that are silent, by the word of the silence. */
function silentTiers(values: Readonly<Record<string, Value>>): Map<string, string[]> {
  const silent = new Map<string, string[]>();
  for (const [tier, value] of Object.entries(values))
    for (const kind of new Set(valuesIn(value).map((one) => one.kind)))
      if (canBeAsked(kind)) silent.set(kind, [...(silent.get(kind) ?? []), tier]);
  return silent;
}

function silentRows(program: Program): Found[] {
  return VALUED.flatMap((list) =>
    (program[list] ?? []).flatMap(({ name, values = {}, value }, at): Found[] => {
      const silent = silentTiers(values);
      const said = [...silent].map(([word, tiers]) => `"${word}" for ${tiers.join(', ')}`);
      const kind = typeof value === 'object' ? value.kind : undefined;
      if (canBeAsked(kind)) said.push(`"${kind}"`);
      if (said.length === 0) return [];
      return [
        { path: [list, at], sentence: `${named(name, program)} is ${said.join(' and ')}. Ask the vendor.` },
      ];
    }),
  );
}

function silentConditions(program: Program): Found[] {
  return Object.entries(program.requirements ?? {}).flatMap(([tier, requirement]): Found[] => {
    const silent = conditionsIn(requirement).flatMap((statement) => {
      const { item } = statement;
      if (!canBeAsked(wordOf(item))) return [];
      const name =
        ('name' in item ? item.name : undefined) ??
        ('measure' in item ? byId(program.measures, item.measure)?.name : undefined);
      return [name === undefined ? 'a condition' : named(name, program)];
    });
    if (silent.length === 0) return [];
    const names = [...new Set(silent)].join(', ');
    return [
      {
        path: ['requirements', tier],
        sentence: `What the tier "${tier}" asks is not all told: ${names}. Ask the vendor.`,
      },
    ];
  });
}

/** Why a condition has no figure; nothing where it has one. */
function wordOf(item: object): string | undefined {
  const { is, kind } = item as { is?: string; kind?: Requirement['kind'] };
  return is ?? (kind !== 'none' ? kind : undefined);
}

export const SILENCE_RULES: readonly Rule[] = [
  {
    name: 'could-be-asked',
    reason:
      'A reader learns only that it is not told. What is on request or not published is told to whoever asks; what is not known may stand somewhere.',
    find: (program) => (isPast(program) ? [] : [...silentRows(program), ...silentConditions(program)]),
  },
  {
    name: 'first-questions',
    reason: 'Partners ask these before anything else, and the elements count those that have no answer.',
    find: (program) => {
      const { open } = questionsOf(program);
      if (isPast(program) || open.length === 0) return [];
      return [
        {
          path: program.questions ? ['questions'] : [],
          sentence: `Questions that partners ask first have no answer: ${open.join(', ')}. Answer them in "questions", each with that topic.`,
        },
      ];
    },
  },
];
