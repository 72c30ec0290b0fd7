/** A figure as it is read: how it is bounded, what it counts, and what of it reads two ways. */
import type { Duration, Period, TimeUnit } from '../../schema/scalars.js';
import type { DecimalSign } from './numbers.js';

/** What a figure counts. */
export type FigureUnit =
  | { is: 'percent' }
  | { is: 'money'; currency: string }
  | { is: 'time'; unit: TimeUnit }
  | { is: 'points' }
  | { is: 'multiplier' }
  | { is: 'count'; words: string }
  | { is: 'none' };

export interface Figure {
  form: 'value' | 'range' | 'upTo' | 'atLeast' | 'above' | 'below';
  /** The figure, or the lower end of a range. */
  low: number;
  high?: number;
  unit: FigureUnit;
  per?: Period;
  each?: string;
  /** Of what a percentage is taken. */
  of?: string;
  /** How long a percentage is paid. */
  for?: Duration;
  approximate?: true;
  /** What stands in brackets behind it. */
  remark?: string;
  /** A number that reads two ways, as it is written. */
  ambiguous?: string;
  /** A sign that several currencies share. */
  shared?: string;
}

export interface FigureContext {
  /** The sign before decimals, where the sheet tells. */
  decimal?: DecimalSign | undefined;
  /** The document's own currency, where it is known. */
  currency?: string | undefined;
  /** What the row's name or the column says a bare number counts. */
  unit?: FigureUnit | undefined;
  /** The number that the file holds behind the text. */
  value?: number | undefined;
}
