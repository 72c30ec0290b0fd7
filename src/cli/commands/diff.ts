import { changeTexts } from '../../localize/comparator/change-texts.js';
import { comparatorMessages } from '../../localize/comparator/messages.js';
import { Formatter } from '../../localize/formatter.js';
import { sharedMessages } from '../../localize/languages.js';
import { topicMessages } from '../../localize/topics/messages.js';
import { editionPairs, isWithdrawn } from '../../program/editions/editions.js';
import { historyOf } from '../../program/editions/steps.js';
import type { Program } from '../../program/schema/program.js';
import { textOption, type Command } from '../command.js';
import { CannotRun, quoted } from '../failure.js';
import { openProgram } from '../files/open-program.js';
import { changesAsJson, changesAsMarkdown, changesInWords } from '../report/changes.js';

/** What changed between two editions, in the words of the comparator. */
export const diff: Command = async (given, options, io) => {
  const language = textOption(options, 'language') ?? 'en';
  const programs: Program[] = [];
  for (const path of given) programs.push(await openProgram(path, io));
  for (const [at, program] of programs.entries())
    if (isWithdrawn(program))
      throw new CannotRun(
        `${quoted(given[at]!)} is an edition that was withdrawn before it was in force: nothing changed from or to it. Name another.`,
      );
  const [[older, newer] = []] = editionPairs(programs);
  if (!older || !newer)
    throw new CannotRun('Two documents are needed. Name the older and the newer edition.');
  if (older !== programs[0])
    io.err.write(
      `${quoted(given[0]!)} says that it replaces the other, and is taken for the newer edition.\n`,
    );

  const [, labels, topics] = await Promise.all([
    sharedMessages.load(language),
    comparatorMessages.load(language),
    topicMessages.load(language),
  ]);
  const formatter = new Formatter(language);
  const texts = changeTexts({ formatter, labels, topics, of: [] });
  const named = (program: Program) => new Formatter(language, program).text(program.vendor.name);
  if (named(older) !== named(newer))
    io.err.write(
      `These are programs of two vendors (${named(older)}, ${named(newer)}): what follows is no change of one program.\n`,
    );
  const [step] = historyOf([older, newer], { complete: options['complete'] === true }).steps;
  const asked = { step: step!, texts, withRecord: options['record'] === true };
  const format = textOption(options, 'format');
  io.out.write(
    format === 'json'
      ? changesAsJson(asked)
      : format === 'markdown'
        ? changesAsMarkdown(asked)
        : changesInWords(asked, io),
  );
  return options['exit-code'] === true && step!.changed.length > 0 ? 1 : 0;
};
