/** How what a document holds stands in a cell, and how it is read there: each form in both directions. */
import { nearest } from '../../read/nearest.js';
import type { SheetCell } from '../sheet.js';
import { isObject } from './json.js';
import type { Form } from './layout.js';
import type { EditNote } from './notes.js';
import { numberIn, quoted, shown, unquoted, unshown } from './words.js';

/** Whatever is put into a cell: a number as one, all else as text. */
export function cellOf(value: unknown): SheetCell {
  return typeof value === 'number' ? { text: String(value), value } : { text: String(value) };
}

/** What stands in a cell, of a text in one language; nothing where the form cannot hold it. */
export function writeForm(as: Form['as'], value: unknown): SheetCell | undefined {
  switch (as) {
    case 'number':
      return typeof value === 'number' ? cellOf(value) : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? cellOf(value ? 'yes' : 'no') : undefined;
    case 'word':
      if (value === true) return cellOf('yes');
      return typeof value === 'number'
        ? cellOf(value)
        : typeof value === 'string'
          ? cellOf(shown(value))
          : undefined;
    case 'words':
    case 'text':
      return typeof value === 'string' ? cellOf(quoted(value)) : undefined;
    case 'list':
      return isWords(value) && value.length ? cellOf(value.join(', ')) : undefined;
    case 'texts':
      return isWords(value) && value.length ? cellOf(value.map(listed).join('; ')) : undefined;
    case 'range':
      return Array.isArray(value) ? cellOf(value.join(' to ')) : undefined;
    case 'duration':
      return isObject(value) && 'value' in value ? cellOf(durationText(value)) : undefined;
    case 'scope':
      return isObject(value) ? cellOf(scopeText(value)) : undefined;
    default:
      return as satisfies never;
  }
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const listed = (text: string) =>
  /[;"]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;

function durationText({ value, unit }: { value?: unknown; unit?: unknown }): string {
  return `${String(value)} ${shown(String(unit))}${value === 1 ? '' : 's'}`;
}

function scopeText(scope: object): string {
  return Object.entries(scope)
    .map(([dimension, options]) => `${dimension}: ${[options].flat().join(', ')}`)
    .join('; ');
}

/** What a person sees in a cell; a day that the spreadsheet made of it is written as the format has it. */
export function textIn({ text, value }: SheetCell): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : text.trim();
}

/** What a cell holds, by the first of the forms that fits; where none does, its text, and a note. */
export function readForms(forms: readonly Form[], cell: SheetCell, name: string, notes: EditNote[]): unknown {
  for (const form of forms) {
    const read = readForm(form, cell, forms.length > 1);
    if (read !== undefined) return read;
  }
  const found = textIn(cell);
  const allowed = forms.flatMap((form) => (form.as === 'duration' ? [] : (form.words ?? [])).map(wordShown));
  if (forms.some(({ as }) => as === 'yes-no')) allowed.push('yes', 'no');
  if (allowed.length || forms.some(({ as }) => as === 'duration')) {
    const [, unit = ''] = /^\S+\s+(.*)$/s.exec(found) ?? [];
    const units = forms.flatMap(({ as, words = [] }) => (as === 'duration' ? words.map(wordShown) : []));
    const meant = nearest(found, allowed) ?? nearest(unit.replace(/s$/, ''), units);
    notes.push({ code: 'wrong-word', cell: name, found, allowed: [...allowed, ...units], nearest: meant });
  } else notes.push({ code: 'no-number', cell: name, found });
  return unquoted(found);
}

const wordShown = (word: string | number | boolean) => (word === true ? 'yes' : shown(String(word)));

function readForm({ as, words = [] }: Form, cell: SheetCell, isOneOfSeveral: boolean): unknown {
  const text = textIn(cell);
  switch (as) {
    case 'number':
      return numberOf(cell);
    case 'yes-no':
      return yesNo(cell);
    case 'word':
      return words.find((word) => unshown(wordShown(word)) === unshown(text));
    case 'words':
      return isOneOfSeveral && text.includes(',') ? undefined : unquoted(text);
    case 'text':
      return unquoted(text);
    case 'list': {
      const parts = text.split(/[,;\n]/).map((part) => part.trim());
      if (!words.length) return parts.filter(Boolean);
      const known = parts.map((part) => words.find((word) => word === unshown(part)));
      return known.includes(undefined) ? undefined : known;
    }
    case 'texts':
      return (text.match(/\s*"(?:[^"]|"")*"\s*|[^;]+/g) ?? []).map((part) => {
        const trimmed = part.trim();
        return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
      });
    case 'range': {
      const [low, high, more] = text.split(/\s+to\s+/i).map(numberIn);
      return low === undefined || high === undefined || more !== undefined ? undefined : [low, high];
    }
    case 'duration': {
      const [, digits = '', unit = ''] = /^(\S+)\s+(.*)$/s.exec(text) ?? [];
      const value = numberIn(digits);
      const word = words.find((one) => one === unshown(unit) || `${String(one)}s` === unshown(unit));
      return value === undefined || word === undefined ? undefined : { value, unit: word };
    }
    case 'scope':
      return readScope(text);
    default:
      return as satisfies never;
  }
}

/** The number that a cell holds, or that its text tells; of "20%" the 20, whatever the file holds behind it. */
export function numberOf(cell: SheetCell): number | undefined {
  const percent = /^(.*\S)\s*%$/s.exec(cell.text.trim());
  if (percent) return numberIn(percent[1]!);
  return typeof cell.value === 'number' ? cell.value : numberIn(cell.text);
}

function yesNo({ text, value }: SheetCell): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = unshown(text);
  return word === 'yes' || word === 'true' ? true : word === 'no' || word === 'false' ? false : undefined;
}

function readScope(text: string): Record<string, string[]> | undefined {
  const scope: Record<string, string[]> = {};
  for (const part of text.split(';').filter((one) => one.trim())) {
    const [, dimension, options] = /^\s*([A-Za-z0-9][\w.-]*)\s*:(.*)$/s.exec(part) ?? [];
    if (dimension === undefined) return undefined;
    scope[dimension] = options!
      .split(',')
      .map((option) => option.trim())
      .filter(Boolean);
  }
  return scope;
}
