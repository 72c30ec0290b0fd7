/** A value as one types it into a cell, and back. What a line of text cannot hold stays in the document. */
import { readCell, type CellContext } from '../../src/program/sheet/read/cell-value.js';
import { SILENCES } from '../../src/program/schema/silence.js';
import type { Value } from '../../src/program/index.js';

export interface CellUnits {
  /** The document's own currency. */
  currency?: string | undefined;
  /** Whether a bare number is an amount of it. */
  isMoney?: boolean;
}

/** The value that a text says: a yes, a silence, a figure, or the words themselves. */
export function valueOf(text: string, units: CellUnits = {}): Value {
  const { value } = readCell(text.trim(), contextOf(units));
  // Money of the document's own currency is written as the document writes it.
  if (typeof value !== 'object' || value.kind !== 'money' || value.currency !== units.currency) return value;
  const own = { ...value };
  delete own.currency;
  return own;
}

/** @returns Nothing for a value of which a line of text would lose something. */
export function textOf(value: unknown, units: CellUnits = {}): string | undefined {
  const text = wordsOf(value, units);
  return text !== undefined && text.trim() === text && text !== '' && same(valueOf(text, units), value)
    ? text
    : undefined;
}

function contextOf({ currency, isMoney }: CellUnits): CellContext {
  return {
    legend: new Map(),
    marks: { tick: false, fullCircle: false, cross: false },
    decimal: '.',
    currency,
    ...(isMoney && currency !== undefined && { unit: { is: 'money', currency } }),
  };
}

function wordsOf(value: unknown, { currency }: CellUnits): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, ...given } = value as Record<string, unknown>;
  if ((SILENCES as readonly unknown[]).includes(kind)) return String(kind).replaceAll('-', ' ');
  switch (kind) {
    case 'yes':
    case 'no':
    case 'free':
    case 'recommended':
      return kind;
    case 'level':
      return wordIn(given['level'])?.replaceAll('-', ' ');
    case 'text':
      return wordIn(given['text']);
    case 'date':
      return wordIn(given['value']);
    case 'percent':
      return amountText(given, (figure) => `${figure}%`);
    case 'money':
      return often(
        amountText(given, (figure) => `${given['currency'] ?? currency ?? ''} ${figure}`),
        given,
      );
    case 'count':
    case 'duration':
      if (typeof given['unit'] !== 'string') return undefined;
      return often(
        amountText(given, (figure) => `${figure} ${unitText(kind, given)}`),
        given,
      );
    case 'points':
      return amountText(given, (figure) => `${figure} points`);
    default:
      return undefined;
  }
}

const wordIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A unit of time takes an s behind more than one. */
function unitText(kind: string, { unit, value }: Record<string, unknown>): string {
  return `${String(unit)}${kind === 'duration' && value !== 1 ? 's' : ''}`;
}

const often = (text: string | undefined, { per }: Record<string, unknown>): string | undefined =>
  text !== undefined && typeof per === 'string' ? `${text} per ${per}` : text;

function amountText(
  { value, upTo, atLeast, low, high }: Record<string, unknown>,
  withUnit: (figure: string) => string,
): string | undefined {
  const figure = (number: unknown) => (typeof number === 'number' ? withUnit(String(number)) : undefined);
  const led = (words: string, number: unknown) => {
    const said = figure(number);
    return said === undefined ? undefined : `${words} ${said}`;
  };
  return (
    figure(value) ??
    led('up to', upTo) ??
    led('at least', atLeast) ??
    (typeof low === 'number' && typeof high === 'number' ? withUnit(`${low}–${high}`) : undefined)
  );
}

/** Whether two things that JSON can hold are the same, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
