/** Advice on tiers and on what is measured. */
import type { Program } from '../schema/program.js';
import { isPast, named, type Rule } from './rule.js';

const eachTier = (
  program: Program,
  lacks: (tier: Program['tiers'][number]) => boolean,
  say: (name: string) => string,
) =>
  program.tiers.flatMap((tier, at) =>
    lacks(tier) ? [{ path: ['tiers', at], sentence: say(named(tier.name, program)) }] : [],
  );

const eachMeasure = (
  program: Program,
  lacks: (measure: NonNullable<Program['measures']>[number]) => boolean,
  say: (name: string) => string,
) =>
  (program.measures ?? []).flatMap((measure, at) =>
    lacks(measure) ? [{ path: ['measures', at], sentence: say(named(measure.name, program)) }] : [],
  );

export const TIER_RULES: readonly Rule[] = [
  {
    name: 'tier-action',
    reason: 'Whoever has decided for a tier looks for what to do next.',
    find: (program) =>
      isPast(program)
        ? []
        : eachTier(
            program,
            ({ action }) => action === undefined,
            (name) =>
              `The tier ${name} has no action. Say where one applies or asks: "action" with "label" and "href".`,
          ),
  },
  {
    name: 'tier-description',
    reason: 'The card of a tier begins with what it is for; without it the reader has only its name.',
    find: (program) =>
      eachTier(
        program,
        ({ description }) => description === undefined,
        (name) => `The tier ${name} has no description. Say in a sentence whom it is for.`,
      ),
  },
  {
    name: 'tier-admission',
    reason: 'Meeting what a tier asks is not the same as being in it.',
    find: (program) =>
      eachTier(
        program,
        ({ admission }) => admission === undefined,
        (name) => `How one gets into the tier ${name} is not said. Add "admission".`,
      ),
  },
  {
    name: 'measure-window',
    reason: 'An amount of sales says little without the time in which it has to be sold.',
    find: (program) =>
      eachMeasure(
        program,
        ({ kind, window }) => kind === 'money' && window === undefined,
        (name) => `${name} is an amount of money without "window". Say over what time it is counted.`,
      ),
  },
  {
    name: 'measure-unit',
    reason: 'A number with its unit is read at once, and compared only with numbers of the same unit.',
    find: (program) =>
      eachMeasure(
        program,
        ({ kind = 'count', unit }) => kind === 'count' && unit === undefined,
        (name) => `${name} is counted in nothing. Add "unit", such as {"one": "person", "other": "people"}.`,
      ),
  },
];
