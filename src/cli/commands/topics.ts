import { aboutTopics } from '../../localize/topics/about.js';
import { topicMessages } from '../../localize/topics/messages.js';
import { topics as published } from '../../program/topics.js';
import { textOption, type Command } from '../command.js';
import { paintFor, tableText } from '../look.js';

/** The published list: what each topic is called and means. */
export const topics: Command = async (_args, options, io) => {
  const language = textOption(options, 'language') ?? 'en';
  const search = textOption(options, 'search')?.toLocaleLowerCase(language);
  const messages = await topicMessages.load(language);
  await aboutTopics.load(language);
  const { meanings = {}, synonyms = {} } = aboutTopics.here(language) ?? {};
  const all = [...published.values()].map(({ id, group }) => ({
    id,
    name: messages.topics[id],
    group,
    groupName: messages.groups[group],
    meaning: meanings[id] ?? '',
    otherNames: synonyms[id] ?? '',
  }));
  const found = all.filter(
    ({ id, name, meaning, otherNames }) =>
      search === undefined ||
      [id, name, meaning, otherNames].some((text) => text.toLocaleLowerCase(language).includes(search)),
  );
  if (textOption(options, 'format') === 'json') io.out.write(`${JSON.stringify(found, null, 2)}\n`);
  else {
    const { bold } = paintFor(io.out, io);
    const rows = found.map(({ id, name, groupName, meaning }) => [id, name, groupName, meaning]);
    const text = tableText([['topic', 'name', 'group', 'meaning'], ...rows], io.out);
    io.out.write(io.out.isTerminal ? text.replace(/^.*/, bold) : text);
  }
  return found.length > 0 ? 0 : 1;
};
