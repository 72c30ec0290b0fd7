import { html, nothing, type TemplateResult } from 'lit';
import { formatAnswer, formatQuestion } from '../../localize/checklist/format-question.js';
import { formatAsked } from '../../localize/checklist/format-judged.js';
import { asLine } from '../../localize/phrase.js';
import type { ChecklistMessages } from '../../localize/checklist/messages.js';
import { formatValue } from '../../localize/format-value.js';
import type { Formatter } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import type { Program, Tier } from '../../program/schema/program.js';
import type { Money } from '../../program/way-up/prices.js';
import type { Step, Way, WaysUp } from '../../program/way-up/way-up.js';

interface Given {
  ways: WaysUp;
  tier: Tier;
  program: Program;
  level: number;
  formatter: Formatter;
  labels: ChecklistMessages;
}

/** The cheapest way to a tier with its cost, and the ways that differ from it. */
export function waysTemplate(given: Given): TemplateResult {
  const { ways, tier, formatter, labels, level } = given;
  const name = formatter.text(tier.name);
  const [best, ...others] = ways.ways;
  return html`<section part="way" class="way">
    <div class="section" role="heading" aria-level=${level}>
      ${ways.by === 'money' ? labels.cheapest(name) : labels.shortest(name)}
    </div>
    ${
      best === undefined
        ? html`<p>${labels.noWay}</p>`
        : html`${wayTemplate(best, given)}
          ${best.steps.length === 0 ? nothing : html`<p><small>${labels.method[ways.by]}</small></p>`}
          ${ways.exact ? nothing : html`<p><small>${labels.estimate}</small></p>`}
          ${others.map(
            (way, at) =>
              html`<details>
                <summary>
                  ${labels.alternative(formatter.number(at + 1))}
                  <small>${formatTotals(way, formatter, labels)}</small>
                </summary>
                ${wayTemplate(way, given)}
              </details>`,
          )}`
    }
    ${feesTemplate(given)}
  </section>`;
}

function wayTemplate(way: Way, given: Given): TemplateResult {
  const { program, formatter, labels } = given;
  const priced = way.steps.some(({ unpriced }) => !unpriced);
  return html`${
    way.steps.length === 0
      ? html`<p>${labels.nothingToDo}</p>`
      : html`<ol>
            ${way.steps.map((step) => html`<li>${formatStep(step, given)}${small(formatCosts(step, priced, formatter, labels))}</li>`)}
          </ol>
          ${priced ? nothing : html`<p><small>${labels.allUnpriced}</small></p>`}`
  }
  ${way.totals.length === 0 ? nothing : html`<p><b>${formatter.messages.label(labels.total, formatter.conjunction(way.totals.map((one) => formatMoney(one, formatter, labels))))}</b></p>`}
  ${
    way.open.length === 0
      ? nothing
      : html`<p>${labels.stillOpen}</p>
          <ul>
            ${way.open.map(({ says }) => {
              const said = says ? asLine(formatAsked({ says }, formatter, program)) : '';
              return said === '' ? nothing : html`<li>${said}</li>`;
            })}
          </ul>`
  }`;
}

function feesTemplate({ ways, formatter, labels, program }: Given) {
  if (ways.fees.length === 0) return nothing;
  return html`<p>${labels.fees}:</p>
    <ul>
      ${ways.fees.map(
        ({ cost, value }) =>
          html`<li>
            ${formatter.messages.label(formatter.text(cost.name), asLine(formatValue(value, formatter, program)))}
          </li>`,
      )}
    </ul>`;
}

/** What to do: "Certified people: 2 → 4". */
function formatStep(step: Step, { program, formatter, labels }: Given): string {
  const { question, from, to, tiers } = step;
  const { messages } = formatter;
  const name = formatQuestion(question, formatter, labels);
  const say = (x: number) => formatAnswer(x, question, formatter);
  switch (question.kind) {
    case 'tier':
      return messages.fromTier(
        formatter.disjunction((tiers ?? []).map((id) => formatter.text(byId(program.tiers, id)?.name ?? id))),
      );
    case 'yes-no':
      return messages.label(name, labels.doIt);
    case 'date':
      return messages.label(name, labels.orEarlier(say(to)));
    default:
      return messages.label(
        name,
        from === undefined ? labels.reach(say(to)) : labels.fromTo(say(from), say(to)),
      );
  }
}

/** What a step costs. Where none of a way has a price, that is said once for all. */
function formatCosts(
  { charges }: Step,
  priced: boolean,
  formatter: Formatter,
  labels: ChecklistMessages,
): string[] {
  if (!priced) return [];
  return charges.length === 0
    ? [labels.unpriced]
    : charges.map(({ cost, total }) =>
        formatter.messages.label(
          formatter.text(cost.name),
          total ? formatMoney(total, formatter, labels) : labels.unpriced,
        ),
      );
}

function formatTotals({ totals }: Way, formatter: Formatter, labels: ChecklistMessages): string {
  return totals.map((one) => formatMoney(one, formatter, labels)).join(', ');
}

function formatMoney(
  { currency, per, least, most }: Money,
  formatter: Formatter,
  labels: ChecklistMessages,
): string {
  const { messages } = formatter;
  const highest = formatter.money(most, currency);
  const amount =
    least === most
      ? highest
      : least === 0
        ? labels.atMost(highest)
        : messages.range(formatter.money(least, currency), highest);
  return `${amount} ${messages.per[per]}`;
}

function small(said: readonly string[]) {
  return said.length === 0 ? nothing : html`<small>${said.join(' · ')}</small>`;
}
