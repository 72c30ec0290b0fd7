import type { Change } from '../../program/editions/change.js';
import type { Series } from '../../program/editions/series.js';
import type { EditionStep, History } from '../../program/editions/steps.js';
import type { Program } from '../../program/schema/program.js';
import { formatGroupName, formatOneCell, formatRowName } from '../format-cell.js';
import { Formatter } from '../formatter.js';
import { joined, parts } from '../parts.js';
import { formatChange, formatOptions, type FormattedChange } from './format-change.js';
import type { ChangeTexts } from './change-texts.js';

/** What an edition is called. */
export function formatEditionLabel(program: Program, language: string): string {
  const own = new Formatter(language, program);
  return own.text(program.edition?.label ?? program.name);
}

/** A step in as few words as name it: from one year to another, else by the edition that it leads to. */
export function formatStepName({ older, newer }: EditionStep, { formatter }: ChangeTexts) {
  const [from, to] = [yearOf(older), yearOf(newer)];
  return from !== undefined && to !== undefined && from !== to
    ? { from: formatter.date(from), to: formatter.date(to) }
    : { from: undefined, to: formatEditionLabel(newer, formatter.language) };
}

/** Which editions a step is between, and since when the newer is in force. */
export function formatStepAbout({ older, newer }: EditionStep, { formatter, labels }: ChangeTexts): string {
  const { language } = formatter;
  const from = newer.edition?.from;
  return parts(
    labels.fromTo(formatEditionLabel(older, language), formatEditionLabel(newer, language)),
    from !== undefined && formatter.messages.inForceFrom(formatter.date(from)),
  ).join(' · ');
}

/** The changes of a step in words. */
export function formatStepChanges(
  all: readonly Change[],
  { older, newer }: EditionStep,
  texts: ChangeTexts,
): FormattedChange[] {
  const { language } = texts.formatter;
  const both = { older: new Formatter(language, older), newer: new Formatter(language, newer) };
  return all.map((change) => formatChange(change, older, newer, both, texts));
}

/** A figure over the editions: "2016: at least 5 apps · 2018 and 2020: at least 3 apps". */
export function formatSeries(
  { points, tiers, alternative, options }: Series,
  { formatter }: ChangeTexts,
): { subject: string; where: string; text: string; last: string } {
  const { program: newest, row } = points.at(-1)!;
  const own = new Formatter(formatter.language, newest);
  const years = points.map(({ program }) => yearOf(program));
  const tellApart = !years.includes(undefined) && new Set(years).size === years.length;
  const said: { names: string[]; text: string; number: number }[] = [];
  points.forEach(({ program, row: of, cell, number }, at) => {
    const name = tellApart ? formatter.date(years[at]!) : formatEditionLabel(program, formatter.language);
    const last = said.at(-1);
    if (last?.number === number) last.names.push(name);
    else {
      const its = new Formatter(formatter.language, program);
      const text = formatOneCell({ ...of, cells: [cell] }, 0, its, program).text;
      said.push({ names: [name], text, number });
    }
  });
  const group = alternative && formatGroupName({ key: '', rows: [], alternative }, own, newest);
  return {
    subject: formatRowName(row, own).text,
    where: parts(
      formatter.conjunction(tiers.map(({ name }) => own.text(name))),
      group,
      formatOptions(options, [newest], own),
    ).join(' · '),
    last: said.at(-1)!.text,
    text: said
      .map(({ names, text }) => formatter.messages.label(formatter.conjunction(names), text))
      .join(' · '),
  };
}

/** All changes as lines of plain text, for CSV and clipboard: one line each, with the days as in the documents. */
export function formatHistory({ steps }: History, texts: ChangeTexts): string[][] {
  const { labels, formatter } = texts;
  return [
    [...labels.changeColumns],
    ...steps.flatMap((step) => {
      const { older, newer, changed, recorded } = step;
      const all = [...changed, ...recorded];
      const names = [older, newer].map((program) => formatEditionLabel(program, formatter.language));
      return formatStepChanges(all, step, texts).map((line, at) => [
        ...names,
        newer.edition?.from ?? '',
        labels.parts[all[at]!.part],
        line.subject,
        line.where,
        joined(parts(line.word, line.reason), ',', formatter),
        line.older?.full ?? '',
        line.newer?.full ?? '',
        joined(line.sources, ';', formatter),
      ]);
    }),
  ];
}

const yearOf = ({ edition }: Program): string | undefined => edition?.from?.slice(0, 4);
