import { html } from 'lit';
import { balanceMessages } from '../../localize/beside/balance-messages.js';
import { formatQualifiers } from '../../localize/format-value.js';
import { parts } from '../../localize/parts.js';
import type { Question } from '../../program/schema/program.js';
import { small, texted } from './footer-parts.js';
import type { TableState } from './table-state.js';

/** A question that opens its answer. */
export function questionTemplate(
  { question, answer, answeredOn, ...qualified }: Question,
  below: TableState,
) {
  const { formatter } = below;
  return html`<details>
    <summary>${texted(question, formatter)}</summary>
    <p>${texted(answer, formatter)}</p>
    ${small(
      parts(
        answeredOn && balanceMessages(formatter).answeredOn(formatter.date(answeredOn)),
        formatQualifiers(qualified, formatter),
      ),
      [qualified],
      below,
    )}
  </details>`;
}
