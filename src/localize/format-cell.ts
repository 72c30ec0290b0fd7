import type { Cell, Group, Row } from '../program/matrix/matrix-view.js';
import type { TierFact } from '../program/matrix/tier-facts.js';
import type { Program, Tier } from '../program/schema/program.js';
import type { Said } from '../program/text-of.js';
import { byId } from '../program/by-id.js';
import { parts } from './parts.js';
import { asLine, phrase, saidPhrase, type Phrase } from './phrase.js';
import { sayAsk, sayRequirement } from './format-requirement.js';
import { sayScope, sayWindow } from './format-scope.js';
import { sayQualifiers, sayValue } from './format-value.js';
import type { Words } from './formatter.js';

/** A row in words. */
export interface SaidRow {
  name: Said;
  details: readonly string[];
  marks: readonly number[];
  cells: readonly SaidCell[];
}
export interface SaidCell {
  said: Phrase;
  marks: readonly number[];
}

/** Puts a row into words. What every tier's cell would repeat is said once, under the row's name. */
export function sayRow(row: Row, words: Words, program: Program): SaidRow {
  const cells = row.cells.map((cell) => ({ said: sayCell(cell, row, words, program), marks: cell.marks }));
  const details = shared(cells.filter(({ said }) => said.tone !== 'no').map(({ said }) => said.details));
  const marks = shared(cells.map((cell) => cell.marks));
  return {
    name: sayRowName(row, words),
    details: [...sayRowDetails(row, words, program), ...details],
    marks: [...row.about.marks, ...marks.filter((mark) => !row.about.marks.includes(mark))],
    cells: cells.map(({ said, marks: own }) => ({
      said:
        details.length === 0
          ? said
          : { ...said, details: said.details.filter((detail) => !details.includes(detail)) },
      marks: own.filter((mark) => !marks.includes(mark)),
    })),
  };
}

/** What all of several lists hold. */
function shared<T>([first = [], ...others]: readonly (readonly T[])[]): readonly T[] {
  return others.length === 0 ? [] : first.filter((item) => others.every((other) => other.includes(item)));
}

/** What a cell says, beginning as a sentence does. */
function sayCell(cell: Cell, row: Row, words: Words, program: Program): Phrase {
  const said = sayPlain(cell, row, words, program);
  return { ...said, text: capital(said.text, words.locale) };
}

function sayPlain(cell: Cell, row: Row, words: Words, program: Program): Phrase {
  switch (cell.kind) {
    case 'value':
      return sayValue(cell.value, words, program);
    case 'requirement':
    case 'part':
      // Where the row bears the measure's own name, its cells need not repeat it.
      return sayAsk(
        cell,
        words,
        program,
        row.name === row.about.measure?.name ? row.about.measure : undefined,
      );
    case 'not-required':
      return phrase(words.messages['not-required'], { tone: 'no' });
    case 'see-ways':
      return phrase(words.messages.seeWays);
    case 'fact':
      return sayFact(cell.fact, cell.tier, words, program);
    default:
      return cell satisfies never;
  }
}

function sayFact(fact: TierFact, tier: Tier, words: Words, program: Program): Phrase {
  const { messages } = words;
  const none = phrase(messages['not-known'], { tone: 'silent' });
  switch (fact) {
    case 'description':
      return tier.description === undefined
        ? phrase(messages.notDescribed, { tone: 'silent' })
        : saidPhrase(words.said(tier.description));
    case 'admission': {
      const name = (id: string) => words.text(byId(program.tiers, id)!.name);
      const details = parts(
        tier.overlayOn && messages.overlayOn(name(tier.overlayOn)),
        tier.besides && messages.besides,
        tier.comesFrom && messages.comesFrom(words.any(tier.comesFrom.map(name))),
        tier.longestStay && messages.longestStay(words.length(tier.longestStay)),
        sayQualifiers(tier, words),
      );
      return tier.admission === undefined
        ? { ...none, details }
        : phrase(messages[tier.admission], { details });
    }
    case 'action':
      return tier.action
        ? saidPhrase(words.said(tier.action.label), tier.action.href)
        : phrase(messages.noAction, { tone: 'no' });
    default:
      return fact satisfies never;
  }
}

/** The label of a row. */
export function sayRowName(row: Row, words: Words): Said {
  if (row.name !== undefined) return words.said(row.name);
  return {
    words: row.fact ? words.messages.facts[row.fact] : words.messages.conditions,
    language: words.locale,
  };
}

/** What stands smaller below a row's label: its window, what opens it, what it comes on top of. */
function sayRowDetails({ about }: Row, words: Words, program: Program): string[] {
  const { messages } = words;
  const { optional, payee, only, measure, unlocks, addsTo = [], qualified } = about;
  return parts(
    optional && messages.optional,
    payee && messages.payee(words.text(payee)),
    sayScope(only, words, program),
    sayWindow(measure?.window, words),
    unlocks && messages.unlocks(asLine(sayRequirement(unlocks, words, program))),
    addsTo.length > 0 && messages.addsTo(words.all(addsTo.map((name) => words.text(name)))),
    measure?.selfCheck === false && messages.notSelfChecked,
    qualified && sayQualifiers(qualified, words),
  );
}

/** The heading of a group: its way, its option, its category; nothing where it has none of them. */
export function sayGroupName(group: Group, words: Words, program: Program): string {
  const { option, way, name } = group;
  const chosen = option && byId(byId(program.dimensions, option.dimension)?.options, option.option);
  return parts(
    option && (chosen ? words.text(chosen.name) : words.messages.otherwise),
    way && words.messages.way(words.number(way.number), way.name ? words.text(way.name) : ''),
    name && words.text(name),
  ).join(' · ');
}

function capital(text: string, locale: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase(locale) + text.slice(letter.length);
}
