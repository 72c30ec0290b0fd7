import { ADVICE_RULES } from '../../program/advice/advice.js';
import { textOption, type Command } from '../command.js';
import { paintFor, tableText } from '../look.js';

/** The rules of lint, and why each is there. */
export const rules: Command = (_args, options, io) => {
  if (textOption(options, 'format') === 'json') {
    io.out.write(`${JSON.stringify(ADVICE_RULES, null, 2)}\n`);
    return 0;
  }
  // A reason is a sentence: on a terminal it stands below the name, where it is never cut.
  const { bold } = paintFor(io.out, io);
  io.out.write(
    io.out.isTerminal
      ? ADVICE_RULES.map(({ name, reason }) => `${bold(name)}\n  ${reason}\n`).join('')
      : tableText(
          ADVICE_RULES.map(({ name, reason }) => [name, reason]),
          io.out,
        ),
  );
  return 0;
};
