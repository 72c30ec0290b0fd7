import type { Program } from '../src/program/schema/program.js';
import { defaultChoice } from '../src/program/resolve.js';
import type { Fact, Facts } from '../src/program/standing/facts.js';
import { waysUp } from '../src/program/way-up/way-up.js';

/** Three partners that do not exist: how much each has of what the highest tier asks. */
export const INVENTED_PARTNERS = {
  small: { name: 'Invented partner: Corner Systems, 6 people', share: 0.2 },
  medium: { name: 'Invented partner: Harbour IT, 45 people', share: 0.6 },
  large: { name: 'Invented partner: Meridian Group, 800 people', share: 1.1 },
} as const;
export type InventedPartner = keyof typeof INVENTED_PARTNERS;

/** The facts of an invented partner: a share of every figure on the way to the highest step of the ladder. */
export function factsOf(program: Program, partner: InventedPartner, today: string): Facts {
  const { share } = INVENTED_PARTNERS[partner];
  const top = program.tiers.findLast(({ overlayOn, besides }) => overlayOn === undefined && !besides)!;
  const [way] = waysUp(program, {}, defaultChoice(program), today, top.id).ways;
  const facts: Record<string, Fact> = {};
  for (const { question, to } of way?.steps ?? []) {
    if (question.kind === 'yes-no') facts[question.key] = share > 0.5;
    else if (question.kind !== 'tier' && question.kind !== 'date') {
      const figure = to * share;
      const most = question.kind === 'percent' ? 100 : (question.max ?? Infinity);
      facts[question.key] = Math.min(
        most,
        question.kind === 'number' ? Math.round(figure) : Math.round(figure * 10) / 10,
      );
    }
  }
  return facts;
}
