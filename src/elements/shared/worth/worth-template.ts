import { html, nothing, type TemplateResult } from 'lit';
import { parts } from '../../../localize/parts.js';
import {
  asFactQuestion,
  formatBreakEven,
  formatEffort,
  formatGain,
  formatMissing,
  formatOthers,
  formatPaysBack,
  formatReturns,
  type WorthTexts,
} from '../../../localize/worth/format-worth.js';
import type { FactQuestion } from '../../../program/standing/facts.js';
import { breakEven } from '../../../program/worth/break-even.js';
import { figureIn, type FigureQuestion } from '../../../program/worth/figures.js';
import type { Reader } from '../../../program/worth/reader.js';
import type { Worth } from '../../../program/worth/worth.js';
import type { Asking } from '../fields/asking.js';
import { fieldTemplate } from '../fields/field.js';

/** What a tier is worth to a reader, and what that is told with. */
export interface WorthTold {
  worth: Worth;
  reader: Reader;
  /** No way there is known, or it leaves something to those who can tell: what it takes in all is not known either. */
  isOpen: boolean;
  texts: WorthTexts;
}

/** What is asked at once: the rest opens. */
const FIRST = 2;

/** The questions about figures, as fields ask them, by their keys. */
export function figureQuestions({ questions }: Worth, texts: WorthTexts): ReadonlyMap<string, FactQuestion> {
  return new Map(questions.map((one) => [one.key, asFactQuestion(one, texts)]));
}

/** What it takes and what it brings, when it pays back, and from which figure on it pays. */
export function worthSentences({ worth, reader, isOpen, texts }: WorthTold): string {
  const { labels } = texts;
  const leavesOpen = worth.asks.length + worth.missing.length > 0;
  const nothingAtAll = worth.gains.length === 0 && worth.effort.payments.size === 0 && !leavesOpen;
  const told = worth.questions.find(
    ({ key, about }) => about === 'base' && figureIn(reader.facts, key) !== undefined,
  );
  return parts(
    formatEffort(worth, texts),
    worth.gains.length > 0 ? formatReturns(worth, texts) : nothingAtAll && labels.noMoney,
    worth.gains.length > 0 && !isOpen && formatPaysBack(worth, texts),
    told &&
      worth.paysBack &&
      !isOpen &&
      formatBreakEven(breakEven(reader, worth, told.key, 'later'), told, texts),
  ).join(' ');
}

/**
 * The sentences; what is told of single benefits; fields for the figures that are asked; what the document does not say,
 * and what is no money.
 *
 * @param asking The questions that the page knows already: what is asked elsewhere is asked in the same words.
 * @param elsewhere Keys of questions that have their field elsewhere.
 */
export function worthTemplate(
  told: WorthTold,
  asking: Asking,
  elsewhere: ReadonlySet<string>,
): TemplateResult {
  const { worth, texts } = told;
  const { formatter, labels, program } = texts;
  const asked = figureQuestions(worth, texts);
  const field = ({ key }: FigureQuestion) =>
    fieldTemplate(asking.questions.get(key) ?? asked.get(key)!, program, formatter, asking.labels, false);
  const figures = worth.questions.filter(({ about, key }) => about !== 'value' && !elsewhere.has(key));
  const values = worth.questions.filter(({ about }) => about === 'value');
  const [first, more] = [figures.slice(0, FIRST), figures.slice(FIRST)];
  return html`<div @change=${saySum}>
    <p class="sum">${worthSentences(told)}</p>
    <div class="unseen said" role="status"></div>
    ${gainsTemplate(worth, texts)}
    ${
      first.length === 0
        ? nothing
        : html`<p>${labels.asksFirst}</p>
            <div class="figures">${first.map(field)}</div>`
    }
    ${moreFields(formatter.plural(labels.asksMore, more.length), more, field)}
    ${moreFields(labels.asksValue, values, field)} ${smallLine(formatMissing(worth, texts))}
    ${smallLine(formatOthers(worth, texts))}
  </div>`;
}

/** What is told of single benefits, each with how it came about. */
function gainsTemplate({ gains }: Worth, texts: WorthTexts) {
  const told = gains.flatMap((gain) => formatGain(gain, texts) ?? []);
  return told.length === 0
    ? nothing
    : html`<ul>
        ${told.map(({ said, how }) => html`<li>${said} <small>${how}</small></li>`)}
      </ul>`;
}

function moreFields(
  summary: string,
  questions: readonly FigureQuestion[],
  field: (question: FigureQuestion) => TemplateResult,
) {
  return questions.length === 0
    ? nothing
    : html`<details>
        <summary>${summary}</summary>
        <div class="figures">${questions.map(field)}</div>
      </details>`;
}

/** What a figure has changed is said once it is there, and not at every key. */
function saySum({ currentTarget }: Event): void {
  const place = currentTarget as Element;
  // Whoever hears of the figure too does so first.
  setTimeout(() => {
    const [sum, said] = ['.sum', '.said'].map((one) => place.querySelector(one));
    if (sum && said) said.textContent = sum.textContent;
  });
}

export const smallLine = (said: string) => (said === '' ? nothing : html`<p><small>${said}</small></p>`);
