import { html, nothing } from 'lit';
import type { ProgramAnswers } from '../../../answers/program-answers.js';
import { worthMessages } from '../../../localize/worth/messages.js';
import { byId } from '../../../program/by-id.js';
import type { FactQuestion } from '../../../program/standing/facts.js';
import { questionsOf, type TierStanding } from '../../../program/standing/standing.js';
import type { WaysUp } from '../../../program/way-up/way-up.js';
import { effortOf } from '../../../program/worth/effort.js';
import { leavesOpen } from '../../../program/worth/move.js';
import { worthOf } from '../../../program/worth/worth.js';
import type { Asking } from '../fields/asking.js';
import type { View } from '../lazy-view.js';
import { addSheets } from '../sheets.js';
import { TierLines } from './tier-lines.js';
import { figureQuestions, smallLine, worthSentences, worthTemplate } from './worth-template.js';
import { worthStyles } from './worth.styles.js';

/** What there is to say of the worth of a tier. */
export interface WorthShown {
  aim: TierStanding;
  list: Asking;
  answers: Pick<ProgramAnswers, 'facts' | 'told' | 'choice' | 'standing'>;
  /** Where the way there is looked for. */
  search: { result: { ways: WaysUp; tierId: string } | undefined; pending: boolean };
  level: number;
  day: string;
  /** What listens to the fields. */
  fields: EventListenerObject;
  /** Takes the questions that are asked here, so that their fields are read. */
  ask: (questions: readonly FactQuestion[]) => void;
}

/**
 * The step whose worth is told: from the tier that the reader holds, by the best way that was found; null where there is
 * nothing left to do, or no way. Nothing while the way is looked for.
 */
function stepOf({ aim, answers, search }: WorthShown) {
  const { result, pending } = search;
  const isMet = !aim.root || aim.state === 'met';
  const to = aim.tier.id;
  if (!isMet && (pending || result?.tierId !== to)) return undefined;
  const { facts, standing } = answers;
  const holds =
    standing.tiers.find(({ tier }) => tier.id === facts['tier'])?.tier.id ?? standing.held?.tier.id;
  const way = (isMet ? undefined : result?.ways.ways[0]) ?? null;
  return {
    from: holds === to ? undefined : holds,
    to,
    way,
    isOpen: !isMet && leavesOpen(way),
  };
}

/** What the tier aimed at takes and brings: in sentences, by the reader's own figures; then one line for each tier. */
export class AimWorth implements View<WorthShown> {
  readonly light = true;
  private readonly root: ShadowRoot;
  private readonly draw: () => void;
  private readonly lines: TierLines;
  /** The language whose words have been asked for. */
  private wanted: string | undefined;

  constructor(root: ShadowRoot, draw: () => void) {
    this.root = root;
    this.draw = draw;
    this.lines = new TierLines(draw);
    addSheets(root, worthStyles);
  }

  render(shown: WorthShown): unknown {
    const step = stepOf(shown);
    if (!step) return this.nothingYet();
    const { answers, list, day, level, fields, ask } = shown;
    const { program, formatter } = list;
    const { language } = formatter;
    const labels = worthMessages.here(language);
    if (!labels) {
      // Once for each language: what cannot be had is not asked for without end.
      if (this.wanted !== language) void worthMessages.load(language).then(this.draw);
      this.wanted = language;
      return this.nothingYet();
    }
    const { facts, told, choice, standing } = answers;
    const { from, to, way, isOpen } = step;
    const reader = { program, facts, choice, today: day };
    const texts = { program, formatter, labels };
    const worth = worthOf(reader, from, to, effortOf(reader, from, to, way));
    ask([...figureQuestions(worth, texts).values()]);
    // What a condition of the tier asks has its field there.
    const elsewhere = new Set(questionsOf(program, choice, day, to).map(({ key }) => key));
    const ladder = standing.tiers.flatMap((one) => (one.onLadder && one.reachable ? [one.tier.id] : []));
    const basis = JSON.stringify([program.id, told, choice, day]);
    this.tellInShort(worthSentences({ worth, reader, isOpen, texts }));
    const nameOf = (id: string) => formatter.text(byId(program.tiers, id)!.name);
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
      ${worthTemplate({ worth, reader, isOpen, texts }, list, elsewhere)}
      ${this.lines.render(reader, ladder, basis, texts)} ${smallLine(labels.method)}
    </section>`;
  }

  private nothingYet(): unknown {
    this.tellInShort('');
    return nothing;
  }

  /** The sentences once more, above the conditions, where an element has a place for that. */
  private tellInShort(said: string): void {
    const place = this.root.querySelector('.gist');
    if (place && place.textContent !== said) place.textContent = said;
  }
}
