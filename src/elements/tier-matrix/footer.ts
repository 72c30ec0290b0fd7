import { html, nothing } from 'lit';
import { besideMessages } from '../../localize/beside/messages.js';
import { formatQualifiers } from '../../localize/format-value.js';
import { formatSource } from '../../localize/format-source.js';
import { parts } from '../../localize/parts.js';
import { noteTemplate } from '../shared/table/note.js';
import { balanceTemplate } from './balance.js';
import { countedItems, divisionItems, editionItems } from './division.js';
import { folded, small, texted } from './footer-parts.js';
import { ruleItems } from './rules.js';
import type { TableState } from './table-state.js';

/** What partners ask first, quietly below the table: both sides, ratings, rules; then notes and sources. */
export function footerTemplate(below: TableState) {
  const { matrix, formatter } = below;
  const { program } = matrix;
  const messages = besideMessages(formatter);
  const rules = ruleItems(program, formatter, below.matrix.choice);
  return html`<div class="below" part="below">
    ${balanceTemplate(below)}
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
