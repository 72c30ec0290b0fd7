import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { pageAnswers } from '../../../answers/answers-store.js';
import { ProgramAnswers } from '../../../answers/program-answers.js';
import { checklistMessages, type ChecklistMessages } from '../../../localize/checklist/messages.js';
import type { Formatter } from '../../../localize/formatter.js';
import { worthMessages, type WorthMessages } from '../../../localize/worth/messages.js';
import type { Choice } from '../../../program/resolve.js';
import type { Program } from '../../../program/schema/program.js';
import { moveTo, type Move } from '../../../program/worth/move.js';
import type { Reader } from '../../../program/worth/reader.js';
import { worthOf } from '../../../program/worth/worth.js';
import { markField, readAnswer, sayAnswer, type AnswerReader } from '../fields/answer-reader.js';
import type { Asking } from '../fields/asking.js';
import { Fields } from '../fields/fields.js';
import { whenIdle } from '../idle.js';
import type { Lazy } from '../lazy.js';
import { figureQuestions, smallLine, worthTemplate, type WorthTold } from './worth-template.js';

/** A step between two tiers, or from none, and what its worth is told with. */
export interface WorthOfStep {
  program: Program;
  formatter: Formatter;
  choice: Choice;
  /** The day that counts as today. */
  day: string;
  /** Ids of the tiers. */
  from?: string | undefined;
  to: string;
}

/** Who reads answers came with this part. */
const reader: Lazy<AnswerReader> = {
  loaded: { markField, readAnswer, sayAnswer },
  failed: false,
  load: () => Promise.resolve(),
};

/**
 * What a step takes and brings, with the fields for the figures that tell it. What the reader tells is the page's, as in
 * every element; what it takes is looked for when there is time.
 */
export class StepWorth implements ReactiveController {
  private readonly draw: () => void;
  private readonly answers = new ProgramAnswers();
  private readonly fields: Fields;
  private asking: Asking | undefined;
  private announced = '';
  /** The language whose words have been asked for. */
  private wanted: string | undefined;
  private found: Move | undefined;
  /** What was told last, and what that depends on. */
  private drawn: { basis: readonly unknown[]; told: TemplateResult } | undefined;
  /** What `found` is about, and what it depends on. */
  private program: Program | undefined;
  private step = '';
  private basis = '';
  private callOff: (() => void) | undefined;

  /**
   * @param host The element that shows it: while it is on the page, what is told anywhere there is followed.
   * @param place What the fields stand in.
   * @param draw Draws it again.
   */
  constructor(host: ReactiveControllerHost, place: () => ParentNode & Node, draw: () => void) {
    this.draw = draw;
    this.fields = new Fields(reader, {
      root: place,
      list: () => this.asking,
      facts: () => this.answers.facts,
      tell: (facts) => this.answers.setFacts(facts),
      say: (text) => {
        this.announced = text;
        draw();
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    pageAnswers().addEventListener('change', this.follow);
    // Something may have been told meanwhile, and what was being looked for is looked for anew.
    if (this.program) this.draw();
  }

  hostDisconnected(): void {
    pageAnswers().removeEventListener('change', this.follow);
    if (this.callOff) this.basis = '';
    this.callOff?.();
  }

  private readonly follow = (): void => this.draw();

  render(shown: WorthOfStep): TemplateResult {
    const { program, formatter, choice, day, from, to } = shown;
    const { answers, fields } = this;
    const { language } = formatter;
    const [labels, words] = [worthMessages.here(language), checklistMessages.here(language)];
    if (!labels || !words) {
      // Once for each language: what cannot be had is not asked for without end.
      if (this.wanted !== language)
        void Promise.all([worthMessages.load(language), checklistMessages.load(language)]).then(this.draw);
      this.wanted = language;
      return html``;
    }
    if (program.id !== this.program?.id) {
      fields.clear();
      this.announced = '';
    }
    answers.update(program, day, choice);
    const found = this.look(shown);
    if (!found) return html`${smallLine(labels.searching)}`;
    const basis = [program, formatter, found, JSON.stringify([answers.facts, from, to, choice, day])];
    // Each column of a comparison is drawn with every other: only what is told anew is reckoned anew.
    if (!this.drawn || basis.some((one, at) => one !== this.drawn!.basis[at]))
      this.drawn = { basis, told: this.tell(shown, found, labels, words) };
    // What is in the fields is written once they are there.
    queueMicrotask(() => fields.showAll());
    return html`<div @input=${fields} @change=${fields} @focusin=${fields} @focusout=${fields}>
      ${this.drawn.told}
      <p class="unseen" role="status">${this.announced}</p>
    </div>`;
  }

  private tell(
    { program, formatter, choice, day, from, to }: WorthOfStep,
    { effort, isOpen }: Move,
    labels: WorthMessages,
    words: ChecklistMessages,
  ): TemplateResult {
    const { answers } = this;
    const texts = { program, formatter, labels };
    const told = (): WorthTold => {
      const reader: Reader = { program, facts: answers.facts, choice, today: day };
      return { reader, worth: worthOf(reader, from, to, effort), isOpen, texts };
    };
    let now = told();
    // What has been told in another element is an answer once it is asked here.
    if (answers.askFigures([...figureQuestions(now.worth, texts).values()])) now = told();
    this.asking = { program, formatter, labels: words, questions: answers.questions };
    return worthTemplate(now, this.asking, new Set());
  }

  /** What the step takes by what has been told; nothing while it is looked for. */
  private look({ program, choice, day, from, to }: WorthOfStep): Move | undefined {
    const { told } = this.answers;
    const step = JSON.stringify([program.id, choice, day, from, to]);
    const basis = JSON.stringify([step, told]);
    if (basis === this.basis && program === this.program) return this.found;
    // What is known of a step stays until it is known anew.
    if (step !== this.step) this.found = undefined;
    Object.assign(this, { program, step, basis });
    this.callOff?.();
    this.callOff = whenIdle(() => {
      this.callOff = undefined;
      this.found = moveTo({ program, facts: told, choice, today: day }, from, to);
      this.draw();
    });
    return this.found;
  }
}

/** How it is reckoned, in words; nothing while they are on their way. */
export function methodTemplate({ language }: Formatter) {
  return smallLine(worthMessages.here(language)?.method ?? '');
}
