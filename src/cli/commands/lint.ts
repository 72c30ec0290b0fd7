import { ADVICE_RULES, advise } from '../../program/advice/advice.js';
import { findPlaces, linesOf } from '../../program/read/json-text.js';
import { nearest } from '../../program/read/nearest.js';
import { parse } from '../../program/read/parse.js';
import { listOption, textOption, type Command, type Options } from '../command.js';
import { CannotRun, quoted } from '../failure.js';
import { counted, paintFor } from '../look.js';
import { countsOf, type Finding } from '../report/finding.js';
import { humanText } from '../report/human.js';
import { lookAtAll } from '../report/look-at.js';
import { sarifOf } from '../report/sarif.js';
import { version } from '../version.js';

const NAMES = ADVICE_RULES.map(({ name }) => name);
const REASONS = new Map(ADVICE_RULES.map(({ name, reason }) => [name, reason]));

/** Advice on documents; a document with mistakes gets none until these are mended. */
export const lint: Command = async (given, options, io) => {
  const format = textOption(options, 'format');
  const rules = rulesIn(options);
  const told = new Set<string>();
  const all = await lookAtAll(
    given,
    io,
    (text) => findingsIn(text, rules),
    (looked) => {
      if (format !== 'human') return;
      io.out.write(humanText(looked, io));
      for (const { rule } of looked.findings) told.add(rule);
    },
  );
  const counts = countsOf(all);
  if (format === 'human') {
    const { bold, dim } = paintFor(io.out, io);
    const why = [...told].filter((rule) => REASONS.has(rule));
    if (why.length > 0)
      io.out.write(
        `\nWhy:\n${why.map((rule) => `  ${bold(rule)}: ${REASONS.get(rule)} ${dim(`(--off ${rule})`)}\n`).join('')}\n`,
      );
    const said = [
      counted(counts.documents - counts.unread, 'document'),
      counted(counts.notes, 'piece of advice', 'pieces of advice'),
      ...(counts.errors > 0
        ? [counted(counts.errors, 'document with mistakes', 'documents with mistakes')]
        : []),
      ...(counts.unread > 0 ? [`${counts.unread} not read`] : []),
    ];
    io.out.write(`${said.join(', ')}\n`);
  } else {
    const about = (id: string) => {
      const full = REASONS.get(id);
      return { id, short: id.replaceAll('-', ' '), ...(full !== undefined && { full }) };
    };
    const report = format === 'sarif' ? sarifOf(all, about, version()) : { documents: all, counts };
    io.out.write(`${JSON.stringify(report, null, 2)}\n`);
  }
  if (counts.unread > 0) return 2;
  return counts.errors > 0 || (options['strict'] === true && counts.notes > 0) ? 1 : 0;
};

/** The rules that somebody wants looked at. */
function rulesIn(options: Options): readonly string[] {
  const [off, only] = [listOption(options, 'off'), listOption(options, 'only')];
  for (const rule of [...off, ...only]) {
    if (REASONS.has(rule)) continue;
    const meant = nearest(rule, NAMES);
    throw new CannotRun(
      `There is no rule ${quoted(rule)}. ${meant === undefined ? `The rules are ${NAMES.join(', ')}.` : `Did you mean ${quoted(meant)}?`}`,
    );
  }
  return NAMES.filter((rule) => (only.length === 0 || only.includes(rule)) && !off.includes(rule));
}

function findingsIn(text: string, rules: readonly string[]): Finding[] {
  const result = parse(text);
  if (!result.ok) {
    const { pointer, line, column } = result.problems[0]!;
    const message = 'The document has mistakes. Mend them first: validate tells them.';
    return [{ rule: 'mistakes', level: 'error', message, pointer, line, column }];
  }
  const advice = advise(result.value, rules);
  const plain = text.replace(/^\ufeff/, '');
  const places = findPlaces(
    plain,
    advice.map(({ pointer }) => pointer),
  );
  const values = 'values' in places ? places.values : new Map<string, number>();
  const positionOf = linesOf(plain);
  return advice
    .map((one) => ({ ...one, offset: offsetOf(one.pointer, values) }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ rule, pointer, sentence, offset }) => ({
      rule,
      level: 'note',
      message: sentence,
      pointer,
      ...positionOf(offset),
    }));
}

/** Where something stands, else what is around it. */
function offsetOf(pointer: string, values: ReadonlyMap<string, number>): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = values.get(at);
    if (offset !== undefined) return offset;
  }
  return 0;
}
