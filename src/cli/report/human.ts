import { plain } from '../../program/read/shown.js';
import type { Io, Stream } from '../io.js';
import { paintFor, type Paint } from '../look.js';
import type { Finding, Looked } from './finding.js';

/**
 * What was found in one document, as a person reads it: place, rule, words.
 *
 * @param stream Where it is going to be told.
 */
export function humanText({ name, findings, failure }: Looked, io: Io, stream: Stream = io.out): string {
  const paint = paintFor(stream, io);
  if (failure !== undefined) return '';
  return findings.map((finding) => `${lineOf(plain(name), finding, paint)}\n`).join('');
}

const LEVELS = { error: 'red', warning: 'yellow', note: 'yellow' } as const satisfies Record<
  Finding['level'],
  keyof Paint
>;

function lineOf(
  name: string,
  { level, message, pointer, line, column, rule }: Finding,
  paint: Paint,
): string {
  const place = line === undefined ? name : `${name}:${line}:${column}`;
  const where = pointer === '' ? '' : ` ${plain(pointer.slice(0, 500))}`;
  const [first, ...rest] = message.split('\n');
  const told = [
    `${paint[LEVELS[level]](level)} ${first} ${paint.dim(`(${rule})`)}`,
    ...rest.map((one) => `  ${one}`),
  ];
  return `${paint.bold(place)}${paint.dim(where)}: ${told.join('\n')}`;
}
