import type { Cell, Row, RowGroup, Through, TierFact } from '../program/matrix/rows.js';
import type { Measure, Program, Tier } from '../program/schema/program.js';
import type { LocalizedText } from '../program/text-of.js';
import { byId } from '../program/by-id.js';
import { parts } from './parts.js';
import { asLine, asPhrase, localizedPhrase, type Phrase } from './phrase.js';
import { formatAsk, formatRequirement } from './format-requirement.js';
import { formatScope, formatWindow } from './format-scope.js';
import { formatQualifiers, formatValue, led } from './format-value.js';
import type { Formatter } from './formatter.js';

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
  const cells = row.cells.map((cell) => ({
    phrase: formatCell(cell, row, formatter, program),
    marks: cell.marks,
  }));
  const details = shared(
    cells.filter(({ phrase }) => phrase.tone !== 'no').map(({ phrase }) => phrase.details),
  );
  const marks = shared(cells.map((cell) => cell.marks));
  return {
    name: formatRowName(row, formatter),
    details: [...formatRowDetails(row, formatter, program), ...details],
    marks: [...row.about.marks, ...marks.filter((mark) => !row.about.marks.includes(mark))],
    cells: cells.map(({ phrase, marks: own }) => ({
      phrase:
        details.length === 0
          ? phrase
          : { ...phrase, details: phrase.details.filter((detail) => !details.includes(detail)) },
      marks: own.filter((mark) => !marks.includes(mark)),
    })),
  };
}

/** What all of several lists hold. */
function shared<T>([first = [], ...others]: readonly (readonly T[])[]): readonly T[] {
  return others.length === 0 ? [] : first.filter((item) => others.every((other) => other.includes(item)));
}

/** What a row says of one tier, with what its label says of all. */
export function formatOneCell(row: Row, column: number, formatter: Formatter, program: Program): Phrase {
  return formatCell(row.cells[column]!, row, formatter, program);
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
      return formatAsk(cell, formatter, program, measureOf(row));
    case 'through':
      return formatThrough(cell, row, formatter, program);
    case 'not-required':
      return asPhrase(formatter.messages[cell.kind], { tone: 'no' });
    case 'not-mentioned':
      return asPhrase(formatter.messages[cell.kind], { tone: 'silent' });
    case 'see-ways':
      return asPhrase(formatter.messages.seeWays);
    case 'elsewhere':
      return asPhrase(formatter.messages.elsewhere);
    case 'fact':
      return formatFact(cell.fact, cell.tier, formatter, program);
    default:
      return cell satisfies never;
  }
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
  const { messages } = formatter;
  const groups = new Map<string, { phrase: Phrase; names: string[] }>();
  for (const { tier, ask } of asked) {
    const phrase = formatAsk(ask, formatter, program, measureOf(row));
    const name = formatter.text(byId(program.tiers, tier)!.name);
    const same = groups.get(asLine(phrase));
    if (same) same.names.push(name);
    else groups.set(asLine(phrase), { phrase, names: [name] });
  }
  const lines = [...groups.values()].map(({ phrase, names }) =>
    led(messages.through(formatter.disjunction(names)), phrase, formatter),
  );
  if (silence) {
    const phrase = formatAsk({ kind: 'requirement', requirement: silence }, formatter, program);
    return { ...phrase, details: [...phrase.details, ...lines.map(asLine)] };
  }
  return lines.length === 1
    ? { ...lines[0]!, tone: 'plain' }
    : asPhrase(messages.throughSome, { items: lines });
}

function formatFact(fact: TierFact, tier: Tier, formatter: Formatter, program: Program): Phrase {
  const { messages } = formatter;
  const none = asPhrase(messages['not-known'], { tone: 'silent' });
  switch (fact) {
    case 'description':
      return tier.description === undefined
        ? asPhrase(messages.notDescribed, { tone: 'silent' })
        : localizedPhrase(formatter.localize(tier.description));
    case 'admission': {
      const name = (id: string) => formatter.text(byId(program.tiers, id)!.name);
      const details = parts(
        tier.overlayOn && messages.overlayOn(name(tier.overlayOn)),
        tier.besides && messages.besides,
        tier.comesFrom && messages.comesFrom(formatter.disjunction(tier.comesFrom.map(name))),
        tier.longestStay && messages.longestStay(formatter.length(tier.longestStay)),
        formatQualifiers(tier, formatter),
      );
      return tier.admission === undefined
        ? { ...none, details }
        : asPhrase(messages[tier.admission], { details });
    }
    case 'action':
      return tier.action
        ? localizedPhrase(formatter.localize(tier.action.label), tier.action.href)
        : asPhrase(messages.noAction, { tone: 'no' });
    default:
      return fact satisfies never;
  }
}

/** The label of a row. */
export function formatRowName(row: Row, formatter: Formatter): LocalizedText {
  if (row.name !== undefined) return formatter.localize(row.name);
  return {
    text: row.fact ? formatter.messages.facts[row.fact] : formatter.messages.conditions,
    language: formatter.locale,
  };
}

/** What stands smaller below a row's label: its window, what opens it, what it comes on top of. */
function formatRowDetails({ about }: Row, formatter: Formatter, program: Program): string[] {
  const { messages } = formatter;
  const { optional, payee, only, measure, unlocks, addsTo = [], qualified } = about;
  return parts(
    optional && messages.optional,
    payee && messages.payee(formatter.text(payee)),
    formatScope(only, formatter, program),
    formatWindow(measure?.window, formatter),
    unlocks && messages.unlocks(asLine(formatRequirement(unlocks, formatter, program))),
    addsTo.length > 0 && messages.addsTo(formatter.conjunction(addsTo.map((name) => formatter.text(name)))),
    measure?.selfCheck === false && messages.notSelfChecked,
    qualified && formatQualifiers(qualified, formatter),
  );
}

/** The heading of a group: its way, its option, its category; nothing where it has none of them. */
export function formatGroupName(group: RowGroup, formatter: Formatter, program: Program): string {
  const { option, alternative, name } = group;
  const chosen = option && byId(byId(program.dimensions, option.dimension)?.options, option.option);
  return parts(
    option && (chosen ? formatter.text(chosen.name) : formatter.messages.otherwise),
    alternative &&
      formatter.messages.way(
        formatter.number(alternative.number),
        alternative.name ? formatter.text(alternative.name) : '',
      ),
    name && formatter.text(name),
  ).join(' · ');
}

/** Words as a sentence begins. */
export function capital(text: string, locale: string): string {
  const first = text.codePointAt(0);
  // Most cells begin with a figure or a capital already, and to ask takes its time.
  if (first === undefined || first < 0x61) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase(locale) + text.slice(letter.length);
}
