import { staleness, type Staleness, type StaleReason } from '../../program/advice/staleness.js';
import { isPast } from '../../program/advice/rule.js';
import { parse } from '../../program/read/parse.js';
import { isDate } from '../../program/schema/formats.js';
import { Formatter } from '../../localize/formatter.js';
import { textOption, type Command } from '../command.js';
import { CannotRun, quoted } from '../failure.js';
import { counted, paintFor, tableText } from '../look.js';
import { countsOf } from '../report/finding.js';
import { lookAtAll } from '../report/look-at.js';

interface Old extends Staleness {
  name: string;
  vendor: string;
  edition: string;
}

const WORDS: Record<StaleReason, string> = {
  'day-not-told': 'does not say when it was read',
  'read-long-ago': 'read too long ago',
  'sources-read-long-ago': 'sources read too long ago',
  'has-ended': 'called current, and has ended',
  'has-begun': 'called announced, and has begun',
};

/** Documents that should be read again, the oldest reading first. */
export const stale: Command = async (given, options, io) => {
  const days = daysIn(textOption(options, 'days')!);
  const today = textOption(options, 'today') ?? io.today;
  if (today.length !== 10 || !isDate(today))
    throw new CannotRun(`--today ${quoted(today)} is no day. Write it as 2026-11-01.`);
  const old: Old[] = [];
  let past = 0;
  let here: Omit<Old, 'name'> | undefined;
  const all = await lookAtAll(
    given,
    io,
    (text) => {
      here = undefined;
      const result = parse(text);
      if (!result.ok) {
        const message = 'The document has mistakes. Mend them first: validate tells them.';
        return [{ rule: 'mistakes', level: 'error', message, pointer: '' }];
      }
      const program = result.value;
      if (isPast(program) && options['all'] !== true) past++;
      else {
        const say = new Formatter('en', program);
        here = {
          vendor: say.text(program.vendor.name),
          edition: program.edition ? say.text(program.edition.label) : '',
          ...staleness(program, days, today),
        };
      }
      return [];
    },
    ({ name, findings }) => {
      for (const { message } of findings) io.err.write(`${name}: ${message}\n`);
      if (here && here.reasons.length > 0) old.push({ name, ...here });
      here = undefined;
    },
  );
  const { documents, unread, errors } = countsOf(all);
  old.sort((a, b) => (a.readOn ?? '').localeCompare(b.readOn ?? '', 'en'));
  if (textOption(options, 'format') === 'json') io.out.write(`${JSON.stringify(old, null, 2)}\n`);
  else {
    const rows = old.map(({ name, readOn, newestSource, reasons, sources }) => [
      name,
      readOn ?? '',
      newestSource ?? '',
      reasons
        .map(
          (reason) => WORDS[reason] + (reason === 'sources-read-long-ago' ? `: ${sources.join(', ')}` : ''),
        )
        .join('; '),
    ]);
    if (rows.length > 0) {
      const text = tableText([['document', 'read on', 'newest source', 'why'], ...rows], io.out);
      io.out.write(io.out.isTerminal ? text.replace(/^.*/, paintFor(io.out, io).bold) : text);
    }
    const left = past > 0 ? `; ${past} of past editions left out (--all)` : '';
    io.err.write(
      `${old.length} of ${counted(documents - unread - errors - past, 'document')} to be read again: ${days} days on ${today}${left}\n`,
    );
  }
  if (unread > 0 || errors > 0) return 2;
  return old.length > 0 ? 1 : 0;
};

function daysIn(given: string): number {
  if (!/^\d{1,5}$/.test(given))
    throw new CannotRun(`--days ${quoted(given)} is no number of days. Write it as 180.`);
  return Number(given);
}
