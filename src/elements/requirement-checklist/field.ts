import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistMessages } from '../../localize/checklist/messages.js';
import { formatQuestion, formatUnit } from '../../localize/checklist/format-question.js';
import type { Formatter } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import type { Program } from '../../program/schema/program.js';
import type { Fact, FactQuestion, Facts } from '../../program/standing/facts.js';

/**
 * A native control for one question. What is in it is not bound: `showFact` writes it, and never while somebody types.
 *
 * @param given Whether there is an answer that can run out.
 */
export function fieldTemplate(
  question: FactQuestion,
  program: Program,
  formatter: Formatter,
  labels: ChecklistMessages,
  given: boolean,
): TemplateResult {
  const { key, expires } = question;
  const unit = formatUnit(question, formatter, labels);
  return html`<label class="field"
      ><span>${formatQuestion(question, formatter, labels)}</span
      ><span class="entry"
        >${controlTemplate(question, program, formatter, labels)}${unit === '' ? nothing : html`<small>${unit}</small>`}</span
      ></label
    >
    ${
      expires && given
        ? html`<label class="field"
            ><span>${labels.validUntil}</span><input type="date" data-key=${key} data-until
          /></label>`
        : nothing
    }`;
}

function controlTemplate(
  { key, kind, signed, max, options = [] }: FactQuestion,
  program: Program,
  formatter: Formatter,
  labels: ChecklistMessages,
): TemplateResult {
  switch (kind) {
    case 'yes-no':
      return html`<select data-key=${key}>
        <option value="">${labels.noAnswer}</option>
        <option value="yes">${formatter.messages.yes}</option>
        <option value="no">${formatter.messages.no}</option>
      </select>`;
    case 'tier':
      return html`<select data-key=${key}>
        <option value="">${labels.noAnswer}</option>
        ${options.map((id) => html`<option value=${id}>${formatter.text(byId(program.tiers, id)!.name)}</option>`)}
      </select>`;
    case 'date':
      return html`<input type="date" data-key=${key} />`;
    default:
      return html`<input
        type="number"
        inputmode=${signed ? 'text' : 'decimal'}
        step="any"
        min=${signed ? nothing : 0}
        max=${max ?? nothing}
        data-key=${key}
      />`;
  }
}

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * The facts with what a control says now; nothing where it says nothing new.
 *
 * @param typing Whether somebody is still at it.
 */
export function factsWith(
  control: Control,
  question: FactQuestion,
  facts: Facts,
  typing: boolean,
): Facts | undefined {
  const { [question.key]: known, ...others } = facts;
  const fact = factIn(control, question, known);
  // A number that is emptied to be written anew keeps its last day until the field is left.
  if (fact === undefined && typing && typeof known === 'object') return undefined;
  if (JSON.stringify(fact) === JSON.stringify(known)) return undefined;
  return fact === undefined ? others : { ...facts, [question.key]: fact };
}

/** What a control says, together with the day beside it; nothing where it says nothing or nothing that can be. */
function factIn(control: Control, question: FactQuestion, known: Fact | undefined): Fact | undefined {
  const { kind } = question;
  const before = typeof known === 'object' ? known : { value: known };
  if (control.dataset['until'] !== undefined) {
    const { value } = before;
    if (typeof value !== 'number' && typeof value !== 'boolean') return known;
    return control.value === '' ? value : { value, until: control.value };
  }
  const value = valueOf(control.value, kind);
  const { until } = before as { until?: string };
  // What is not there cannot run out.
  return until !== undefined && (value === true || (typeof value === 'number' && value > 0))
    ? { value, until }
    : value;
}

function valueOf(text: string, kind: FactQuestion['kind']): number | boolean | string | undefined {
  if (text === '') return undefined;
  if (kind === 'yes-no') return text === 'yes';
  if (kind === 'tier' || kind === 'date') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Writes a fact into its control, where it does not stand there already. */
export function showFact(control: Control, fact: Fact | undefined): void {
  const { value, until = '' } = typeof fact === 'object' ? fact : { value: fact };
  const plain = control.dataset['until'] === undefined ? value : until;
  const text = plain === true ? 'yes' : plain === false ? 'no' : String(plain ?? '');
  const same = control.value === text || (typeof plain === 'number' && Number(control.value) === plain);
  if (!same || control.value === '') control.value = text;
}

/** Writes the facts into all controls but the one that somebody is at. */
export function showFacts(root: ShadowRoot, facts: Facts): void {
  for (const control of root.querySelectorAll<Control>('[data-key]'))
    if (control !== root.activeElement) showFact(control, facts[control.dataset['key']!]);
}
