import { parse } from '../../program/read/parse.js';
import { textOption, type Command } from '../command.js';
import { mayWrite, writeWhole } from '../files/write-file.js';
import { counted, paintFor } from '../look.js';
import { countsOf, type Finding } from '../report/finding.js';
import { findingOf } from '../report/finding-of.js';
import { humanText } from '../report/human.js';
import { lookAtAll } from '../report/look-at.js';
import { sarifOf } from '../report/sarif.js';
import { version } from '../version.js';

/** Checks documents as `parse` does, and tells what was found for a person, a program or a forge. */
export const validate: Command = async (given, options, io) => {
  const format = textOption(options, 'format');
  const output = textOption(options, 'output');
  const isForced = options['force'] === true;
  if (output !== undefined) mayWrite(output, isForced, io);
  let human = '';
  const tell = (text: string) => {
    if (output === undefined) io.out.write(text);
    else human += text;
  };

  const all = await lookAtAll(
    given,
    io,
    (text) => findingsIn(text, options['quiet'] === true),
    (looked) => {
      if (format === 'human') tell(humanText(looked, io));
    },
  );
  const counts = countsOf(all);
  if (format === 'human') {
    const paint = paintFor(io.out, io);
    const { documents, unread, errors, warnings } = counts;
    const colour = errors > 0 ? paint.red : warnings > 0 ? paint.yellow : paint.green;
    const said = [
      counted(documents - unread, 'document'),
      counted(errors, 'error'),
      ...(options['quiet'] === true ? [] : [counted(warnings, 'warning')]),
      ...(unread > 0 ? [`${unread} not read`] : []),
    ];
    tell(`${colour(said.join(', '))}\n`);
  } else {
    const report =
      format === 'sarif'
        ? sarifOf(all, (id) => ({ id, short: id.replaceAll('-', ' ') }), version())
        : { documents: all, counts };
    tell(`${JSON.stringify(report, null, 2)}\n`);
  }
  if (output !== undefined) writeWhole(output, human, isForced, io);
  if (counts.unread > 0) return 2;
  return counts.errors > 0 || (options['strict'] === true && counts.warnings > 0) ? 1 : 0;
};

function findingsIn(text: string, isQuiet: boolean): Finding[] {
  const result = parse(text);
  const problems = result.ok ? result.warnings : result.problems;
  return problems.filter(({ severity }) => !isQuiet || severity === 'error').map(findingOf);
}
