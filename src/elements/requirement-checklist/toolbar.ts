import { html } from 'lit';
import type { Choice } from '../../program/resolve.js';
import type { Dimension, Tier } from '../../program/schema/program.js';
import { choosersTemplate, openDimensionsTemplate } from '../shared/choosers.js';
import type { Checklist } from './conditions.js';

interface Toolbar {
  list: Checklist;
  tiers: readonly Tier[];
  /** The tier to reach. */
  aim: Tier;
  /** Those to choose in. */
  dimensions: readonly Dimension[];
  choice: Choice;
  pick: (tier: string) => void;
  choose: (choice: Choice) => void;
}

/** The choosers of the tier to reach and of dimensions. */
export function toolbarTemplate({ list, tiers, aim, dimensions, choice, pick, choose }: Toolbar) {
  const { formatter, labels } = list;
  return html`<div class="toolbar" part="toolbar">
    <label class="field"
      ><span>${labels.target}</span
      ><select @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${tiers.map(
          ({ id, name }) =>
            html`<option value=${id} .selected=${id === aim.id}>${formatter.text(name)}</option>`,
        )}
      </select></label
    >
    ${openDimensionsTemplate(list.program, formatter)}
    ${choosersTemplate(dimensions, formatter, choice, choose)}
  </div>`;
}
