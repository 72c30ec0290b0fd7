import { parse } from '../../program/read/parse.js';
import type { Command } from '../command.js';
import { counted } from '../look.js';
import { countsOf, type Finding } from '../report/finding.js';
import { humanText } from '../report/human.js';
import { lookAtAll } from '../report/look-at.js';

/** Tells which documents are not of the one version that there is. No spelling has been given up, so none is rewritten. */
export const migrate: Command = async (given, _options, io) => {
  const all = await lookAtAll(given, io, versionIn, (looked) => io.out.write(humanText(looked, io)));
  const { documents, unread, errors } = countsOf(all);
  io.out.write(
    errors === 0
      ? `${counted(documents - unread, 'document')} of version 1, the only one there is: nothing to migrate.\n`
      : `${counted(errors, 'document')} of another version or of none; no file was changed.\n`,
  );
  return unread > 0 ? 2 : errors > 0 ? 1 : 0;
};

/** What is wrong with the version of a document; what else may be wrong with it is for `validate` to tell. */
function versionIn(text: string): Finding[] {
  const result = parse(text);
  if (result.ok) return [];
  const { problems } = result;
  const one = problems.find(({ code, pointer }) => code === 'syntax' || pointer === '/schemaVersion');
  if (!one) return [];
  const message =
    one.code === 'syntax'
      ? 'This is not JSON, so its version cannot be read: see validate.'
      : one.code === 'missing-key'
        ? 'The document does not say which version it is of. Add "schemaVersion": 1.'
        : typeof one.found === 'number' && one.found > 1
          ? `Version ${one.found} is newer than this release, which reads version 1. Use a newer release of Partner Program Elements.`
          : 'There is no such version. Write "schemaVersion": 1.';
  const { code, pointer, line, column } = one;
  return [{ rule: code, level: 'error', message, pointer, line, column }];
}
