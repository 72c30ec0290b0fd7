import { besideMessages } from '../localize/beside/messages.js';
import { formatEdition } from '../localize/format-edition.js';
import { formatConflict } from '../localize/format-remarks.js';
import { formatOptions } from '../localize/format-scope.js';
import { formatSource, formatSourceLine } from '../localize/format-source.js';
import { formatQualifiers } from '../localize/format-value.js';
import { parts } from '../localize/parts.js';
import { chosenIn } from '../program/resolve.js';
import type { Rating } from '../program/schema/program.js';
import { countedOf, divisionOf } from './division-outline.js';
import { aside, pictured, worded } from './entries.js';
import type { Block, Entry, Inline, Note, Outline, Part } from './outline.js';
import type { Writing } from './options.js';
import { promisesOf, questionParts } from './promises-outline.js';
import { rulesOf } from './rules-outline.js';
import { meaningsOf, tablesOf } from './table-outline.js';
import { tiersOf } from './tiers-outline.js';

/** Everything that a program's document says, in the words and the order of the elements. */
export function outlineOf(writing: Writing): Outline {
  const { program, formatter } = writing;
  const messages = besideMessages(formatter);
  const below = [
    meaningsOf(writing),
    ...questionParts(writing),
    promisesOf(writing),
    ratingsOf(writing),
    rulesOf(writing),
    divisionOf(writing),
    countedOf(writing),
    glossaryOf(writing),
    editionOf(writing),
  ];
  return {
    name: worded(program.name, formatter),
    logo: pictured(program.logo, writing),
    invented: program.invented ? messages.invented : undefined,
    about: aboutOf(writing),
    tiers: tiersOf(writing),
    tables: tablesOf(writing),
    below: below.filter(({ blocks }) => blocks.some(holdsSomething)),
    notes: { heading: messages.notes, notes: notesOf(writing) },
    sources: program.sources?.length ? sourcesOf(writing) : undefined,
  };
}

function holdsSomething(block: Block): boolean {
  return !('items' in block) || block.items.length > 0;
}

function aboutOf({ program, formatter, matrix }: Writing): Inline[][] {
  const { choice } = matrix;
  const chosen = (program.dimensions ?? []).flatMap(({ id }) => {
    const options = chosenIn(choice, id);
    return options.length === 0 ? [] : [formatOptions(id, options, formatter, program)];
  });
  const { forWhom, label } = formatter.messages;
  return [
    [formatEdition(program, formatter)],
    ...(chosen.length === 0 ? [] : [[label(forWhom, chosen.join(' · '))]]),
    ...(program.summary === undefined ? [] : [[worded(program.summary, formatter)]]),
  ];
}

function ratingsOf(writing: Writing): Part {
  const { program, formatter } = writing;
  const items = (program.ratings ?? []).map((rating) => ratingEntry(rating, writing));
  return { heading: formatter.messages.ratings, blocks: [{ kind: 'list', items }] };
}

function ratingEntry(rating: Rating, writing: Writing): Entry {
  const { by, name, score, scale, date, method, criteria = [], ...qualified } = rating;
  const { formatter } = writing;
  const { messages } = formatter;
  const [reached, most] = [score, scale.max].map((x) => (x === undefined ? x : formatter.number(x)));
  const more = parts(
    formatter.date(date),
    criteria.map((one) => {
      const criterion = formatter.text(one.name);
      return one.score === undefined ? criterion : messages.label(criterion, formatter.number(one.score));
    }),
    method && formatter.text(method),
    formatQualifiers(qualified, formatter),
  );
  return {
    line: [
      worded(name, formatter),
      ', ',
      worded(by, formatter),
      ': ',
      { text: most === undefined ? reached! : messages.outOf(reached!, most), strong: true },
    ],
    details: aside(more, [qualified], writing),
  };
}

function glossaryOf(writing: Writing): Part {
  const { program, formatter } = writing;
  const items = (program.glossary ?? []).map(({ term, definition, source }) => ({
    line: [worded(term, formatter, { strong: true })],
    items: [{ line: [worded(definition, formatter)], details: aside([], [{ source }], writing) }],
  }));
  return { heading: besideMessages(formatter).glossary, blocks: [{ kind: 'terms', items }] };
}

/** What else is said of the edition, and where the vendor is found. */
function editionOf(writing: Writing): Part {
  const { program, formatter } = writing;
  const { vendor, edition = { label: '' } } = program;
  const { note, source } = edition;
  const items = [
    ...(note === undefined && source === undefined
      ? []
      : [
          {
            line: note === undefined ? [] : [worded(note, formatter)],
            details: aside([], [{ source }], writing),
          },
        ]),
    ...(vendor.url === undefined ? [] : [{ line: [worded(vendor.name, formatter, { href: vendor.url })] }]),
  ];
  return { heading: besideMessages(formatter).aboutEdition, blocks: [{ kind: 'list', items }] };
}

function notesOf({ program, formatter, matrix }: Writing): Note[] {
  return matrix.notes.map(({ number, text, conflicts = [], sources }) => ({
    number,
    entry: {
      line: text === undefined ? [] : [worded(text, formatter)],
      details: parts(
        conflicts.map((conflict) => formatConflict(conflict, program, formatter)),
        formatSourceLine(sources, program, formatter),
      ),
    },
  }));
}

function sourcesOf({ program, formatter }: Writing): Part {
  const items = (program.sources ?? []).map((source): Entry => ({
    line: [{ text: formatSource(source, formatter), href: source.url }],
    details: parts(source.note && formatter.text(source.note)),
  }));
  return { heading: besideMessages(formatter).sources, blocks: [{ kind: 'list', items }] };
}
