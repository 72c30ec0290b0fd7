import type { Benefit, Measure, Program } from '../schema/program.js';
import type { Text, Unit } from '../schema/scalars.js';
import type { Facts } from '../standing/facts.js';

/** A figure of the reader's own that turns a benefit into money. */
export interface FigureQuestion {
  /** The name of the answer in `Facts`. Of a base that is a measure the measure's id: the checklist asks the same. */
  key: string;
  /**
   * `base`: the money in a year that a percentage is taken of; of a measure, over the measure's own window. `quantity`: of
   * what there is an amount for each. `steps`: what steps are counted in. `value`: what one of `unit` is worth to the
   * reader; without an answer it is no money, and nothing is missing.
   */
  about: 'base' | 'quantity' | 'steps' | 'value';
  /** The benefits that it makes into money, in reading order. */
  benefits: readonly Benefit[];
  /** What the document calls it: what the percentage is of, of what there is an amount for each. */
  name?: Text | undefined;
  /** What does not count, and on what condition the benefit holds: the figure is to be of what is left. */
  excluding?: Text | undefined;
  condition?: Text | undefined;
  unit?: Unit | undefined;
  /** Of money: its currency, where the document names one. */
  currency?: string | undefined;
  measure?: Measure | undefined;
}

/** What turns into money by a reader's figures, and the figures that it asked for. */
export class Figures {
  readonly #facts: Facts;
  readonly #questions = new Map<string, FigureQuestion>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** The questions so far, each once, in reading order. */
  get questions(): readonly FigureQuestion[] {
    return [...this.#questions.values()];
  }

  /** Asks for a figure, and tells what the reader has said. Less than nothing is no figure. */
  ask({ benefit, ...question }: Omit<FigureQuestion, 'benefits'> & { benefit: Benefit }): number | undefined {
    const { key } = question;
    const known = this.#questions.get(key);
    const benefits = known?.benefits ?? [];
    if (!benefits.includes(benefit))
      this.#questions.set(key, { ...question, ...known, benefits: [...benefits, benefit] });
    return this.told(key);
  }

  /** What the reader has said, without asking for it. */
  told(key: string): number | undefined {
    return figureIn(this.#facts, key);
  }
}

/** A number that a reader told; nothing where it is none, or below zero. */
export function figureIn(facts: Facts, key: string): number | undefined {
  const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
  const told = typeof fact === 'object' ? fact.value : fact;
  return typeof told === 'number' && told >= 0 ? told : undefined;
}

/** The currency that a program's amounts are in, unless they say otherwise; without a name where it says none. */
export const currencyOf = (program: Program): string => program.currency ?? '';
