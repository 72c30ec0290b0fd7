import { formatAsked, formatState } from '../../localize/checklist/format-judged.js';
import { asLine } from '../../localize/phrase.js';
import type { Judged } from '../../program/standing/judged.js';
import type { TierStanding } from '../../program/standing/standing.js';
import type { Checklist } from './conditions.js';

/** The checklist of a tier as lines of plain text: each condition with how it stands, inner ones under their group. */
export function checklistTable(
  aim: TierStanding,
  { program, formatter, labels, questions }: Checklist,
): string[][] {
  const lines = (judged: Judged, depth: number): string[][] => {
    const asked = asLine(formatAsked(judged, formatter, program));
    const inner = depth + (asked === '' ? 0 : 1);
    return [
      ...(asked === ''
        ? []
        : [
            [`${'– '.repeat(Math.max(0, depth))}${asked}`, formatState(judged, questions, formatter, labels)],
          ]),
      ...judged.of.flatMap((one) => lines(one, inner)),
    ];
  };
  return [
    [labels.columns.condition, labels.columns.state],
    ...[aim.root, aim.entry].flatMap((root) => (root ? lines(root, -1) : [])),
  ];
}
