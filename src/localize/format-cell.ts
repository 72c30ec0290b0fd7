import type { Cell, Row, RowGroup, Through } from '../program/matrix/rows.js';
import type { Ask } from '../program/matrix/requirement-rows.js';
import type { Measure, Program } from '../program/schema/program.js';
import type { LocalizedText } from '../program/text-of.js';
import { byId } from '../program/by-id.js';
import { factOf, formerNames } from '../program/matrix/tier-facts.js';
import { optionsIn } from '../program/resolve.js';
import { capital } from './capital.js';
import { formatNotOffered, formatPlace } from './format-tier.js';
import { joined, parts } from './parts.js';
import { asLine, asPhrase, isShort, localizedPhrase, type Phrase } from './phrase.js';
import { formatAsk, formatWhole } from './format-requirement.js';
import { formatKeptFor, formatScope, formatWindow } from './format-scope.js';
import { formatQualifiers, formatValue, led } from './format-value.js';
import type { Formatter } from './formatter.js';
import { tableMessages } from './table-messages.js';

/** A row in words. */
export interface FormattedRow {
  name: LocalizedText;
  details: readonly string[];
  marks: readonly number[];
  cells: readonly FormattedCell[];
}
export interface FormattedCell {
  phrase: Phrase;
  marks: readonly number[];
}

/** Puts a row into words. What every tier's cell would repeat is said once, under the row's name. */
export function formatRow(row: Row, formatter: Formatter, program: Program): FormattedRow {
  const each = row.cells.map((cell) => ({
    phrase: formatCell(cell, row, formatter, program),
    marks: cell.marks,
  }));
  const rule = row.depth > 0 ? sameRule(row, each) : undefined;
  const cells = each.map((cell) =>
    rule?.includes(cell) ? { phrase: asPhrase(tableMessages(formatter).counts), marks: [] } : cell,
  );
  const details = shared(
    cells.filter(({ phrase }) => phrase.tone !== 'no').map(({ phrase }) => phrase.details),
  );
  const marks = shared(cells.map((cell) => cell.marks));
  return {
    name: formatRowName(row, formatter),
    details: [
      ...formatRowDetails(row, cells, formatter, program),
      ...details,
      ...linesOf(rule?.[0], formatter),
    ],
    marks: [...new Set([...row.about.marks, ...marks, ...(rule?.[0]?.marks ?? [])])],
    cells: cells.map(({ phrase, marks: own }, column) => {
      const left = own.filter((mark) => !marks.includes(mark));
      const { noted } = row.cells[column]!;
      const items = noted && left.length > 0 ? notedItems(phrase.items, noted, left) : phrase.items;
      const placed = new Set(items === phrase.items ? [] : items.flatMap(marksIn));
      return {
        phrase: {
          ...phrase,
          tone: toneOf(row.cells[column]!, phrase),
          items,
          details:
            details.length === 0 ? phrase.details : phrase.details.filter((one) => !details.includes(one)),
        },
        marks: left.filter((mark) => !placed.has(mark)),
      };
    }),
  };
}

/** The things that a cell consists of, each with the notes that belong to it. */
function notedItems(
  items: readonly Phrase[],
  noted: NonNullable<Cell['noted']>,
  left: readonly number[],
): Phrase[] {
  return items.map((item) => {
    const marks = [...new Set((item.about ?? []).flatMap((one) => noted.get(one) ?? []))];
    const inside = notedItems(item.items, noted, left);
    return { ...item, items: inside, marks: marks.filter((mark) => left.includes(mark)) };
  });
}

function marksIn({ marks = [], items }: Phrase): number[] {
  return [...marks, ...items.flatMap(marksIn)];
}

/** The cells of a part of a score, where several tiers count it by the same rule and that is more than a figure. */
function sameRule(row: Row, cells: readonly FormattedCell[]): readonly FormattedCell[] | undefined {
  const [first, ...others] = cells.filter((_, index) => row.cells[index]!.kind === 'part');
  const said = JSON.stringify(first);
  return first &&
    others.length > 0 &&
    first.phrase.tone === 'plain' &&
    !isShort(first.phrase) &&
    others.every((other) => JSON.stringify(other) === said)
    ? [first, ...others]
    : undefined;
}

function linesOf(cell: FormattedCell | undefined, formatter: Formatter): string[] {
  return cell
    ? parts(
        cell.phrase.text,
        ...cell.phrase.details,
        ...cell.phrase.items.map((one) => asLine(one, formatter)),
      )
    : [];
}

/** What all of several lists hold. */
function shared<T>([first = [], ...others]: readonly (readonly T[])[]): readonly T[] {
  return others.length === 0 ? [] : first.filter((item) => others.every((other) => other.includes(item)));
}

/** What a row says of one tier, with what its label says of all. */
export function formatOneCell(row: Row, column: number, formatter: Formatter, program: Program): Phrase {
  const cell = row.cells[column]!;
  const phrase = formatCell(cell, row, formatter, program);
  return { ...phrase, tone: toneOf(cell, phrase) };
}

/** What a cell says, beginning as a sentence does. */
function formatCell(cell: Cell, row: Row, formatter: Formatter, program: Program): Phrase {
  const phrase = formatPlain(cell, row, formatter, program);
  return { ...phrase, text: capital(phrase.text, formatter.locale) };
}

function formatPlain(cell: Cell, row: Row, formatter: Formatter, program: Program): Phrase {
  switch (cell.kind) {
    case 'value':
      return formatValue(cell.value, formatter, program);
    case 'requirement':
    case 'part':
      return underOwnName(cell, row, formatAsk(cell, formatter, program, measureOf(row)), formatter);
    case 'through':
      return formatThrough(cell, row, formatter, program);
    case 'not-required':
      return asPhrase(tableMessages(formatter)[cell.kind], { tone: 'no' });
    case 'not-mentioned':
      return asPhrase(tableMessages(formatter)[cell.kind], { tone: 'silent' });
    case 'not-offered':
      return asPhrase(formatNotOffered(cell.options, formatter, program), { tone: 'silent' });
    case 'tiers-not-known': {
      const details = cell.value ? [asLine(formatValue(cell.value, formatter, program), formatter)] : [];
      return asPhrase(tableMessages(formatter).tiersNotKnown, { tone: 'silent', details });
    }
    case 'see-ways':
      return asPhrase(tableMessages(formatter).seeWays);
    case 'elsewhere':
      return asPhrase(tableMessages(formatter).elsewhere);
    case 'fact':
      return formatFact(cell, formatter, program);
    default:
      return cell satisfies never;
  }
}

/** That nothing is asked is an answer and no silence. */
function toneOf(cell: Cell, { tone }: Phrase): Phrase['tone'] {
  if (cell.kind !== 'requirement') return tone;
  const { requirement } = cell;
  const asksNothing =
    requirement.kind === 'none' || ('is' in requirement && requirement.is === 'not-required');
  return asksNothing ? 'no' : tone;
}

/** Where tiers call the same condition by other names, the row bears the first of them. */
function underOwnName(ask: Ask, { name }: Row, phrase: Phrase, formatter: Formatter): Phrase {
  const own = ask.kind === 'part' ? ask.part.name : ask.requirement.name;
  if (own === undefined || name === undefined || phrase.tone === 'silent') return phrase;
  const text = formatter.text(own);
  return text === formatter.text(name) ? phrase : led(text, phrase, formatter);
}

/** Where the row bears the measure's own name, its cells need not repeat it. */
function measureOf({ name, about: { measure } }: Row): Measure | undefined {
  return name === measure?.name ? measure : undefined;
}

/** What is asked by the tiers that one comes through; tiers that ask the same are named together. */
function formatThrough(
  { asked, silence }: Through,
  row: Row,
  formatter: Formatter,
  program: Program,
): Phrase {
  const messages = tableMessages(formatter);
  const groups = new Map<string, { phrase: Phrase; names: string[] }>();
  for (const { tier, ask, oneWay } of asked) {
    const phrase = formatAsk(ask, formatter, program, measureOf(row));
    const called = formatter.text(byId(program.tiers, tier)!.name);
    const name = oneWay ? messages.oneWay(called) : called;
    const same = groups.get(asLine(phrase, formatter));
    if (same) same.names.push(name);
    else groups.set(asLine(phrase, formatter), { phrase, names: [name] });
  }
  const lines = [...groups.values()].map(({ phrase, names }) =>
    led(messages.through(formatter.disjunction(names)), phrase, formatter),
  );
  if (silence) {
    const phrase = formatAsk({ kind: 'requirement', requirement: silence }, formatter, program);
    return { ...phrase, details: [...phrase.details, ...lines.map((one) => asLine(one, formatter))] };
  }
  return lines.length === 1
    ? { ...lines[0]!, tone: 'plain' }
    : asPhrase(messages.throughSome, { items: lines });
}

function formatFact(cell: Cell & { kind: 'fact' }, formatter: Formatter, program: Program): Phrase {
  const { fact, tier } = cell;
  const messages = tableMessages(formatter);
  const none = asPhrase(messages['not-mentioned'], { tone: 'silent' });
  if (fact !== 'notes' && factOf(tier, fact).length === 0) return none;
  switch (fact) {
    case 'description':
      return told(
        tier.description === undefined ? [] : [localizedPhrase(formatter.localize(tier.description))],
        [
          ...formerNames(tier).map(({ name, only }) =>
            joined(
              parts(messages.formerly(formatter.text(name)), formatScope(only, formatter, program)),
              ',',
              formatter,
            ),
          ),
        ],
      );
    case 'admission': {
      const name = (id: string) => formatter.text(byId(program.tiers, id)!.name);
      const details = parts(
        formatPlace(tier, formatter, program),
        formatScope(tier.only, formatter, program),
        tier.comesFrom && messages.comesFrom(formatter.disjunction(tier.comesFrom.map(name))),
        tier.longestStay && messages.longestStay(formatter.length(tier.longestStay)),
        formatQualifiers(tier, formatter),
      );
      return told(tier.admission === undefined ? [] : [asPhrase(messages[tier.admission])], details);
    }
    case 'action':
      return localizedPhrase(formatter.localize(tier.action!.label), tier.action!.href);
    case 'notes':
      return cell.marks.length > 0 ? asPhrase(messages.seeNote) : none;
    default:
      return fact satisfies never;
  }
}

/** What is said, with what else is said of it; where the first is left out, the first of the rest stands for it. */
function told([phrase]: readonly Phrase[], details: readonly string[]): Phrase {
  return phrase
    ? { ...phrase, details: [...phrase.details, ...details] }
    : asPhrase(details[0] ?? '', { details: details.slice(1) });
}

/** The label of a row. */
export function formatRowName(row: Row, formatter: Formatter): LocalizedText {
  if (row.name !== undefined) return formatter.localize(row.name);
  return {
    text: row.fact ? tableMessages(formatter).facts[row.fact] : tableMessages(formatter).conditions,
    language: formatter.locale,
  };
}

/** What stands smaller below a row's label: its window, what opens it, what it comes on top of. */
function formatRowDetails(
  { about }: Row,
  cells: readonly FormattedCell[],
  formatter: Formatter,
  program: Program,
): string[] {
  const messages = tableMessages(formatter);
  const { optional, payee, only, measure, measures = [], unlocks, addsTo = [], qualified } = about;
  return parts(
    optional && messages.optional,
    payee && messages.payee(formatter.text(payee)),
    formatScope(only, formatter, program),
    ...(measures.length === 0 ? formatCounted(measure, formatter) : []),
    ...measures.map((one) => {
      const said = formatCounted(one, formatter).join(' · ');
      return said !== '' && messages.label(formatter.text(one.name), said);
    }),
    unlocks && messages.unlocks(asLine(formatWhole(unlocks, formatter, program), formatter)),
    // What nobody has is on top of nothing.
    addsTo.length > 0 &&
      cells.some(({ phrase }) => phrase.tone !== 'no') &&
      messages.addsTo(formatter.conjunction(addsTo.map((name) => formatter.text(name)))),
    qualified && formatQualifiers(qualified, formatter),
  );
}

/** Over what time a measure is counted, how long it stays, and whether a partner can tell. */
function formatCounted(measure: Measure | undefined, formatter: Formatter): string[] {
  return parts(
    formatWindow(measure?.window, formatter),
    formatKeptFor(measure?.keptFor, formatter),
    measure?.selfCheck === false && tableMessages(formatter).notSelfChecked,
  );
}

/** The heading of a group: its way, its option, its category; nothing where it has none of them. */
export function formatGroupName(group: RowGroup, formatter: Formatter, program: Program): string {
  const { option, alternative, name } = group;
  const chosen = option && byId(optionsIn(byId(program.dimensions, option.dimension)), option.option);
  return parts(
    option && (chosen ? formatter.text(chosen.name) : tableMessages(formatter).otherwise),
    alternative &&
      tableMessages(formatter).way(
        formatter.number(alternative.number),
        alternative.name ? formatter.text(alternative.name) : '',
      ),
    name && formatter.text(name),
  ).join(' · ');
}
