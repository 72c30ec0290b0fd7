import type { Cell, Group, MatrixView, Row } from '../program/matrix-view.js';
import type { TierFact } from '../program/tier-facts.js';
import type { Program, Tier } from '../program/schema/program.js';
import type { Said } from '../program/text-of.js';
import { asLine, phrase, type Phrase } from './phrase.js';
import { sayAsk, sayRequirement, sayScope, sayWindow } from './say-requirement.js';
import { sayQualifiers, sayValue } from './say-value.js';
import type { Words } from './words.js';

/** What a cell says, beginning as a sentence does. */
export function sayCell(cell: Cell, row: Row, words: Words, program: Program): Phrase {
  const said = sayPlain(cell, row, words, program);
  return { ...said, text: capital(said.text, words.locale) };
}

function sayPlain(cell: Cell, row: Row, words: Words, program: Program): Phrase {
  switch (cell.kind) {
    case 'value':
      return sayValue(cell.value, words, program);
    case 'requirement':
    case 'part':
      return sayAsk(cell, words, program, row.about.measure);
    case 'not-required':
      return phrase(words.messages['not-required'], { tone: 'no' });
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
    case 'recommended': {
      const text = tier[fact];
      // Not being recommended needs no word.
      if (text === undefined)
        return fact === 'recommended' ? phrase(messages.noAction, { tone: 'no' }) : none;
      const said = words.said(text);
      return phrase(said.words, { language: said.language });
    }
    case 'admission': {
      const name = (id: string) => words.text(program.tiers.find((other) => other.id === id)!.name);
      const details = [
        ...(tier.overlayOn === undefined ? [] : [messages.overlayOn(name(tier.overlayOn))]),
        ...(tier.besides ? [messages.besides] : []),
        ...(tier.comesFrom ? [messages.comesFrom(words.any(tier.comesFrom.map(name)))] : []),
        ...(tier.longestStay ? [messages.longestStay(words.length(tier.longestStay))] : []),
        ...sayQualifiers(tier, words),
      ];
      return tier.admission === undefined
        ? { ...none, details }
        : phrase(messages[tier.admission], { details });
    }
    case 'action': {
      if (!tier.action) return phrase(messages.noAction, { tone: 'no' });
      const label = words.said(tier.action.label);
      return phrase(label.words, { language: label.language, href: tier.action.href });
    }
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
export function sayRowDetails({ about }: Row, words: Words, program: Program): string[] {
  const { messages } = words;
  return [
    ...(about.optional ? [messages.optional] : []),
    ...(about.payee === undefined ? [] : [messages.payee(words.text(about.payee))]),
    ...sayScope(about.only, words, program),
    ...(about.measure?.window ? sayWindow(about.measure.window, words) : []),
    ...(about.unlocks ? [messages.unlocks(asLine(sayRequirement(about.unlocks, words, program)))] : []),
    ...(about.addsTo && about.addsTo.length > 0
      ? [messages.addsTo(words.all(about.addsTo.map((name) => words.text(name))))]
      : []),
    ...(about.measure?.selfCheck === false ? [messages.notSelfChecked] : []),
    ...(about.qualified ? sayQualifiers(about.qualified, words) : []),
  ];
}

/** The heading of a group: its way, its option, its category; nothing where it has none of them. */
export function sayGroupName(group: Group, words: Words, program: Program): string {
  const dimension = program.dimensions?.find(({ id }) => id === group.option?.dimension);
  const option = dimension?.options.find(({ id }) => id === group.option?.option);
  const parts = [
    ...(option ? [words.text(option.name)] : []),
    ...(group.way
      ? [
          words.messages.way(
            words.number(group.way.number),
            group.way.name === undefined ? '' : words.text(group.way.name),
          ),
        ]
      : []),
    ...(group.name === undefined ? [] : [words.text(group.name)]),
  ];
  return parts.join(' · ');
}

/** The rows of a view as lines of plain text, for CSV and clipboard: what is shown and nothing else. */
export function sayTable(view: MatrixView, shown: ReadonlySet<Row>, words: Words): string[][] {
  const { program } = view;
  const head = ['', '', words.messages.tier, ...program.tiers.map(({ name }) => words.text(name))];
  const lines = view.sections.flatMap(({ id, groups }) =>
    groups.flatMap((group) =>
      group.rows
        .filter((row) => shown.has(row))
        .map((row) => [
          words.messages[id],
          sayGroupName(group, words, program),
          sayRowName(row, words).words,
          ...row.cells.map((cell) => asLine(sayCell(cell, row, words, program))),
        ]),
    ),
  );
  return [head, ...lines];
}

function capital(text: string, locale: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase(locale) + text.slice(letter.length);
}
