import { html, nothing, type TemplateResult } from 'lit';
import { parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import { formatQualifiers, formatValue } from '../../localize/format-value.js';
import { formatScope } from '../../localize/format-scope.js';
import { formatSource, formatSourceLine } from '../../localize/format-source.js';
import { allMessages } from '../../localize/all-messages.js';
import type { Formatter } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import { sourcesOf } from '../../program/matrix/notes.js';
import { concerns, resolveValue, type Choice } from '../../program/resolve.js';
import type { Commitment, Program, Rule } from '../../program/schema/program.js';
import type { Duration, Text } from '../../program/schema/scalars.js';
import type { Silence } from '../../program/schema/silence.js';
import { mentionedValue } from '../../program/tier-value.js';
import type { TableState } from './table-state.js';
import { noteTemplate } from '../shared/table/note.js';

/** What partners ask first, quietly below the table: promises, questions, ratings, rules; then notes and sources. */
export function footerTemplate(below: TableState) {
  const { matrix, formatter } = below;
  const { program } = matrix;
  const messages = allMessages(formatter);
  const rules = ruleItems(program, formatter, below.matrix.choice);
  const promises = program.commitments?.filter(({ only }) => concerns(only, below.matrix.choice)) ?? [];
  return html`<div class="below" part="below">
    ${block(
      messages.commitments,
      (['vendor', 'partner'] as const).flatMap((by) => {
        const own = promises.filter((promise) => promise.by === by);
        return own.length === 0
          ? []
          : [
              html`<div class="side" role="heading" aria-level=${below.level + 1}>
                  ${by === 'vendor' ? messages.byVendor(formatter.text(program.vendor.name)) : messages.byPartner}
                </div>
                <dl>${own.map((promise) => promiseTemplate(promise, below))}</dl>`,
            ];
      }),
      below,
    )}
    ${block(
      messages.questions,
      (program.questions ?? []).map(
        ({ question, answer, answeredOn, source, ...qualified }) =>
          html`<details>
            <summary>${texted(question, formatter)}</summary>
            <p>${texted(answer, formatter)}</p>
            ${small(
              parts(
                answeredOn && messages.answeredOn(formatter.date(answeredOn)),
                formatQualifiers(qualified, formatter),
              ),
              source,
              below,
            )}
          </details>`,
      ),
      below,
    )}
    ${folded(
      messages.ratings,
      (program.ratings ?? []).map(
        ({ by, name, score, scale, date, method, criteria = [], source }) =>
          html`<li>
            ${texted(name, formatter)}, ${texted(by, formatter)}:
            <b
              >${scale.max === undefined ? formatter.number(score) : messages.outOf(formatter.number(score), formatter.number(scale.max))}</b
            >
            ${small(
              parts(
                formatter.date(date),
                criteria.map((one) =>
                  one.score === undefined
                    ? formatter.text(one.name)
                    : messages.label(formatter.text(one.name), formatter.number(one.score)),
                ),
                method && formatter.text(method),
              ),
              source,
              below,
            )}
          </li>`,
      ),
    )}
    ${folded(
      messages.rules,
      rules.map(({ text, more, source }) => html`<li>${text}${small(more, source, below)}</li>`),
    )}
    ${folded(
      messages.glossary,
      (program.glossary ?? []).map(
        ({ term, definition }) =>
          html`<li><b>${texted(term, formatter)}</b>: ${texted(definition, formatter)}</li>`,
      ),
    )}
    ${folded(
      messages.notes,
      matrix.notes.map(
        (note) => html`<li value=${note.number}>${noteTemplate(note, matrix.program, formatter)}</li>`,
      ),
      true,
    )}
    ${folded(
      messages.sources,
      (program.sources ?? []).map(
        (source) =>
          html`<li>
            ${source.url === undefined ? formatSource(source, formatter) : html`<a href=${source.url}>${formatSource(source, formatter)}</a>`}
            ${source.note === undefined ? nothing : html`<small>${texted(source.note, formatter)}</small>`}
          </li>`,
      ),
    )}
  </div>`;
}

function texted(text: Text, formatter: Formatter): TemplateResult {
  const { text: said, language } = formatter.localize(text);
  return html`<span lang=${language}>${said}</span>`;
}

function block(name: string, items: readonly unknown[], { level }: TableState) {
  if (items.length === 0) return nothing;
  return html`<section>
    <div class="section" role="heading" aria-level=${level}>${name}</div>
    ${items}
  </section>`;
}

function folded(name: string, items: readonly unknown[], numbered = false) {
  if (items.length === 0) return nothing;
  return html`<details class="more">
    <summary>${name} <small>${items.length}</small></summary>
    ${
      numbered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
  </details>`;
}

function small(
  more: readonly string[],
  source: string | string[] | undefined,
  { matrix, formatter }: TableState,
) {
  const all = parts(more, formatSourceLine(sourcesOf(source), matrix.program, formatter));
  return all.length === 0 ? nothing : html`<small>${all.join(' · ')}</small>`;
}

/** A promise: the same to all tiers, or to each its own; tiers that are promised the same are named together. */
function promiseTemplate(promise: Commitment, below: TableState) {
  const { matrix, formatter } = below;
  const { choice } = matrix;
  const { program } = matrix;
  const tiers = new Map<string, string[]>();
  for (const tier of program.tiers) {
    if (!concerns(tier.only, choice)) continue;
    const value = mentionedValue(program, promise, tier.id);
    const said =
      value === undefined
        ? formatter.messages['not-mentioned']
        : asLine(formatValue(resolveValue(value, choice), formatter, program));
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
      ${small(formatQualifiers(promise, formatter), promise.source, below)}
    </dd>
  </div>`;
}

/** How often tiers are looked at. */
function formatEvery(every: Silence | 'continuous' | Duration, formatter: Formatter): string {
  const messages = allMessages(formatter);
  if (every === 'continuous') return messages.reviewed(messages.continuously);
  if (typeof every === 'string') return messages.label(messages.named.every, messages[every]);
  const { value, unit } = every;
  return messages.reviewed(
    value === 1 ? messages.everyOne[unit] : messages.every(formatter.length({ value, unit })),
  );
}

interface RuleItem {
  text: unknown;
  more: readonly string[];
  source: Rule['source'];
}

function ruleItems(program: Program, formatter: Formatter, choice: Choice): RuleItem[] {
  const { review } = program;
  if (!review) return [];
  const messages = allMessages(formatter);
  const tierName = (id: string) => formatter.text(byId(program.tiers, id)!.name);
  const { every = [] } = review;
  const length = (name: 'term' | 'notice') => {
    const time = review[name];
    if (time === undefined) return undefined;
    return typeof time === 'string'
      ? messages.label(messages.named[name], messages[time])
      : messages[name](formatter.length(time));
  };
  const own = parts(length('term'), length('notice'), review.renewsItself && messages.renewsItself);
  return [
    ...(Array.isArray(every) ? every : [{ every }]).map((one) => ({
      text: formatEvery('every' in one ? one.every : 'is' in one ? one.is : one, formatter),
      more: 'tiers' in one ? [formatter.conjunction(one.tiers.map(tierName))] : [],
      source: review.source,
    })),
    ...own.map((text) => ({ text, more: [], source: review.source })),
    ...(review.rules ?? [])
      .filter(({ only }) => concerns(only, choice))
      .map(({ text, name, value, tiers, only, source, ...qualified }) => ({
        text: html`${name === undefined ? nothing : html`<b>${texted(name, formatter)}</b>: `}${texted(text, formatter)}`,
        more: parts(
          value !== undefined && asLine(formatValue(resolveValue(value, choice), formatter, program)),
          tiers && formatter.conjunction(tiers.map(tierName)),
          formatScope(only, formatter, program),
          formatQualifiers(qualified, formatter),
        ),
        source,
      })),
    ...(review.statusMatch ?? []).map(({ levels, tier, source, ...qualified }) => ({
      text: messages.statusMatch(
        formatter.disjunction(levels.map((level) => formatter.text(level))),
        tierName(tier),
      ),
      more: formatQualifiers(qualified, formatter),
      source,
    })),
  ];
}
