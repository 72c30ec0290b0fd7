import { html, nothing } from 'lit';
import { balanceMessages } from '../../localize/beside/balance-messages.js';
import { formatGroupName, formatRowName } from '../../localize/format-cell.js';
import { formatEntry, isOneWord, type FormattedEntry } from '../../localize/format-entry.js';
import { formatReview, formatTerms } from '../../localize/format-review.js';
import type { Formatter } from '../../localize/formatter.js';
import { matrixMessages } from '../../localize/matrix-messages.js';
import type { Balance } from '../../program/balance/balance.js';
import type { Entry } from '../../program/balance/entry.js';
import type { PartnerPart } from '../../program/balance/partner-side.js';
import { reviewsOf } from '../../program/balance/reviews.js';
import type { LocalizedText } from '../../program/text-of.js';
import { phraseNodes } from '../shared/table/phrase-nodes.js';
import { labelNodes } from '../shared/table/row-label.js';
import { sideHeading } from './footer-parts.js';
import { placesOf } from './table.js';
import type { TableState } from './table-state.js';

/** What is asked of a partner in the tier of a balance: of everybody, and by each of several ways. */
export function partnerTemplate(balance: Balance, below: TableState) {
  const { formatter } = below;
  const { parts } = balance.partner;
  return html`<div class="pan">
    ${sideHeading(balanceMessages(formatter).byYou(tierName(balance, below)), below)}
    ${parts.map(
      (part, at) =>
        html`${
          at > 0 && !parts[at - 1]!.group?.alternative && part.group?.alternative
            ? html`<p>${matrixMessages(formatter).ways}</p>`
            : nothing
        }${partTemplate(part, balance, below)}`,
    )}
    ${parts.some(({ entries, others }) => entries.length + others.length > 0) ? nothing : notMentioned(below)}
    ${timeTemplate(balance, below)}
  </div>`;
}

function partTemplate({ group, entries, others }: PartnerPart, balance: Balance, below: TableState) {
  const { formatter, matrix } = below;
  return html`${group ? html`<p class="way">${formatGroupName(group, formatter, matrix.program)}</p>` : nothing}
  ${entriesTemplate(entries, balance, below)}
  ${
    others.length === 0
      ? nothing
      : html`<p class="aside">
          ${formatter.plural(balanceMessages(formatter).othersAsked, others.length)}
          ${listed(
            others.map(({ row }) => formatRowName(row, formatter)),
            formatter,
          )}
        </p>`
  }`;
}

/** How often the tier is looked at and how long the agreement runs: time that a partner binds itself for. */
function timeTemplate({ at }: Balance, { formatter, matrix: { program } }: TableState) {
  const times = reviewsOf(program, program.tiers[at]!.id).map((time) => formatReview(time, formatter));
  const said = [...times, ...formatTerms(program, formatter)];
  return said.length === 0 ? nothing : html`<p class="aside">${said.join(' · ')}</p>`;
}

/** What the vendor commits to in the tier of a balance, and how it answers. */
export function vendorTemplate(balance: Balance, below: TableState) {
  const { formatter, matrix } = below;
  const vendor = formatter.text(matrix.program.vendor.name);
  return html`<div class="pan">
    ${sideHeading(balanceMessages(formatter).byVendor(tierName(balance, below), vendor), below)}
    ${balance.vendor.entries.length > 0 ? entriesTemplate(balance.vendor.entries, balance, below) : notMentioned(below)}
  </div>`;
}

/** That the document says nothing of a side. */
function notMentioned({ formatter }: TableState) {
  return html`<p class="aside hush">${formatter.messages['not-mentioned']}</p>`;
}

function tierName({ at }: Balance, { formatter, matrix }: TableState): string {
  return formatter.text(matrix.program.tiers[at]!.name);
}

/** What a side commits to, each with what is said of it; what one word says of several stands in one line. */
function entriesTemplate(entries: readonly Entry[], balance: Balance, below: TableState) {
  const { formatter, matrix } = below;
  const words = new Map<string, { tone: string; names: LocalizedText[] }>();
  const told: unknown[] = [];
  for (const entry of entries) {
    const said = formatEntry(entry, balance, formatter, matrix.program, matrix.choice);
    const { text, tone } = said.cell.phrase;
    if (isOneWord(said)) words.set(text, { tone, names: [...(words.get(text)?.names ?? []), said.name] });
    else told.push(entryTemplate(entry, said, below));
  }
  return html`${told.length === 0 ? nothing : html`<dl>${told}</dl>`}
  ${[...words].map(
    ([word, { tone, names }]) =>
      html`<p class=${tone === 'silent' ? 'aside hush' : 'aside'}>
        ${formatter.messages.label(word, '').trimEnd()} ${listed(names, formatter)}
      </p>`,
  )}`;
}

function entryTemplate({ row, from }: Entry, said: FormattedEntry, below: TableState) {
  const { formatter, matrix } = below;
  const { name, details, marks, cell, remarks, tiers } = said;
  const { description, counting, sources } = row.about;
  const explained = from !== 'commitment' && (description ?? counting?.[0] ?? sources[0]) !== undefined;
  const hint = explained ? `row ${placesOf(matrix).get(row)!}` : undefined;
  return html`<div>
    <dt>
      ${labelNodes(name, formatter, { hint, marks })}${details.map((one) => html`<small>${one}</small>`)}
    </dt>
    <dd class=${cell.phrase.tone}>
      ${phraseNodes(cell.phrase, formatter, { marks: cell.marks })}${remarks.map((one) => html`<small>${one}</small>`)}
      ${
        tiers.length === 0
          ? nothing
          : html`<ul class="tiers" role="list">
              ${tiers.map((one) => html`<li>${one}</li>`)}
            </ul>`
      }
    </dd>
  </div>`;
}

/** Names one after the other, each in its own language. */
function listed(names: readonly LocalizedText[], { locale }: Formatter) {
  return names.map(
    ({ text, language }, at) =>
      html`${at === 0 ? nothing : ' · '}<span lang=${language === locale ? nothing : language}
          >${text}</span
        >`,
  );
}
