import { html, nothing, type TemplateResult } from 'lit';
import { parts } from '../../localize/parts.js';
import { asLine } from '../../localize/phrase.js';
import { sayQualifiers, sayValue } from '../../localize/format-value.js';
import { sayScope } from '../../localize/format-scope.js';
import { saySource, saySourceLine } from '../../localize/format-source.js';
import type { Words } from '../../localize/formatter.js';
import { byId } from '../../program/by-id.js';
import { sourcesOf } from '../../program/matrix/notes.js';
import { concerns, resolveValue, type Choice } from '../../program/resolve.js';
import type { Commitment, Program, Rule } from '../../program/schema/program.js';
import type { Text } from '../../program/schema/scalars.js';
import { tierValue } from '../../program/tier-value.js';
import type { Shown } from './lazy-parts.js';
import { noteTemplate } from '../shared/table/note.js';

/** What partners ask first, quietly below the table: promises, questions, ratings, rules; then notes and sources. */
export function belowTemplate(below: Shown) {
  const { matrix, words } = below;
  const { program } = matrix;
  const { messages } = words;
  const rules = ruleItems(program, words, below.matrix.choice);
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
                  ${by === 'vendor' ? messages.byVendor(words.text(program.vendor.name)) : messages.byPartner}
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
            <summary>${texted(question, words)}</summary>
            <p>${texted(answer, words)}</p>
            ${small(
              parts(
                answeredOn && messages.answeredOn(words.date(answeredOn)),
                sayQualifiers(qualified, words),
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
            ${texted(name, words)}, ${texted(by, words)}:
            <b
              >${scale.max === undefined ? words.number(score) : messages.outOf(words.number(score), words.number(scale.max))}</b
            >
            ${small(
              parts(
                words.date(date),
                criteria.map((one) =>
                  one.score === undefined
                    ? words.text(one.name)
                    : messages.label(words.text(one.name), words.number(one.score)),
                ),
                method && words.text(method),
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
        ({ term, definition }) => html`<li><b>${texted(term, words)}</b>: ${texted(definition, words)}</li>`,
      ),
    )}
    ${folded(
      messages.notes,
      matrix.notes.map(
        (note) => html`<li value=${note.number}>${noteTemplate(note, matrix.program, words)}</li>`,
      ),
      true,
    )}
    ${folded(
      messages.sources,
      (program.sources ?? []).map(
        (source) =>
          html`<li>
            ${source.url === undefined ? saySource(source, words) : html`<a href=${source.url}>${saySource(source, words)}</a>`}
            ${source.note === undefined ? nothing : html`<small>${texted(source.note, words)}</small>`}
          </li>`,
      ),
    )}
  </div>`;
}

function texted(text: Text, words: Words): TemplateResult {
  const { words: said, language } = words.said(text);
  return html`<span lang=${language}>${said}</span>`;
}

function block(name: string, items: readonly unknown[], { level }: Shown) {
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

function small(more: readonly string[], source: string | string[] | undefined, { matrix, words }: Shown) {
  const all = parts(more, saySourceLine(sourcesOf(source), matrix.program, words));
  return all.length === 0 ? nothing : html`<small>${all.join(' · ')}</small>`;
}

/** A promise: the same to all tiers, or to each its own; tiers that are promised the same are named together. */
function promiseTemplate(promise: Commitment, below: Shown) {
  const { matrix, words } = below;
  const { choice } = matrix;
  const { program } = matrix;
  const tiers = new Map<string, string[]>();
  for (const tier of program.tiers) {
    const said = asLine(sayValue(resolveValue(tierValue(program, promise, tier.id), choice), words, program));
    tiers.set(said, [...(tiers.get(said) ?? []), words.text(tier.name)]);
  }
  const lines = [...tiers].map(([said, names]) =>
    tiers.size === 1 ? said : words.messages.label(words.all(names), said),
  );
  return html`<div>
    <dt>${texted(promise.name, words)}</dt>
    <dd>
      <ul role="list">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${promise.description === undefined ? nothing : html`<p>${texted(promise.description, words)}</p>`}
      ${small(sayQualifiers(promise, words), promise.source, below)}
    </dd>
  </div>`;
}

interface RuleItem {
  text: unknown;
  more: readonly string[];
  source: Rule['source'];
}

function ruleItems(program: Program, words: Words, choice: Choice): RuleItem[] {
  const { review } = program;
  if (!review) return [];
  const { messages } = words;
  const tierName = (id: string) => words.text(byId(program.tiers, id)!.name);
  const length = (time: NonNullable<typeof review.every>, say: (x: string) => string) =>
    say(typeof time === 'string' ? messages[time] : words.length(time));
  const own = parts(
    review.every && length(review.every, messages.reviewEvery),
    review.term && length(review.term, messages.term),
    review.notice && length(review.notice, messages.notice),
    review.renewsItself && messages.renewsItself,
  );
  return [
    ...own.map((text) => ({ text, more: [], source: review.source })),
    ...(review.rules ?? [])
      .filter(({ only }) => concerns(only, choice))
      .map(({ text, name, value, tiers, only, source, ...qualified }) => ({
        text: html`${name === undefined ? nothing : html`<b>${texted(name, words)}</b>: `}${texted(text, words)}`,
        more: parts(
          value !== undefined && asLine(sayValue(resolveValue(value, choice), words, program)),
          tiers && words.all(tiers.map(tierName)),
          sayScope(only, words, program),
          sayQualifiers(qualified, words),
        ),
        source,
      })),
    ...(review.statusMatch ?? []).map(({ levels, tier, source, ...qualified }) => ({
      text: messages.statusMatch(words.any(levels.map((level) => words.text(level))), tierName(tier)),
      more: sayQualifiers(qualified, words),
      source,
    })),
  ];
}
