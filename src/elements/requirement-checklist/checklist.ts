import { html } from 'lit';
import { formatAsked, formatState } from '../../localize/checklist/format-judged.js';
import type { Phrase } from '../../localize/phrase.js';
import type { Judged } from '../../program/standing/judged.js';
import { spoken } from '../shared/spoken.js';
import type { Asking } from '../shared/fields/asking.js';

/** What the conditions of a tier are shown with. */
export interface Checklist extends Asking {
  /** What stands around these conditions is met: what is open among them is not needed. */
  settled?: boolean;
  /**
   * `decides`: whether something else is asked, and nothing is missing where it does not hold. `perhaps`: it is not
   * certain that it is asked at all.
   */
  role?: 'decides' | 'perhaps' | undefined;
  /** Which of its questions a condition asks, where others ask them too; all, where it is not in it. */
  asking?: ReadonlyMap<Judged, readonly string[]>;
}

/** A checklist of one tier. */
export interface AimedChecklist extends Checklist {
  /** Keys of the questions that stand first. */
  deciding: readonly string[];
}

/** How a row looks: by its state, unless nothing hangs on it any more. */
export function lookOf({ state }: Judged, { settled, role }: Checklist): string {
  if (settled && state !== 'met') return 'settled';
  if (role === 'decides') return state === 'met' || state === 'not-met' ? 'settled' : state;
  return role === 'perhaps' && state === 'not-met' ? 'unknown' : state;
}

export function stateClass(judged: Judged, list: Checklist): string {
  return lookOf(judged, list) === 'met' ? 'state yes' : 'state';
}

/** How it stands; that nobody has answered yet, an empty field says. */
export function formatHow(judged: Judged, list: Checklist): string {
  const { formatter, labels, questions, settled, role } = list;
  const calm = { ...labels, states: { ...labels.states, unknown: '' } };
  return settled && judged.state !== 'met'
    ? labels.notNeeded
    : formatState(judged, questions, formatter, calm, role);
}

/** What a part is called, and tells the language of its words. */
export function partName({ says }: Judged, { formatter }: Checklist): string {
  return says?.item.name === undefined ? '' : formatter.telling.text(says.item.name);
}

/** What a condition asks, for nodes: words of the document tell their language. */
export function asked(judged: Judged, { formatter, program }: Checklist): Phrase {
  return formatAsked(judged, formatter.telling, program);
}

/** What is remarked, one paragraph each. */
export function remarks(details: readonly string[]) {
  return details.map((detail) => html`<p><small>${spoken(detail)}</small></p>`);
}
