import type { Answer, AnswerProblem } from '../../../localize/checklist/read-answer.js';
import { typedLocale, writeNumber } from '../../../localize/typed/write-number.js';
import type { Fact, FactQuestion, Facts } from '../../../program/standing/facts.js';
import type { Lazy } from '../lazy.js';
import type { AnswerReader } from './answer-reader.js';
import type { Asking } from './asking.js';

type Control = HTMLInputElement | HTMLSelectElement;
/** Where the fields are, and who is told of what is in them. */
interface Host {
  /** What all of them stand in. */
  root(): ParentNode & Node;
  list(): Asking | undefined;
  facts(): Facts;
  /** The visitor's facts are others now. */
  tell(facts: Facts): void;
  /** Has a screen reader say something. */
  say(text: string): void;
}

/** What is in the fields becomes facts, and facts are written into the fields. */
export class Fields implements EventListenerObject {
  private readonly reader: Lazy<AnswerReader>;
  private readonly host: Host;
  /** What was typed and is no answer stays in its field, by the key of the question. */
  private readonly kept = new Map<string, { text: string; problem: AnswerProblem }>();
  /** Fields with something typed before there was anybody to read it: it stays as it is. */
  private unread = new WeakSet<Control>();

  /** @param reader Reads what is more than plain digits. */
  constructor(reader: Lazy<AnswerReader>, host: Host) {
    this.reader = reader;
    this.host = host;
  }

  private get active(): Element | null {
    return (this.host.root().getRootNode() as Document | ShadowRoot).activeElement;
  }

  /** Lets go of what is no answer: other facts have come in place of all. */
  clear(): void {
    this.kept.clear();
    this.unread = new WeakSet();
  }

  /** Somebody comes to a field, types, is done with it, or leaves it. */
  handleEvent({ target, type }: Event): void {
    const control = target as Control;
    if (type === 'input' || type === 'change') this.take(control, type === 'input');
    else if (control.hasAttribute('inputmode')) this.show(control, type === 'focusin');
  }

  /** @param typing Whether somebody is still at it: then nothing is found wrong yet. */
  private take(control: Control, typing: boolean): void {
    const { host, reader } = this;
    const list = host.list();
    const question = questionOf(control, list);
    if (!list || !question) return;
    const facts = host.facts();
    const known = facts[question.key];
    const tell = (fact: Fact | undefined) => {
      const now = withFact(facts, question.key, fact, typing);
      if (now) host.tell(now);
    };
    if (!isNumber(control, question)) {
      tell(factIn(control, question, known));
      // What cannot be an answer does not stay in the field as if it were one.
      return this.show(control, false, typing);
    }
    const waiting = this.unread.has(control);
    this.unread.delete(control);
    const text = control.value.trim();
    let answer: Answer | undefined = plainNumber(text, question);
    if (!answer && text !== '') {
      if (!reader.loaded && !reader.failed) {
        this.unread.add(control);
        if (!waiting) void reader.load().then(() => this.readLate(control));
        return;
      }
      // Without that part the page says that numbers are missing, and nothing but plain digits stays in a field.
      answer = reader.loaded?.readAnswer(text, question, list.formatter, list.labels);
    }
    if (!answer || answer.kind === 'number') this.kept.delete(question.key);
    else if (!typing || this.kept.has(question.key))
      this.kept.set(question.key, { text: control.value, problem: answer });
    tell(answer?.kind === 'number' ? withDay(answer.value, known) : undefined);
    this.show(control, control === this.active, typing);
    const said = answer && !typing && reader.loaded?.sayAnswer(text, answer, question, list);
    if (said) host.say(said);
  }

  /** Reads what is still in a field now that it can be read. */
  private readLate(control: Control): void {
    if (this.unread.has(control) && control.isConnected) this.take(control, control === this.active);
  }

  /** Writes the facts into all fields; where somebody types, only what is wrong with it. */
  showAll(): void {
    const { host, kept } = this;
    const facts = host.facts();
    const { active } = this;
    // Somebody may have told it elsewhere meanwhile.
    for (const key of kept.keys()) if (facts[key] !== undefined) kept.delete(key);
    for (const control of host.root().querySelectorAll<Control>('[data-key]')) {
      const at = control === active;
      this.show(control, at, at);
    }
  }

  /**
   * Writes a fact into its field, or what was typed there where that is no answer.
   *
   * @param at Whether somebody is at it: then thousands are not parted, so that digits can be added and taken away.
   * @param typing Whether what is in it is left alone.
   */
  private show(control: Control, at: boolean, typing = false): void {
    const list = this.host.list();
    const question = questionOf(control, list);
    if (!list || !question) return;
    const fact = this.host.facts()[question.key];
    const { value, until = '' } = typeof fact === 'object' ? fact : { value: fact };
    const number = isNumber(control, question);
    if (this.unread.has(control)) return;
    if (!typing) {
      const plain = control.dataset['until'] === undefined ? value : until;
      const kept = number ? this.kept.get(question.key)?.text : undefined;
      const text = kept ?? (plain === undefined ? '' : textOf(plain, number, list, !at));
      // What a browser's own field has not understood yet is an empty text to us.
      if (control.value !== text || text === '') write(control, text, at);
    }
    if (number) this.reader.loaded?.markField(control, this.kept.get(question.key)?.problem, question, list);
  }
}

function isNumber({ dataset }: Control, { kind }: FactQuestion): boolean {
  return dataset['until'] === undefined && kind !== 'yes-no' && kind !== 'tier' && kind !== 'date';
}

/** Digits alone are read at once. */
function plainNumber(text: string, { max = Infinity }: FactQuestion) {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  return value <= max ? ({ kind: 'number', value } as const) : undefined;
}

function questionOf({ dataset }: Control, list: Asking | undefined): FactQuestion | undefined {
  return list?.questions.get(dataset['key'] ?? '');
}

/** A value as its control has it. */
function textOf(value: number | boolean | string, number: boolean, list: Asking, parted: boolean): string {
  if (number && typeof value === 'number') return written(value, list, parted);
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}

/** Who comes with the keyboard has all of it selected, and what they type takes its place. */
function write(control: Control, text: string, at: boolean): void {
  const { value, selectionStart, selectionEnd } = control as HTMLInputElement;
  const all = at && value !== '' && selectionStart === 0 && selectionEnd === value.length;
  control.value = text;
  if (all) (control as HTMLInputElement).select();
}

function written(value: number, { formatter }: Asking, parted: boolean): string {
  return writeNumber(value, typedLocale(formatter), parted);
}

/** The facts with one of them; nothing where that is nothing new. */
function withFact(facts: Facts, key: string, fact: Fact | undefined, typing: boolean): Facts | undefined {
  const { [key]: known, ...others } = facts;
  // A number that is emptied to be written anew keeps its last day until the field is left.
  if (fact === undefined && typing && typeof known === 'object') return undefined;
  if (JSON.stringify(fact) === JSON.stringify(known)) return undefined;
  return fact === undefined ? others : { ...facts, [key]: fact };
}

/** What a control says that is no number, together with the day beside it; nothing where it says nothing. */
function factIn(control: Control, { kind }: FactQuestion, known: Fact | undefined): Fact | undefined {
  const text = control.value;
  if (control.dataset['until'] !== undefined) {
    const value = typeof known === 'object' ? known.value : known;
    if (typeof value !== 'number' && typeof value !== 'boolean') return known;
    return text === '' ? value : { value, until: text };
  }
  if (text === '') return undefined;
  return kind === 'yes-no' ? withDay(text === 'yes', known) : text;
}

/** A value keeps the day that it is known to run out on. What is not there cannot run out. */
function withDay<T extends number | boolean>(
  value: T | undefined,
  known: Fact | undefined,
): Fact | undefined {
  const until = typeof known === 'object' ? known.until : undefined;
  return until !== undefined && (value === true || (typeof value === 'number' && value > 0))
    ? { value, until }
    : value;
}
