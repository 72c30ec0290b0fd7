import type { ChangeTexts } from '../../localize/comparator/change-texts.js';
import type { FormattedChange } from '../../localize/comparator/format-change.js';
import { formatChangeLine } from '../../localize/comparator/format-change-line.js';
import {
  formatEditionLabel,
  formatStepAbout,
  formatStepChanges,
} from '../../localize/comparator/format-edition-step.js';
import type { Change } from '../../program/editions/change.js';
import type { EditionStep } from '../../program/editions/steps.js';
import type { Io } from '../io.js';
import { paintFor } from '../look.js';

/** What is to be told of a step. */
export interface AskedChanges {
  step: EditionStep;
  texts: ChangeTexts;
  /** Also what only became known, or is no longer on record. */
  withRecord: boolean;
}

const PARTS = ['tier', 'requirement', 'cost', 'benefit', 'commitment'] as const;

interface Told {
  heading: string;
  lines: { change: Change; said: FormattedChange }[];
}

/** The changes under their headings, those without any left out; what only the record says comes last. */
function toldOf({ step, texts, withRecord }: AskedChanges): Told[] {
  const { changed, recorded } = step;
  const together = (changes: readonly Change[]) => {
    const said = formatStepChanges(changes, step, texts);
    return changes.map((change, at) => ({ change, said: said[at]! }));
  };
  const all = together(changed);
  return [
    ...PARTS.map((part) => ({
      heading: texts.labels.parts[part],
      lines: all.filter(({ change }) => change.part === part),
    })),
    ...(withRecord ? [{ heading: texts.labels.onRecord, lines: together(recorded) }] : []),
  ].filter(({ lines }) => lines.length > 0);
}

/** What stands behind the subject of a change: all that both sides say, an arrow between them. */
function happened({ kind }: Change, said: FormattedChange, { formatter }: ChangeTexts): string {
  const { older, newer, isHeard } = formatChangeLine(kind, said, Infinity);
  const isText = kind === 'renamed' || kind === 'reworded';
  const side = (text: string) => (isText ? `“${text}”` : text);
  const sides = [older, newer].filter((text) => text !== undefined).map(side);
  const word =
    sides.length === 0 || isHeard || kind === 'renamed'
      ? said.word
      : formatter.messages.label(said.word, '').trimEnd();
  const why = said.reason === undefined ? [] : [`(${said.reason})`];
  return [...(isHeard ? [] : [word]), sides.join(' → '), ...why].filter((part) => part !== '').join(' ');
}

const subjectOf = ({ subject, where }: FormattedChange): string =>
  where === '' ? subject : `${subject} (${where})`;

/** A line for each change, as the comparator has it. */
export function changesInWords(asked: AskedChanges, io: Io): string {
  const { step, texts } = asked;
  const { labels, formatter } = texts;
  const { bold, dim, green, red } = paintFor(io.out, io);
  const signs: Partial<Record<Change['kind'], string>> = {
    raised: '▲',
    tightened: '▲',
    lowered: '▼',
    eased: '▼',
    added: green('+'),
    removed: red('-'),
  };
  const blocks = toldOf(asked).map(({ heading, lines }) =>
    [
      bold(heading),
      ...lines.map(({ change, said }) => {
        const label = formatter.messages.label(subjectOf(said), happened(change, said, texts));
        return `  ${signs[change.kind] ?? '·'} ${label}`;
      }),
    ].join('\n'),
  );
  const count = formatter.plural(labels.shownChanges, step.changed.length);
  const head = `${bold(formatStepAbout(step, texts))} ${dim(`· ${count}`)}`;
  const none = step.changed.length === 0 ? [labels.noChanges] : [];
  return `${[head, ...none, ...blocks].join('\n\n')}\n`;
}

/** The same for a changelog. */
export function changesAsMarkdown(asked: AskedChanges): string {
  const { step, texts } = asked;
  const { labels, formatter } = texts;
  const told = toldOf(asked);
  const blocks = told.map(({ heading, lines }) =>
    [
      `### ${escaped(heading)}`,
      '',
      ...lines.map(({ change, said }) => {
        const subject = formatter.messages.label(`**${escaped(subjectOf(said))}**`, '').trimEnd();
        return `- ${subject} ${escaped(happened(change, said, texts))}`;
      }),
    ].join('\n'),
  );
  const sources = [...new Set(told.flatMap(({ lines }) => lines.flatMap(({ said }) => said.sources)))];
  const none = step.changed.length === 0 ? [escaped(labels.noChanges)] : [];
  const cited =
    sources.length === 0
      ? []
      : [`### ${escaped(labels.sourcesOfStep)}\n\n${sources.map((one) => `- ${escaped(one)}`).join('\n')}`];
  return `${[`## ${escaped(formatStepAbout(step, texts))}`, ...none, ...blocks, ...cited].join('\n\n')}\n`;
}

/** A document's words are words: nothing in them is a sign of Markdown or HTML. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?=[#+-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');

/** The same as data, with the ids of what it is about. */
export function changesAsJson(asked: AskedChanges): string {
  const { step, texts, withRecord } = asked;
  const { older, newer } = step;
  const { language } = texts.formatter;
  const edition = (program: typeof older) => ({
    id: program.id,
    label: formatEditionLabel(program, language),
    from: program.edition?.from,
  });
  const list = (changes: readonly Change[]) => {
    const said = formatStepChanges(changes, step, texts);
    return changes.map(({ kind, part, because, tiers, row, options }, at) => {
      const { subject, where, word, older: was, newer: is, reason, sources } = said[at]!;
      return {
        kind,
        part,
        because,
        row: row?.id,
        tiers: tiers.map((pair) => ({ older: pair.older?.id, newer: pair.newer?.id })),
        options,
        subject,
        where: where === '' ? undefined : where,
        word,
        before: was?.full,
        now: is?.full,
        reason,
        sources,
      };
    });
  };
  const all = {
    older: edition(older),
    newer: edition(newer),
    changed: list(step.changed),
    ...(withRecord && { recorded: list(step.recorded) }),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
