import { formatAsked, formatNote, formatState } from '../../localize/checklist/format-judged.js';
import { allChecklistMessages } from '../../localize/checklist/en-beside.js';
import { asLine, withDetails } from '../../localize/phrase.js';
import type { Judged } from '../../program/standing/judged.js';
import type { TierStanding } from '../../program/standing/standing.js';
import type { Checklist } from './checklist.js';
import { entryRow, formatEntry, formatThrough, insideOf, isOnce } from './conditions.js';

/** The checklist of a tier as lines of plain text: each condition with how it stands, inner ones under their group. */
export function checklistTable(aim: TierStanding, list: Checklist): string[][] {
  const { program, formatter, labels, questions } = list;
  const { columns } = allChecklistMessages(labels);
  const entry = formatEntry(aim, list);
  const stateOf = (judged: Judged, { role, settled }: Pick<Checklist, 'role' | 'settled'>) =>
    settled && judged.state !== 'met'
      ? labels.notNeeded
      : formatState(judged, questions, formatter, labels, role);
  const lines = (
    judged: Judged,
    depth: number,
    within: Pick<Checklist, 'role' | 'settled'> = {},
  ): string[][] => {
    const phrase = formatAsked(judged, formatter, program);
    const asked = isOnce(judged, list)
      ? labels.countedOnce
      : asLine(withDetails(phrase, formatNote(judged, formatter, program)), formatter);
    const inner = depth + (asked === '' ? 0 : 1);
    return [
      ...(asked === '' ? [] : [[`${'– '.repeat(Math.max(0, depth))}${asked}`, stateOf(judged, within)]]),
      ...(judged.form === 'if' ? lines(judged.decides, inner, { role: 'decides' }) : []),
      ...judged.of.flatMap((one, at) => lines(one, inner, insideOf(judged, within, at))),
    ];
  };
  return [
    [columns.condition, columns.state],
    ...(aim.root ? lines(aim.root, -1) : []),
    ...(entry === '' ? [] : [[entry, formatState(entryRow(aim), questions, formatter, labels)]]),
    ...(aim.through ?? []).flatMap(({ tier, conditions }) => [
      [formatThrough(tier, formatter), ''],
      ...conditions.flatMap((one) => lines(one, 1)),
    ]),
  ];
}
