import { html, nothing, type TemplateResult } from 'lit';
import { formatAnswer, formatQuestion } from '../../localize/checklist/format-question.js';
import { formatAsked } from '../../localize/checklist/format-judged.js';
import { joined, parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import { allChecklistMessages, type BesideMessages } from '../../localize/checklist/en-beside.js';
import type { ChecklistMessages } from '../../localize/checklist/messages.js';
import { formatValue } from '../../localize/format-value.js';
import type { Formatter } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import type { Condition } from '../../program/standing/condition.js';
import type { Program, Tier } from '../../program/schema/program.js';
import type { Fee } from '../../program/way-up/fees.js';
import type { Money } from '../../program/way-up/prices.js';
import type { Step, Way } from '../../program/way-up/way.js';
import type { WaysUp } from '../../program/way-up/way-up.js';

interface Given {
  ways: WaysUp;
  tier: Tier;
  program: Program;
  level: number;
  formatter: Formatter;
  labels: BesideMessages;
}

/** The ways to a tier; nothing while they are looked for. */
export type WayShown = Omit<Given, 'ways' | 'labels'> & {
  ways: WaysUp | undefined;
  labels: ChecklistMessages;
};

export function waysTemplate({ ways, ...given }: WayShown): TemplateResult {
  const labels = allChecklistMessages(given.labels);
  if (ways) return foundTemplate({ ...given, ways, labels });
  return html`<section part="way" class="way" aria-busy="true"><p>${labels.searching}</p></section>`;
}

/** The best way to a tier with its cost, and the ways that are better in some other respect. */
function foundTemplate(given: Given): TemplateResult {
  const { ways, tier, formatter, labels, level } = given;
  const name = formatter.text(tier.name);
  const [best, ...others] = ways.ways;
  const isSure = best?.open.length === 0 && best.steps.every(({ kind }) => kind !== 'rest');
  const title = best && !isSure ? labels.partly : titleOf(ways, labels);
  return html`<section part="way" class="way">
    <div class="section" role="heading" aria-level=${level}>${title(name)}</div>
    ${
      best === undefined
        ? html`<p>${labels.noWay}</p>
            ${feesTemplate(ways.fees, given)}`
        : html`${others.length === 0 ? nothing : whyTemplate(best, given)} ${wayTemplate(best, given)}
          ${best.steps.length === 0 || !isSure ? nothing : html`<p><small>${formatMethod(ways, labels)}</small></p>`}
          ${ways.exact || !isSure ? nothing : html`<p><small>${labels.estimate}</small></p>`}
          ${others.map(
            (way, at) =>
              html`<details>
                <summary>
                  ${labels.alternative(formatter.number(at + 1))}
                  <small
                    >${parts(formatWhy(way, given), formatTotals(way, formatter, labels)).join(' · ')}</small
                  >
                </summary>
                ${wayTemplate(way, given)}
              </details>`,
          )}`
    }
  </section>`;
}

/** What a way is: the cheapest is none of which something has no price. */
function titleOf({ ways: [best], by }: WaysUp, labels: BesideMessages): (tier: string) => string {
  if (by === 'effort') return labels.shortest;
  return best?.steps.some(({ unpriced }) => unpriced) ? labels.way : labels.cheapest;
}

/** By what rule a way is the first, and why money has no part in it where there are prices. */
function formatMethod({ ways: [best], by }: WaysUp, labels: BesideMessages): string {
  const isPriced = best?.steps.some(({ charges }) => charges.some(({ money }) => money));
  return parts(labels.method[by], by === 'effort' && isPriced && labels.severalCurrencies).join(' ');
}

type ShownWay = WaysUp['ways'][number];

function whyTemplate(way: ShownWay, given: Given) {
  const why = formatWhy(way, given);
  return why === '' ? nothing : html`<p><small>${why}</small></p>`;
}

/** Why one would take a way. */
function formatWhy({ why }: ShownWay, { formatter, labels }: Given): string {
  const said = why.map((reason) =>
    'least' in reason
      ? labels.least[reason.least]
      : labels.without(
          formatter.conjunction(
            reason.without.slice(0, 2).map((one) => formatQuestion(one, formatter, labels)),
          ),
        ),
  );
  return joined(said.slice(0, 2), ',', formatter);
}

function wayTemplate(way: Way, given: Given): TemplateResult {
  const { labels } = given;
  const answers = listTemplate(
    labels.openAnswers,
    way.open.filter(({ form }) => form !== 'silent' && form !== 'score'),
    given,
  );
  return html`${openTemplate(way, given)} ${listTemplate(given.labels.meetsAll, way.unclear, given)}
  ${
    way.steps.length === 0
      ? // What hangs on an answer is not nothing.
        answers === nothing
        ? html`<p>${labels.nothingToDo}</p>`
        : nothing
      : html`<ol>
          ${way.steps.map((step) => html`<li>${formatStep(step, given)}${small(formatCosts(step, given))}</li>`)}
        </ol>`
  }
  ${priceTemplate(way, given)} ${answers} ${feesTemplate(way.fees, given)}`;
}

/** What a way costs, in one sentence, with what has no price. */
function priceTemplate({ steps, totals, fees }: Way, { formatter, labels }: Given) {
  const sum = formatter.conjunction(totals.map((one) => formatMoney(one, formatter, labels)));
  const priced = steps.some(({ charges }) => charges.length > 0);
  if (sum === '')
    return priced || steps.length === 0 ? nothing : html`<p><small>${labels.allUnpriced}</small></p>`;
  if (steps.length > 0 && !priced) return html`<p>${labels.onlyFees(sum)}</p>`;
  const total = fees.some(({ money, replaced }) => money && !replaced) ? labels.totalWithFees : labels.total;
  return html`<p>
    <b>${formatter.messages.label(total, sum)}</b
    >${steps.some(({ unpriced }) => unpriced) ? html` <small>${labels.someUnpriced}</small>` : nothing}
  </p>`;
}

/** What nobody outside can tell stands first: the rest may not be all. */
function openTemplate({ open, steps }: Way, given: Given) {
  const { labels } = given;
  const list = listTemplate(
    labels.stillOpen,
    open.filter(({ form }) => form === 'silent' || form === 'score'),
    given,
  );
  return list === nothing || steps.length === 0
    ? list
    : html`${list}
        <p>${labels.openFirst}</p>`;
}

/** Conditions in the words of the document, each once, under what is said of them. */
function listTemplate(title: string, conditions: readonly Condition[], { formatter, program }: Given) {
  const said = new Set(
    conditions.flatMap(({ says }) =>
      says ? parts(asLine(formatAsked({ says }, formatter, program), formatter)) : [],
    ),
  );
  if (said.size === 0) return nothing;
  return html`<p>${title}</p>
    <ul>
      ${[...said].map((one) => html`<li>${one}</li>`)}
    </ul>`;
}

function feesTemplate(fees: readonly Fee[], { tier, formatter, labels, program }: Given) {
  if (fees.length === 0) return nothing;
  const nameOf = (id: string) => formatter.text(byId(program.tiers, id)?.name ?? id);
  const { label } = formatter.messages;
  const title = fees.every((fee) => fee.tier === tier.id) ? labels.fees : labels.feesOnTheWay;
  return html`<p>${label(title, '').trimEnd()}</p>
    <ul>
      ${fees.map((fee) => {
        const line = label(
          formatter.text(fee.cost.name),
          asLine(formatValue(fee.value, formatter, program), formatter),
        );
        const notes = parts(
          formatPaid(fee, formatter, labels),
          fee.replaced && labels.until(nameOf(tier.id)),
        );
        return html`<li>${fee.tier === tier.id ? line : label(nameOf(fee.tier), line)}${small(notes)}</li>`;
      })}
    </ul>`;
}

function formatPaid({ paid, money }: Fee, formatter: Formatter, labels: BesideMessages): string | false {
  if (!paid || !money) return false;
  return paid.most >= money.most && paid.least >= money.least
    ? labels.paid
    : labels.paidPart(formatMoney(paid, formatter, labels));
}

/** What to do: "Certified people: 2 → 4". */
function formatStep(step: Step, { program, formatter, labels }: Given): string {
  const { question, kind, from, to, tiers, lasting, below } = step;
  const { label } = formatter.messages;
  if (lasting) return label(labels.tierHeld, labels.holdFor(formatter.length(lasting)));
  if (tiers)
    return labels.holdTier(
      formatter.disjunction(tiers.map((id) => formatter.text(byId(program.tiers, id)?.name ?? id))),
    );
  const isPoints = question.about === 'points' && question.name !== undefined;
  const name = isPoints ? formatter.text(question.name!) : formatQuestion(question, formatter, labels);
  // That nothing is counted twice is no thing to do, but how the rest is done.
  if (question.about === 'counted-once') return name;
  if (question.kind === 'yes-no') return label(name, labels.doIt);
  const say = (x: number) =>
    isPoints ? formatter.plural(formatter.messages.points, x) : formatAnswer(x, question, formatter);
  const change = from === undefined ? undefined : say(from);
  switch (kind) {
    case 'keep':
      return label(name, (below ? labels.keepBelow : labels.keepTo)(say(to)));
    case 'lower':
      return label(name, (below ? labels.lowerBelow : labels.lowerTo)(change ?? '', say(to)));
    case 'rest':
    case 'reach':
    case 'hold':
      return label(name, change === undefined ? labels.reach(say(to)) : labels.fromTo(change, say(to)));
    default:
      return kind satisfies never;
  }
}

/** What a step costs: a sum, or what the document says of the price; nothing where it says nothing. */
function formatCosts(
  { kind, charges, lasting, amount }: Step,
  { formatter, labels, program }: Given,
): string[] {
  return [
    ...(kind === 'rest' ? [labels.noRule] : []),
    ...(lasting && amount > 0 ? [formatter.plural(labels.wait, amount)] : []),
    ...charges.map(({ cost, value, total }) =>
      formatter.messages.label(
        formatter.text(cost.name),
        total
          ? formatMoney(total, formatter, labels)
          : asLine(formatValue(value, formatter, program), formatter),
      ),
    ),
  ];
}

function formatTotals({ totals }: Way, formatter: Formatter, labels: BesideMessages): string {
  return joined(
    totals.map((one) => formatMoney(one, formatter, labels)),
    ',',
    formatter,
  );
}

function formatMoney(
  { currency, per, least, most }: Money,
  formatter: Formatter,
  labels: BesideMessages,
): string {
  const { messages } = formatter;
  const highest = formatter.money(most, currency);
  const amount =
    least === most
      ? highest
      : least === 0
        ? labels.atMost(highest)
        : messages.range(formatter.money(least, currency), highest);
  return messages.rate(amount, [messages.per[per]]);
}

function small(said: readonly string[]) {
  return said.length === 0 ? nothing : html`<small>${said.join(' · ')}</small>`;
}
