import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ProgramAnswers } from '../../answers/program-answers.js';
import { allChecklistMessages } from '../../localize/checklist/en-beside.js';
import { parts } from '../../localize/parts.js';
import { worthMessages } from '../../localize/worth/messages.js';
import {
  asFactQuestion,
  formatBreakEven,
  formatEffort,
  formatGain,
  formatMissing,
  formatOthers,
  formatPaysBack,
  formatReturns,
  formatTakes,
  formatYearly,
  type WorthTexts,
} from '../../localize/worth/format-worth.js';
import { byId } from '../../program/by-id.js';
import type { FactQuestion } from '../../program/standing/facts.js';
import { questionsOf, type TierStanding } from '../../program/standing/standing.js';
import type { Way } from '../../program/way-up/way.js';
import { breakEven } from '../../program/worth/break-even.js';
import { effortOf, type Effort } from '../../program/worth/effort.js';
import { currencyOf, figureIn, type FigureQuestion } from '../../program/worth/figures.js';
import { NOTHING } from '../../program/worth/range.js';
import type { Reader } from '../../program/worth/reader.js';
import { worthOf, type Worth } from '../../program/worth/worth.js';
import { whenIdle } from '../shared/idle.js';
import type { View } from '../shared/lazy-view.js';
import type { Checklist } from './checklist.js';
import type { WayUpSearch } from './way-up-search.js';
import { fieldTemplate } from './field.js';
import { worthStyles } from './worth.styles.js';

/** What there is to say of the worth of a tier. */
export interface WorthShown {
  aim: TierStanding;
  list: Checklist;
  answers: Pick<ProgramAnswers, 'facts' | 'told' | 'choice' | 'standing'>;
  /** Where the way there is looked for. */
  search: Pick<WayUpSearch, 'result' | 'pending'>;
  level: number;
  day: string;
  /** What listens to the fields. */
  fields: EventListenerObject;
  /** Takes the questions that are asked here, so that their fields are read. */
  ask: (questions: readonly FactQuestion[]) => void;
}

/** The step whose worth is told. */
interface Told extends WorthShown {
  reader: Reader;
  /** Id of the tier that the reader holds; nothing where it holds none, or the one aimed at. */
  from: string | undefined;
  to: string;
  /** The best way there; null where there is nothing left to do, or no way. */
  way: Way | null;
  /** No way is known, or it leaves something to those who can tell: what it takes in all is not known either. */
  isOpen: boolean;
}

/** What there is to tell; nothing while the way is looked for. */
function toldOf(shown: WorthShown): Told | undefined {
  const { aim, answers, search, day, list } = shown;
  const { result, pending } = search;
  const isMet = !aim.root || aim.state === 'met';
  const to = aim.tier.id;
  if (!isMet && (pending || result?.tierId !== to)) return undefined;
  const { facts, choice, standing } = answers;
  const holds =
    standing.tiers.find(({ tier }) => tier.id === facts['tier'])?.tier.id ?? standing.held?.tier.id;
  const way = (isMet ? undefined : result?.ways.ways[0]) ?? null;
  return {
    ...shown,
    reader: { program: list.program, facts, choice, today: day },
    from: holds === to ? undefined : holds,
    to,
    way,
    isOpen: !isMet && (way === null || way.open.length > 0),
  };
}

/** What is asked at once: the rest opens. */
const FIRST = 2;

/** What a tier takes and what it brings: in sentences, by the reader's own figures; then one line for each tier. */
export class WorthView implements View<WorthShown> {
  readonly light = true;
  private readonly draw: () => void;
  /** What each tier takes, for those who look at all of them; by what it depends on. */
  private efforts = new Map<string, Effort>();
  private basis = '';
  private wantsAll = false;
  /** Whether the line of every tier is there. */
  private isWhole = false;
  private callOff: (() => void) | undefined;

  constructor(root: ShadowRoot, draw: () => void) {
    this.draw = draw;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, worthStyles.styleSheet!];
  }

  isStale(drawn: WorthShown, now: WorthShown): boolean {
    return drawn.list.formatter !== now.list.formatter;
  }

  render(shown: WorthShown): unknown {
    const told = toldOf(shown);
    if (!told) return nothing;
    const { reader, from, to, way, list, level, fields, ask } = told;
    const { program, formatter } = list;
    const labels = worthMessages.here(formatter.language);
    if (!labels) {
      void worthMessages.load(formatter.language).then(this.draw);
      return nothing;
    }
    const texts = { program, formatter, labels };
    const worth = worthOf(reader, from, to, effortOf(reader, from, to, way));
    const { questions } = worth;
    // What a condition of the tier asks has its field there.
    const inConditions = new Set(questionsOf(program, reader.choice, reader.today, to).map(({ key }) => key));
    const figures = questions.filter(({ about, key }) => about !== 'value' && !inConditions.has(key));
    const values = questions.filter(({ about }) => about === 'value');
    const asked = new Map(questions.map((one) => [one.key, asFactQuestion(one, texts)]));
    ask([...asked.values()]);
    const field = ({ key }: { key: string }) => {
      const own = list.questions.get(key) ?? asked.get(key)!;
      return fieldTemplate(own, program, formatter, list.labels, false);
    };
    const nameOf = (id: string) => formatter.text(byId(program.tiers, id)!.name);
    const [first, more] = [figures.slice(0, FIRST), figures.slice(FIRST)];
    return html`<section
      part="worth"
      class="worth"
      @input=${fields}
      @change=${fields}
      @focusin=${fields}
      @focusout=${fields}
    >
      <div class="section" role="heading" aria-level=${level}>
        ${labels.title(nameOf(to))}${from === undefined ? nothing : html` <small>${labels.comparedWith(nameOf(from))}</small>`}
      </div>
      <p class="sum" aria-live="polite">${sentences(worth, told, texts).join(' ')}</p>
      ${gainsTemplate(worth, texts)}
      ${
        first.length === 0
          ? nothing
          : html`<p>${labels.asksFirst}</p>
              <div class="figures">${first.map(field)}</div>`
      }
      ${moreFields(formatter.plural(labels.asksMore, more.length), more, field)}
      ${moreFields(labels.asksValue, values, field)} ${smallLine(formatMissing(worth.missing, texts))}
      ${smallLine(formatOthers(worth, texts))} ${this.tiersTemplate(told, texts)} ${smallLine(labels.method)}
    </section>`;
  }

  private tiersTemplate(shown: Told, texts: WorthTexts): unknown {
    const { labels } = texts;
    const open = (event: Event) => {
      this.wantsAll = (event.target as HTMLDetailsElement).open;
      this.draw();
    };
    const lines = this.wantsAll ? this.allTiers(shown, texts) : nothing;
    return html`<details class=${this.isWhole ? 'tiers told' : 'tiers'} @toggle=${open}>
      <summary>${labels.allTiers}</summary>
      ${lines}
    </details>`;
  }

  /** One line a tier, against no tier at all. What each takes is looked for one after the other. */
  private allTiers({ reader, answers, list }: Told, texts: WorthTexts): TemplateResult {
    const { formatter, labels, program } = texts;
    const { choice, today } = reader;
    const ladder = answers.standing.tiers.flatMap((one) =>
      one.onLadder && one.reachable ? [one.tier.id] : [],
    );
    const basis = JSON.stringify([program.id, answers.told, choice, today]);
    if (basis !== this.basis) {
      this.efforts = new Map();
      this.basis = basis;
    }
    const { efforts } = this;
    const next = ladder.find((id) => !efforts.has(id));
    this.isWhole = next === undefined;
    // Somebody may have told something else before there was time.
    this.callOff?.();
    this.callOff =
      next === undefined
        ? undefined
        : whenIdle(() => {
            efforts.set(next, effortOf(reader, undefined, next));
            this.draw();
          });
    const lines = ladder.flatMap((id) => {
      const effort = efforts.get(id);
      return effort ? [worthOf(reader, undefined, id, effort)] : [];
    });
    const own = currencyOf(program);
    const ends = lines.flatMap(({ returns, effort }) => [
      returns.get(own)?.first.most ?? 0,
      returns.get(own)?.first.least ?? 0,
      takenIn(effort, own),
    ]);
    const scale = Math.max(1, ...ends.filter(Number.isFinite));
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${labels.allTiers}>
        <table>
          <thead>
            <tr>
              ${[labels.tier, labels.whatItTakes, labels.bringsYearly].map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              (line) =>
                html`<tr>
                  <th scope="row">
                    ${formatter.text(byId(program.tiers, line.to)!.name)}${plot(line, own, scale)}
                  </th>
                  <td>${formatTakes(line.effort, texts)}</td>
                  <td>${formatYearly(line, texts)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${next === undefined ? smallLine(labels.plot) : html`<p><small>${allChecklistMessages(list.labels).searching}</small></p>`}`;
  }
}

/** What is told of single benefits, each with how it came about. */
function gainsTemplate({ gains }: Worth, texts: WorthTexts) {
  const told = gains.flatMap((gain) => formatGain(gain, texts) ?? []);
  return told.length === 0
    ? nothing
    : html`<ul>
        ${told.map(({ said, how }) => html`<li>${said} <small>${how}</small></li>`)}
      </ul>`;
}

function sentences(worth: Worth, { reader, isOpen }: Told, texts: WorthTexts): string[] {
  const { labels } = texts;
  const leavesOpen = worth.asks.length + worth.missing.length > 0;
  const nothingAtAll = worth.gains.length === 0 && worth.effort.payments.size === 0 && !leavesOpen;
  const told = worth.questions.find(
    ({ key, about }) => about === 'base' && figureIn(reader.facts, key) !== undefined,
  );
  return parts(
    formatEffort(worth, texts),
    worth.gains.length > 0 ? formatReturns(worth, texts) : nothingAtAll && labels.noMoney,
    worth.gains.length > 0 && !isOpen && formatPaysBack(worth, texts),
    told &&
      worth.paysBack &&
      !isOpen &&
      formatBreakEven(breakEven(reader, worth, told.key, 'later'), told, texts),
  );
}

/** What is paid in the first year, at most. */
function takenIn(effort: Effort, currency: string): number {
  const { once, yearly } = effort.payments.get(currency) ?? { once: NOTHING, yearly: NOTHING };
  return Math.max(0, once.most + yearly.most);
}

/** The words beside it say the same. */
function plot({ returns, effort }: Worth, currency: string, scale: number) {
  const { least, most } = returns.get(currency)?.first ?? NOTHING;
  const width = (amount: number) => Math.min(100, (Math.max(0, amount) / scale) * 100);
  const [sure, perhaps] = [width(Number.isFinite(least) ? least : 0), width(most)];
  const takes = width(takenIn(effort, currency));
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="perhaps" x="0" y="2" width=${perhaps} height="6"></rect><rect class="brings" x="0" y="2" width=${sure} height="6"></rect>${takes === 0 ? nothing : svg`<line class="takes" x1=${takes} x2=${takes} y1="-1" y2="11"></line>`}`}
  </svg>`;
}

function moreFields(
  summary: string,
  questions: readonly FigureQuestion[],
  field: (question: FigureQuestion) => TemplateResult,
) {
  return questions.length === 0
    ? nothing
    : html`<details>
        <summary>${summary}</summary>
        <div class="figures">${questions.map(field)}</div>
      </details>`;
}

const smallLine = (said: string) => (said === '' ? nothing : html`<p><small>${said}</small></p>`);
