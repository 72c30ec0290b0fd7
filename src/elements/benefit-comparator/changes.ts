import { html, nothing } from 'lit';
import { withPart } from '../../localize/comparator/all-messages.js';
import { changes as words } from '../../localize/comparator/en-changes.js';
import { formatChange } from '../../localize/comparator/format-change.js';
import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import { Formatter } from '../../localize/formatter.js';
import type { Change } from '../../program/editions/change.js';
import { changes, editionPairs, isProgramChange, isWithdrawn } from '../../program/editions/editions.js';
import type { Program } from '../../program/schema/program.js';

export interface Editions {
  /** In the author's order: from the oldest to the newest, or the other way where the documents say so. */
  programs: readonly Program[];
  texts: ComparisonText;
  complete: boolean;
  level: number;
}

const PARTS = ['tier', 'requirement', 'cost', 'benefit', 'commitment'] as const;

/** What changed between each edition and the next, as sentences. */
export function changesTemplate({ programs, texts, complete, level }: Editions) {
  const { formatter } = texts;
  const labels = withPart(words, texts.labels);
  const pairs = editionPairs(programs);
  return html`<section class="changes" part="changes">
    <div class="section" role="heading" aria-level=${level}>${labels.changes}</div>
    ${programs.map((program) => (isWithdrawn(program) ? html`<p>${labels.leftOut(labelOf(program, formatter))}</p>` : nothing))}
    ${pairs.map(([older, newer]) => {
      const found = changesBetween(older, newer, complete);
      const told = found.filter(isProgramChange);
      const known = found.filter((change) => !isProgramChange(change));
      const list = (all: readonly Change[]) => listTemplate(all, older, newer, texts);
      return html`<p>
          <b>${labels.fromTo(labelOf(older, formatter), labelOf(newer, formatter))}</b>
          <small>${formatter.plural(labels.shownChanges, told.length)}</small>
        </p>
        ${told.length === 0 ? html`<p>${labels.noChanges}</p>` : nothing}
        ${PARTS.map((part) => {
          const ofPart = told.filter((change) => change.part === part);
          return ofPart.length === 0
            ? nothing
            : html`<div class="part" role="heading" aria-level=${level + 1}>${labels.parts[part]}</div>
                ${list(ofPart)}`;
        })}
        ${
          known.length === 0
            ? nothing
            : html`<details>
                <summary>${labels.onRecord} <small>${formatter.number(known.length)}</small></summary>
                ${list(known)}
              </details>`
        }`;
    })}
  </section>`;
}

function listTemplate(all: readonly Change[], older: Program, newer: Program, texts: ComparisonText) {
  const { language } = texts.formatter;
  const both = { older: new Formatter(language, older), newer: new Formatter(language, newer) };
  return html`<ul role="list">
    ${all.map((change) => {
      const { subject, text, more } = formatChange(change, older, newer, both, texts);
      return html`<li>
        <b>${subject}</b>
        ${text} ${more.map((line) => html`<small>${line}</small>`)}
      </li>`;
    })}
  </ul>`;
}

const labelOf = (program: Program, formatter: Formatter): string => {
  const own = new Formatter(formatter.language, program);
  return program.edition ? own.text(program.edition.label) : own.text(program.name);
};

const known = new WeakMap<Program, WeakMap<Program, [complete: boolean, found: readonly Change[]]>>();

/** Looked for once for each pair of editions. */
function changesBetween(older: Program, newer: Program, complete: boolean): readonly Change[] {
  let of = known.get(older);
  if (!of) known.set(older, (of = new WeakMap()));
  const [how, before] = of.get(newer) ?? [];
  if (before && how === complete) return before;
  const found = changes(older, newer, { complete });
  of.set(newer, [complete, found]);
  return found;
}
