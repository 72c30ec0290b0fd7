import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { formatNote } from '../../localize/checklist/format-judged.js';
import { formatAgainst } from '../../localize/checklist/format-earned.js';
import { capital } from '../../localize/capital.js';
import { asLine } from '../../localize/phrase.js';
import { parts } from '../../localize/parts.js';
import type { Formatter } from '../../localize/formatter.js';
import { holdsIn, originsOf } from '../../program/asked/origins.js';
import { optionsIn } from '../../program/resolve.js';
import { byId } from '../../program/by-id.js';
import type { Tier } from '../../program/schema/program.js';
import type { ScoreRequirement } from '../../program/schema/requirement.js';
import type { Statement } from '../../program/schema/walk.js';
import { askedOnce } from '../../program/standing/asked-once.js';
import { decidingFirst } from '../../program/standing/deciding.js';
import type {
  Judged,
  JudgedCases,
  JudgedGroup,
  JudgedIf,
  JudgedScore,
} from '../../program/standing/judged.js';
import type { TierStanding } from '../../program/standing/standing.js';
import {
  asked,
  formatHow,
  lookOf,
  partName,
  remarks,
  stateClass,
  type AimedChecklist,
  type Checklist,
} from './checklist.js';
import { spoken } from '../shared/spoken.js';
import { fields, pointsField, rowTemplate } from './row.js';

/** All that a tier asks, from its own list, of who comes in, and through other tiers. */
export function columnTemplate(
  aim: TierStanding,
  given: AimedChecklist,
  fields: EventListenerObject,
): TemplateResult {
  const root = aim.root && decidingFirst(aim.root, given.deciding);
  const entry = entryRow(aim);
  const through = (aim.through ?? []).flatMap(({ conditions }) => conditions);
  const list: Checklist = { ...given, asking: askedOnce([...(root ? [root] : []), entry, ...through]) };
  return html`<div
    part="conditions"
    class="conditions"
    @input=${fields}
    @change=${fields}
    @focusin=${fields}
    @focusout=${fields}
  >
    ${keyed(
      aim.tier.id,
      html`${root ? conditionsTemplate(root, list) : nothing} ${entryTemplate(aim, entry, list)}
      ${throughTemplate(aim, list)}`,
    )}
  </div>`;
}

/** What a tier asks: what all must be met stands as rows of the list itself, anything else as a group. */
function conditionsTemplate(root: Judged, list: Checklist): unknown {
  const { form, says, of } = root;
  if (form !== 'all' || says?.node !== 'requirement' || says.item.kind !== 'all' || says.item.countedOnce)
    return conditionTemplate(root, list);
  const note = remarks(formatNote(root, list.formatter.telling, list.program));
  if (of.length > 0) return [note, of.map((row) => conditionsTemplate(row, list))];
  // That none of the conditions concerns the reader does not say that nothing is asked.
  return html`${note}
    <p>${list.labels.nothingMentioned}</p>`;
}

/**
 * A condition with everything inside it: each as a row with its field, or as a group with its rule.
 *
 * @param brief The rest of the sentence stands in conditions beside it.
 */
function conditionTemplate(judged: Judged, list: Checklist, brief = false): unknown {
  // What did not change is left alone: with one key pressed, that is all but a few.
  return guard(
    [judged.says, signature(judged), list.formatter, list.questions, list.settled, list.role],
    () => draw(judged, list, brief),
  );
}

/** Everything that a row and those inside it show of how they stand. */
function signature(judged: Judged): string {
  return JSON.stringify(judged, (name, item: unknown) => (name === 'says' ? undefined : item));
}

/** What the conditions inside another are to it. */
export function insideOf<L extends Pick<Checklist, 'role' | 'settled'>>(
  judged: Judged,
  list: L,
  at: number,
): L {
  if (judged.form === 'unclear' && judged.state !== 'met' && judged.state !== 'not-met')
    return { ...list, role: list.role ?? 'perhaps' };
  if (judged.form !== 'if' || judged.asks === at) return list;
  return judged.asks === undefined ? { ...list, role: list.role ?? 'perhaps' } : { ...list, settled: true };
}

function draw(judged: Judged, list: Checklist, brief: boolean): TemplateResult {
  switch (judged.form) {
    case 'test':
    case 'silent':
      return rowTemplate(judged, list, brief, isOnce(judged, list) ? list.labels.countedOnce : undefined);
    case 'part':
      return judged.of.length === 0
        ? rowTemplate(judged, list, brief)
        : groupTemplate(judged, list, partName(judged, list));
    case 'score':
      return scoreTemplate(judged, list);
    case 'all':
    case 'any':
    case 'some':
    case 'unclear':
    case 'cases':
    case 'if':
      return groupTemplate(judged, list, ruleOf(judged, list));
    default:
      return judged satisfies never;
  }
}

/** What a group asks of its conditions: a name and a rule, or the sentence of a condition that has parts. */
function ruleOf(judged: JudgedGroup | JudgedCases | JudgedIf, list: Checklist): string {
  const { says } = judged;
  if (says?.node === 'requirement' && says.item.kind === 'measure') return asked(judged, list).text;
  const name = partName(judged, list);
  const rule = formatRule(judged, list);
  return name === '' ? rule : list.formatter.messages.label(name, rule);
}

function formatRule(
  judged: JudgedGroup | JudgedCases | JudgedIf,
  { formatter, program, labels }: Checklist,
): string {
  const { messages } = formatter;
  switch (judged.form) {
    case 'all':
      return messages.allOf;
    case 'any':
      return messages.oneOf;
    case 'unclear':
      return messages.unclear;
    case 'if':
      return labels.decides;
    case 'some':
      return messages.someOf(formatter.number(judged.need));
    case 'cases':
      if (judged.every) return messages.allOf;
      return labels.dependsOn(formatter.telling.text(byId(program.dimensions, judged.dimension)!.name));
    default:
      return judged satisfies never;
  }
}

/** What a group says besides its rule: what must be among its conditions, whom it concerns, how sure it is. */
function formatAround(judged: Judged, list: Checklist): readonly string[] {
  const { says, of } = judged;
  if (says?.node !== 'requirement' || of.length < 2) return [];
  const { kind } = says.item;
  const around = kind === 'all' || kind === 'any' || kind === 'some' || kind === 'unclear' || kind === 'if';
  return around ? asked(judged, list).details : [];
}

/** Whether a condition asks that nothing is counted for two others. */
export function isOnce({ keys, says }: Judged, { questions }: Pick<Checklist, 'questions'>): boolean {
  return says === undefined && questions.get(keys[0] ?? '')?.about === 'counted-once';
}

function groupTemplate(
  judged: JudgedGroup | JudgedCases | JudgedIf | JudgedScore,
  list: Checklist,
  rule: string,
): TemplateResult {
  const { formatter, labels, program } = list;
  const { form, of, says } = judged;
  const inside = judged.state === 'met' && form !== 'if' ? { ...list, settled: true } : list;
  const counted = 'need' in judged && judged.need > 1 && form !== 'unclear' ? judged : undefined;
  const options = form === 'cases' ? optionsIn(byId(program.dimensions, judged.dimension)) : undefined;
  /** The names of the options for which something is asked. */
  const optionsOf = (inner: Judged) =>
    form !== 'cases'
      ? []
      : of.flatMap((one, at) => {
          const option = one === inner ? byId(options, judged.options[at]) : undefined;
          return option ? [formatter.telling.text(option.name)] : [];
        });
  return html`<fieldset class="condition ${lookOf(judged, list)}">
    <legend>
      ${spoken(rule)}
      <small class=${stateClass(judged, list)}
        >${parts(formatHow(judged, list), counted && labels.metOf(formatter.number(Math.min(counted.met, counted.need)), formatter.number(counted.need))).join(' · ')}</small
      >
    </legend>
    ${remarks([...formatAround(judged, list), ...formatNote(judged, formatter.telling, program)])}
    ${form === 'if' ? conditionTemplate(judged.decides, { ...inside, role: 'decides' }) : nothing}
    ${of.map((inner, at) => {
      // Options that ask the same stand together: nothing is asked twice.
      if (options && of.indexOf(inner) < at) return nothing;
      const names = optionsOf(inner);
      const title =
        names.length > 0
          ? formatter.conjunction(names)
          : form === 'if' && [labels.where, labels.elsewhere][at];
      return html`${title ? html`<p class="option">${spoken(title)}</p>` : nothing}${conditionTemplate(inner, insideOf(judged, inside, at), inner.says === says)}`;
    })}
    ${form === 'part' ? fields(judged, list) : nothing}
  </fieldset>`;
}

function scoreTemplate(judged: JudgedScore, list: Checklist): TemplateResult {
  const { formatter, labels, program } = list;
  const { points, of } = judged;
  const score = judged.says!.item as ScoreRequirement;
  const bare: Statement = { node: 'requirement', item: { ...score, name: undefined, measure: undefined } };
  const name = score.name ?? byId(program.measures, score.measure)?.name;
  const { atLeast } = score;
  const said = asLine(asked({ ...judged, says: bare }, list), formatter);
  const reached = formatter.number(points[0]);
  const isTold = of.length === 0 || judged.partly;
  const full = score.outOf ?? Math.max(atLeast ?? 0, ...points.filter(Number.isFinite));
  return html`<fieldset class="condition ${lookOf(judged, list)}">
    <legend>
      ${spoken(name === undefined ? said : formatter.messages.label(formatter.telling.text(name), said))}
      <small class=${stateClass(judged, list)}>${formatHow(judged, list)}</small>
    </legend>
    ${remarks(formatNote(judged, formatter.telling, program))}
    <div class="points">
      <meter
        min="0"
        max=${full}
        value=${points[0]}
        aria-label=${name === undefined ? formatter.messages.conditions : formatter.text(name)}
      ></meter>
      <span
        >${!atLeast ? formatter.plural(formatter.messages.points, points[0]) : labels.pointsOf(reached, formatter.number(atLeast))}</span
      >${isTold ? nothing : pointsField(judged, list)}
    </div>
    ${isTold ? fields(judged, list) : nothing} ${remarks(parts(formatAgainst(judged, formatter, labels)))}
    ${of.map((part) => conditionTemplate(part, list))}
  </fieldset>`;
}

/** Where one must come from, and how long one can stay, in words; nothing where the document says neither. */
export function formatEntry(
  { tier, stayEndsIn }: TierStanding,
  { program, formatter, labels }: Checklist,
): string {
  const { messages } = formatter;
  // What a condition of the tier itself asks already is asked once.
  const isAsked = holdsIn(program, tier.id, originsOf(tier));
  const names = (isAsked ? [] : originsOf(tier)).map((id) =>
    formatter.text(byId(program.tiers, id)?.name ?? id),
  );
  const said = parts(
    names.length > 0 && messages.fromTier(formatter.disjunction(names)),
    tier.longestStay && messages.longestStay(formatter.length(tier.longestStay)),
    stayEndsIn !== undefined &&
      (stayEndsIn < 0 ? labels.overdue : formatter.plural(labels.dueIn, stayEndsIn)),
  ).join(' · ');
  return capital(said, formatter.locale);
}

/** Where one must come from, and how long one can stay: the tier held today answers it, with the day since when. */
function entryTemplate(aim: TierStanding, row: Judged, list: Checklist): unknown {
  const { entry, tier, stayEndsIn } = aim;
  const { formatter } = list;
  const wanted = formatEntry(aim, { ...list, formatter: formatter.telling });
  if (wanted === '') return nothing;
  return guard([tier, entry.state, entry.untold, stayEndsIn, formatter, list.questions], () => {
    return rowTemplate(row, list, false, wanted);
  });
}

/** Where one must come from, as one condition. */
export function entryRow({ entry: { state, counts, untold }, tier }: TierStanding): Judged {
  const keys = tier.longestStay ? ['tier', 'tier-since'] : ['tier'];
  const form = originsOf(tier).length === 0 ? 'silent' : 'test';
  return { form, state, counts, of: [], keys, ...(untold && { untold }) };
}

/** Words for what a tier asks of those who come through it. */
export function formatThrough({ name }: Tier, formatter: Formatter): string {
  return capital(formatter.messages.through(formatter.text(name)), formatter.locale);
}

/** What the tiers ask that one comes through. Who holds the tier, or one of them, has it behind. */
function throughTemplate({ through = [], entry }: TierStanding, list: Checklist): unknown {
  const { formatter } = list;
  const inside = entry.state === 'met' ? { ...list, settled: true } : list;
  return through.map(
    ({ tier, conditions }) =>
      html`<fieldset class="condition through">
        <legend>${spoken(formatThrough(tier, formatter.telling))}</legend>
        ${conditions.map((one) => conditionTemplate(one, inside))}
      </fieldset>`,
  );
}
