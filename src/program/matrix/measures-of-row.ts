import type { Measure, Program } from '../schema/program.js';
import { askedIn } from '../schema/walk.js';
import type { RequirementRow } from './requirement-rows.js';

/** All that tiers ask for in one row, once each; of a score its own measure, for its parts are rows of their own. */
export function measuresOfRow({ asks, measure }: RequirementRow, program: Program): readonly Measure[] {
  const ids = new Set(measure ? [measure.id] : []);
  for (const ask of asks.values())
    for (const { node, item } of ask.kind === 'requirement' ? askedIn(ask.requirement) : [])
      if (node === 'requirement' && 'measure' in item && item.measure !== undefined) ids.add(item.measure);
  return (program.measures ?? []).filter(({ id }) => ids.has(id));
}
