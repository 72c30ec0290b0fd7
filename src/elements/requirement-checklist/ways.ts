import { html, nothing, type TemplateResult } from 'lit';
import { sayAnswer, sayQuestion } from '../../localize/checklist/format-question.js';
import { sayAsked } from '../../localize/checklist/format-judged.js';
import { asLine } from '../../localize/phrase.js';
import type { ChecklistMessages } from '../../localize/checklist/messages.js';
import { sayValue } from '../../localize/format-value.js';
import type { Words } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import type { Program, Tier } from '../../program/schema/program.js';
import type { Money } from '../../program/way-up/prices.js';
import { waysUp, type Step, type Way, type WaysUp } from '../../program/way-up/way-up.js';

// Fetched together: neither is needed before the checklist stands.
export { checklistTable } from './checklist-table.js';
export { copyTable, copyText, saveCsv, saveFile } from '../shared/export.js';
export { waysUp };

interface Given {
  ways: WaysUp;
  tier: Tier;
  program: Program;
  level: number;
  words: Words;
  own: ChecklistMessages;
}

/** The cheapest way to a tier with its cost, and the ways that differ from it. */
export function waysTemplate(given: Given): TemplateResult {
  const { ways, tier, words, own, level } = given;
  const name = words.text(tier.name);
  const [best, ...others] = ways.ways;
  return html`<section part="way" class="way">
    <div class="section" role="heading" aria-level=${level}>
      ${ways.by === 'money' ? own.cheapest(name) : own.shortest(name)}
    </div>
    ${
      best === undefined
        ? html`<p>${own.noWay}</p>`
        : html`${wayTemplate(best, given)}
          ${best.steps.length === 0 ? nothing : html`<p><small>${own.method[ways.by]}</small></p>`}
          ${ways.exact ? nothing : html`<p><small>${own.estimate}</small></p>`}
          ${others.map(
            (way, at) =>
              html`<details>
                <summary>
                  ${own.alternative(words.number(at + 1))} <small>${sayTotals(way, words, own)}</small>
                </summary>
                ${wayTemplate(way, given)}
              </details>`,
          )}`
    }
    ${feesTemplate(given)}
  </section>`;
}

function wayTemplate(way: Way, given: Given): TemplateResult {
  const { program, words, own } = given;
  const priced = way.steps.some(({ unpriced }) => !unpriced);
  return html`${
    way.steps.length === 0
      ? html`<p>${own.nothingToDo}</p>`
      : html`<ol>
            ${way.steps.map((step) => html`<li>${sayStep(step, given)}${small(sayCosts(step, priced, words, own))}</li>`)}
          </ol>
          ${priced ? nothing : html`<p><small>${own.allUnpriced}</small></p>`}`
  }
  ${way.totals.length === 0 ? nothing : html`<p><b>${words.messages.label(own.total, words.all(way.totals.map((one) => sayMoney(one, words, own))))}</b></p>`}
  ${
    way.open.length === 0
      ? nothing
      : html`<p>${own.stillOpen}</p>
          <ul>
            ${way.open.map(({ says }) => {
              const said = says ? asLine(sayAsked({ says }, words, program)) : '';
              return said === '' ? nothing : html`<li>${said}</li>`;
            })}
          </ul>`
  }`;
}

function feesTemplate({ ways, words, own, program }: Given) {
  if (ways.fees.length === 0) return nothing;
  return html`<p>${own.fees}:</p>
    <ul>
      ${ways.fees.map(
        ({ cost, value }) =>
          html`<li>
            ${words.messages.label(words.text(cost.name), asLine(sayValue(value, words, program)))}
          </li>`,
      )}
    </ul>`;
}

/** What to do: "Certified people: 2 → 4". */
function sayStep(step: Step, { program, words, own }: Given): string {
  const { question, from, to, tiers } = step;
  const { messages } = words;
  const name = sayQuestion(question, words, own);
  const say = (x: number) => sayAnswer(x, question, words);
  switch (question.kind) {
    case 'tier':
      return messages.fromTier(
        words.any((tiers ?? []).map((id) => words.text(byId(program.tiers, id)?.name ?? id))),
      );
    case 'yes-no':
      return messages.label(name, own.doIt);
    case 'date':
      return messages.label(name, own.orEarlier(say(to)));
    default:
      return messages.label(name, from === undefined ? own.reach(say(to)) : own.fromTo(say(from), say(to)));
  }
}

/** What a step costs. Where none of a way has a price, that is said once for all. */
function sayCosts({ charges }: Step, priced: boolean, words: Words, own: ChecklistMessages): string[] {
  if (!priced) return [];
  return charges.length === 0
    ? [own.unpriced]
    : charges.map(({ cost, total }) =>
        words.messages.label(words.text(cost.name), total ? sayMoney(total, words, own) : own.unpriced),
      );
}

function sayTotals({ totals }: Way, words: Words, own: ChecklistMessages): string {
  return totals.map((one) => sayMoney(one, words, own)).join(', ');
}

function sayMoney({ currency, per, least, most }: Money, words: Words, own: ChecklistMessages): string {
  const { messages } = words;
  const highest = words.money(most, currency);
  const amount =
    least === most
      ? highest
      : least === 0
        ? own.atMost(highest)
        : messages.range(words.money(least, currency), highest);
  return `${amount} ${messages.per[per]}`;
}

function small(said: readonly string[]) {
  return said.length === 0 ? nothing : html`<small>${said.join(' · ')}</small>`;
}
