import { tiersBelow } from '../program/asked/origins.js';
import { byId } from '../program/by-id.js';
import { excludedBy, openScope, type Choice } from '../program/resolve.js';
import type { Program, Tier } from '../program/schema/program.js';
import type { Scope } from '../program/schema/scalars.js';
import { capital } from './capital.js';
import { formatOptions, formatScope } from './format-scope.js';
import type { Formatter } from './formatter.js';
import { parts } from './parts.js';

/** What a tier is beside its name, for the head of its column: where it stands, and for whom it exists. */
export function formatTierHead(tier: Tier, choice: Choice, formatter: Formatter, program: Program): string[] {
  const excluded = excludedBy(tier.only, choice);
  const lines = parts(
    formatPlace(tier, formatter, program),
    excluded
      ? formatNotOffered(excluded, formatter, program)
      : formatScope(openScope(tier.only, choice), formatter, program),
  );
  return lines.map((line) => capital(line, formatter.locale));
}

/** That a tier is no step of the ladder: on top of which tiers it stands, or beside them. */
export function formatPlace(tier: Tier, formatter: Formatter, program: Program): string[] {
  const { messages } = formatter;
  const below = tiersBelow(tier).map((id) => formatter.text(byId(program.tiers, id)!.name));
  return parts(
    below.length > 0 && messages.overlayOn(formatter.disjunction(below)),
    tier.besides && messages.besides,
  );
}

/** That a tier does not exist for the options that are chosen. */
export function formatNotOffered(options: Scope, formatter: Formatter, program: Program): string {
  const names = Object.entries(options).map(([id, chosen]) => formatOptions(id, chosen, formatter, program));
  return capital(formatter.messages.notOffered(formatter.conjunction(names)), formatter.locale);
}
