import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistMessages } from '../../../localize/checklist/messages.js';
import { formatQuestion, formatUnit } from '../../../localize/checklist/format-question.js';
import { untold } from '../../../localize/told-language.js';
import type { Formatter } from '../../../localize/formatter.js';
import { byId } from '../../../program/by-id.js';
import type { Program } from '../../../program/schema/program.js';
import type { FactQuestion } from '../../../program/standing/facts.js';
import { spoken } from '../spoken.js';

/**
 * A native control for one question. What is in it is not bound: `fields.ts` writes it, and never while somebody types.
 *
 * @param given Whether there is an answer that can run out.
 * @param beside What stands beside it: a label that this begins with is not read twice by the eye.
 */
export function fieldTemplate(
  question: FactQuestion,
  program: Program,
  formatter: Formatter,
  labels: ChecklistMessages,
  given: boolean,
  beside = '',
): TemplateResult {
  const { key, expires } = question;
  const label = formatQuestion(question, formatter.telling, labels);
  const unit = formatUnit(question, formatter.telling, labels);
  return html`<label class="field" part="field"
      ><span class=${beside.startsWith(untold(label)) ? 'unseen' : nothing}>${spoken(label)}</span
      ><span class="entry"
        >${controlTemplate(question, program, formatter, labels)}${unit === '' ? nothing : html`<small>${spoken(unit)}</small>`}</span
      ></label
    >
    ${
      expires && given
        ? html`<label class="field" part="field"
            ><span>${labels.validUntil}</span><input type="date" part="control" data-key=${key} data-until
          /></label>`
        : nothing
    }`;
}

function controlTemplate(
  { key, kind, signed, options = [] }: FactQuestion,
  program: Program,
  formatter: Formatter,
  labels: ChecklistMessages,
): TemplateResult {
  switch (kind) {
    case 'yes-no':
      return html`<select part="control" data-key=${key}>
        <option value="">${labels.noAnswer}</option>
        <option value="yes">${formatter.messages.yes}</option>
        <option value="no">${formatter.messages.no}</option>
      </select>`;
    case 'tier':
      return html`<select part="control" data-key=${key}>
        <option value="">${labels.noAnswer}</option>
        ${options.map((id) => html`<option value=${id}>${formatter.text(byId(program.tiers, id)!.name)}</option>`)}
      </select>`;
    case 'date':
      return html`<input type="date" part="control" data-key=${key} />`;
    default:
      // A field for numbers of the browser's own takes one way of writing them, and changes on the mouse wheel.
      return html`<input
        part="control"
        inputmode=${signed ? 'text' : 'decimal'}
        autocomplete="off"
        data-key=${key}
      />`;
  }
}
