import { html, nothing } from 'lit';
import { formatRemarks } from '../../localize/format-remarks.js';
import { formatScope } from '../../localize/format-scope.js';
import { formatQualifiers, formatValue } from '../../localize/format-value.js';
import { parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import { resolveValue } from '../../program/matrix/resolve-value.js';
import { concerns } from '../../program/resolve.js';
import type { Commitment } from '../../program/schema/program.js';
import { valuesIn } from '../../program/schema/walk.js';
import { mentionedValue } from '../../program/tier-value.js';
import { small, texted } from './footer-parts.js';
import type { TableState } from './table-state.js';

/** A promise: the same to all tiers, or to each its own; tiers that are promised the same are named together. */
export function promiseTemplate(promise: Commitment, below: TableState) {
  const { matrix, formatter } = below;
  const { choice } = matrix;
  const { program } = matrix;
  const tiers = new Map<string, string[]>();
  for (const tier of program.tiers) {
    if (!concerns(tier.only, choice)) continue;
    const given = mentionedValue(program, promise, tier.id);
    const value = given === undefined ? undefined : resolveValue(given, choice, matrix.program);
    const said =
      value === undefined
        ? formatter.messages['not-mentioned']
        : parts(
            asLine(formatValue(value, formatter, program), formatter),
            formatRemarks(valuesIn(value), program, formatter),
          ).join(' · ');
    tiers.set(said, [...(tiers.get(said) ?? []), formatter.text(tier.name)]);
  }
  const lines = [...tiers].map(([said, names]) =>
    tiers.size === 1 ? said : formatter.messages.label(formatter.conjunction(names), said),
  );
  return html`<div>
    <dt>${texted(promise.name, formatter)}</dt>
    <dd>
      <ul role="list">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${promise.description === undefined ? nothing : html`<p>${texted(promise.description, formatter)}</p>`}
      ${small([...formatScope(promise.only, formatter, program), ...formatQualifiers(promise, formatter)], [promise], below)}
    </dd>
  </div>`;
}
