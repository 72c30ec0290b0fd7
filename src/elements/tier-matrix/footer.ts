import { html, nothing } from 'lit';
import { parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import { formatQualifiers, formatValue } from '../../localize/format-value.js';
import { formatScope } from '../../localize/format-scope.js';
import { formatRemarks } from '../../localize/format-remarks.js';
import { formatSource } from '../../localize/format-source.js';
import { allMessages } from '../../localize/all-messages.js';
import type { Formatter } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import { concerns, resolveValue, type Choice } from '../../program/resolve.js';
import type { Commitment, Program } from '../../program/schema/program.js';
import type { Duration } from '../../program/schema/scalars.js';
import type { Silence } from '../../program/schema/silence.js';
import type { Qualified } from '../../program/schema/value.js';
import { valuesIn } from '../../program/schema/walk.js';
import { mentionedValue } from '../../program/tier-value.js';
import { countedItems, divisionItems, editionItems } from './division.js';
import { folded, foldedParts, small, texted } from './footer-parts.js';
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
    ${foldedParts(
      messages.commitments,
      promises.length,
      (['vendor', 'partner'] as const).map((by) => {
        const own = promises.filter((promise) => promise.by === by);
        return own.length === 0
          ? nothing
          : html`<div class="side" role="heading" aria-level=${below.level}>
                ${by === 'vendor' ? messages.byVendor(formatter.text(program.vendor.name)) : messages.byPartner}
              </div>
              <dl>${own.map((promise) => promiseTemplate(promise, below))}</dl>`;
      }),
    )}
    ${foldedParts(
      messages.questions,
      program.questions?.length ?? 0,
      (program.questions ?? []).map(
        ({ question, answer, answeredOn, ...qualified }) =>
          html`<details>
            <summary>${texted(question, formatter)}</summary>
            <p>${texted(answer, formatter)}</p>
            ${small(
              parts(
                answeredOn && messages.answeredOn(formatter.date(answeredOn)),
                formatQualifiers(qualified, formatter),
              ),
              [qualified],
              below,
            )}
          </details>`,
      ),
    )}
    ${folded(
      messages.ratings,
      (program.ratings ?? []).map(
        ({ by, name, score, scale, date, method, criteria = [], ...qualified }) =>
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
                formatQualifiers(qualified, formatter),
              ),
              [qualified],
              below,
            )}
          </li>`,
      ),
    )}
    ${folded(
      messages.rules,
      rules.map(({ text, more, about }) => html`<li>${text}${small(more, about, below)}</li>`),
    )}
    ${folded(messages.division, divisionItems(below))} ${folded(messages.counted, countedItems(below))}
    ${folded(
      messages.glossary,
      (program.glossary ?? []).map(
        ({ term, definition, source }) =>
          html`<li>
            <b>${texted(term, formatter)}</b>:
            ${texted(definition, formatter)}${small([], [{ source }], below)}
          </li>`,
      ),
    )}
    ${folded(messages.aboutEdition, editionItems(below))}
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

/** A promise: the same to all tiers, or to each its own; tiers that are promised the same are named together. */
function promiseTemplate(promise: Commitment, below: TableState) {
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
            asLine(formatValue(value, formatter, program)),
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

/** How often tiers are looked at. */
function formatEvery(
  every: Silence | 'continuous' | Duration | { on: readonly string[] },
  formatter: Formatter,
): string {
  const messages = allMessages(formatter);
  if (every === 'continuous') return messages.reviewed(messages.continuously);
  if (typeof every === 'string') return messages.label(messages.named.every, messages[every]);
  if ('on' in every) {
    const days = formatter.conjunction(every.on.map((day) => formatter.date(day)));
    return messages.reviewed(`${messages.everyOne.year} (${days})`);
  }
  const { value, unit } = every;
  return messages.reviewed(
    value === 1 ? messages.everyOne[unit] : messages.every(formatter.length({ value, unit })),
  );
}

interface RuleItem {
  text: unknown;
  more: readonly string[];
  about: readonly Qualified[];
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
  const { note, source } = review;
  return [
    ...(Array.isArray(every) ? every : [{ every }]).map((one) => ({
      text: formatEvery('every' in one ? one.every : 'is' in one ? one.is : one, formatter),
      more: [
        ...('tiers' in one ? [formatter.conjunction(one.tiers.map(tierName))] : []),
        ...formatQualifiers(review, formatter),
      ],
      about: [{ source }],
    })),
    ...own.map((text) => ({ text, more: formatQualifiers(review, formatter), about: [{ source }] })),
    ...(note === undefined && !review.footnotes && !review.conflicts
      ? []
      : [
          {
            text: note === undefined ? '' : texted(note, formatter),
            more: [],
            about: [{ ...review, note: undefined }],
          },
        ]),
    ...(review.rules ?? [])
      .filter(({ only }) => concerns(only, choice))
      .map(({ text, name, value, tiers, only, ...qualified }) => ({
        text: html`${name === undefined ? nothing : html`<b>${texted(name, formatter)}</b>: `}${texted(text, formatter)}`,
        more: parts(
          value !== undefined &&
            asLine(formatValue(resolveValue(value, choice, program), formatter, program)),
          tiers && formatter.conjunction(tiers.map(tierName)),
          formatScope(only, formatter, program),
          formatQualifiers(qualified, formatter),
        ),
        about: [qualified, ...(value === undefined ? [] : valuesIn(resolveValue(value, choice, program)))],
      })),
    ...(review.statusMatch ?? []).map(({ levels, tier, ...qualified }) => ({
      text: messages.statusMatch(
        formatter.disjunction(levels.map((level) => formatter.text(level))),
        tierName(tier),
      ),
      more: formatQualifiers(qualified, formatter),
      about: [qualified],
    })),
  ];
}
