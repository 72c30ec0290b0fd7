import { LANGUAGES } from '../localize/message-set.js';
import type { CommandSpec, Option } from './command.js';

const DOCUMENTS = {
  name: '<documents...>',
  about: 'files, folders, globs in quotes, or - for standard input',
};
const FORCE: Option = { flags: '-f, --force', about: 'overwrite a file that is there already' };
const LANGUAGE: Option = {
  flags: '--language <language>',
  about: 'language of the words',
  choices: LANGUAGES,
  default: 'en',
};
const MEANINGS = ['not-known', 'no', 'not-applicable', 'not-published', 'not-mentioned'];
/** What a table does not say. */
const TABLE_OPTIONS: readonly Option[] = [
  { flags: '--id <id>', about: 'id of the document' },
  { flags: '--language <code>', about: 'language of the texts, as en or de' },
  {
    flags: '--empty <meaning>',
    about: 'what an empty cell means; not known unless you or a legend say otherwise',
    choices: MEANINGS,
  },
  {
    flags: '--dash <meaning>',
    about: 'what a dash means; not known unless you or a legend say otherwise',
    choices: MEANINGS,
  },
];
const TODAY: Option = { flags: '--today <day>', about: 'the day that counts as today, as 2026-11-01' };

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    about: 'Write a first document: from a table, or with TODO where words are to be replaced.',
    args: [{ name: '[file]', about: 'where to; program.json where it is left out' }],
    options: [
      { flags: '--vendor <name>', about: 'whose program it is' },
      { flags: '--name <name>', about: 'what the program is called' },
      { flags: '--tiers <names>', about: 'names of the tiers from the lowest up', isList: true },
      { flags: '--currency <code>', about: 'currency of all amounts, as EUR' },
      {
        flags: '--from <table>',
        about: 'begin with a table (.xlsx, .csv, or - for a paste), as import does',
      },
      FORCE,
    ],
    examples: [
      ['init acme.json --from levels.xlsx --vendor Acme', 'from the table that you have'],
      ['init', 'writes program.json, to be filled in'],
      ['init acme.json --vendor Acme --tiers Silver,Gold --currency EUR', 'with what is known already'],
    ],
    load: async () => (await import('./commands/init.js')).init,
  },
  {
    name: 'validate',
    about: 'Tell what is wrong with documents, and what was hardly meant, each with its line.',
    args: [DOCUMENTS],
    options: [
      {
        flags: '--format <format>',
        about: 'how it is told',
        choices: ['human', 'json', 'sarif'],
        default: 'human',
      },
      { flags: '--strict', about: 'exit code 1 for warnings, too' },
      { flags: '-q, --quiet', about: 'tell errors only' },
      { flags: '-o, --output <file>', about: 'write to a file' },
      FORCE,
    ],
    examples: [
      ['validate program.json', 'one document'],
      ['validate "programs/**/*.json" --strict', 'many; a warning is as bad as an error'],
      ['validate programs --format sarif -o check.sarif --force', 'for the code scanning of a forge'],
      ['validate - < program.json', 'what comes by standard input'],
    ],
    more: 'Exit codes: 0 sound, 1 problems found, 2 a document could not be read. In a folder, JSON files that are no\nprogram documents are left out and counted.',
    load: async () => (await import('./commands/validate.js')).validate,
  },
  {
    name: 'import',
    about: 'Make a document of tables, and tell what was understood and what was not.',
    args: [{ name: '<tables...>', about: '.xlsx and .csv files, a folder of them, or - for a paste' }],
    options: [
      { flags: '-o, --output <file>', about: 'where to; standard output where it is left out' },
      { flags: '--into <document>', about: 'the document that the sheets were exported from' },
      { flags: '--vendor <name>', about: 'whose program it is' },
      { flags: '--name <name>', about: 'what the program is called' },
      { flags: '--currency <code>', about: 'currency of amounts that name none, as EUR' },
      ...TABLE_OPTIONS,
      { flags: '--strict', about: 'exit code 1 where there is anything to look at' },
      FORCE,
    ],
    examples: [
      ['import levels.xlsx -o acme.json --vendor Acme --currency EUR', 'a table as people write it'],
      ['import benefits.csv costs.csv -o acme.json --empty no', 'several, in which empty means no'],
      ['import acme.xlsx --into acme.json -o acme.json --force', 'an export that was edited'],
    ],
    more: 'What is not sure is told with its cell. Nothing is reckoned, and no address in a file is asked for.',
    load: async () => (await import('./commands/import.js')).importTables,
  },
  {
    name: 'export',
    about: 'Write a document as sheets, to be edited in a spreadsheet and imported again.',
    args: [{ name: '<document>', about: 'the document, or - for standard input' }],
    options: [
      {
        flags: '-o, --output <path>',
        about: 'an .xlsx file, or a folder for .csv files; named like the document where it is left out',
      },
      {
        flags: '--separator <sign>',
        about: 'what parts the cells of .csv: semicolon where the comma is the decimal sign',
        choices: ['comma', 'semicolon'],
        default: 'comma',
      },
      FORCE,
    ],
    examples: [
      ['export acme.json', 'writes acme.xlsx, one sheet for each part'],
      ['export acme.json -o acme-sheets', 'a folder of .csv files'],
    ],
    more: 'It says what the sheets do not hold: import with --into keeps that from the document.',
    load: async () => (await import('./commands/export.js')).exportSheets,
  },
  {
    name: 'render',
    about: 'Write documents as pages, tables or Markdown, which need no script.',
    args: [DOCUMENTS],
    options: [
      {
        flags: '--as <form>',
        about:
          'what is written: a page of its own, a table for a page that you have, Markdown, or the element that is seen before its script runs; a page where it is left out, Markdown for a file in .md',
        choices: ['page', 'table', 'markdown', 'shadow'],
      },
      {
        flags: '-o, --output <path>',
        about:
          'a file, or a folder for one file each; one document goes to standard output where it is left out',
      },
      {
        flags: '--language <code>',
        about: "language of the words and numbers; the document's own where it is left out",
      },
      {
        flags: '--choice <choices>',
        about: 'what is written of a dimension, as region=emea; all of it where it is left out',
        isList: true,
      },
      {
        flags: '--script <address>',
        about: 'address of partner-tier-matrix.js, which makes the table of a page the element',
      },
      { flags: '--json-ld', about: 'tell search engines in a page what it shows' },
      {
        flags: '--heading-level <level>',
        about: 'level of the section headings, 2 to 6; 3 where it is left out',
      },
      {
        flags: '--base <address>',
        about:
          'where relative pictures begin, as /programs/; the folder of the document where a file is written',
      },
      { flags: '--pictures <which>', about: 'show pictures of other sites, too', choices: ['any'] },
      FORCE,
    ],
    examples: [
      ['render acme.json -o acme.html', 'a page that you can open'],
      ['render acme.json -o acme.html --script /cdn/partner-tier-matrix.js', 'one that becomes the element'],
      ['render acme.json --as table --heading-level 2', 'a table for a page that you have'],
      ['render programs --as markdown -o site --language de', 'a file for each document, in German'],
    ],
    more: 'Exit codes: 0 written, 1 a document has mistakes and nothing was written, 2 something could not be done.',
    load: async () => (await import('./commands/render.js')).render,
  },
  {
    name: 'lint',
    about: 'Advice beyond right and wrong, each piece with its reason.',
    args: [DOCUMENTS],
    options: [
      {
        flags: '--format <format>',
        about: 'how it is told',
        choices: ['human', 'json', 'sarif'],
        default: 'human',
      },
      { flags: '--off <rules>', about: 'rules that are not to be looked at', isList: true },
      { flags: '--only <rules>', about: 'the only rules to be looked at', isList: true },
      { flags: '--strict', about: 'exit code 1 where there is any advice' },
    ],
    examples: [
      ['lint program.json', 'all advice'],
      ['lint programs --off tier-action,source-date', 'without two rules'],
      ['lint program.json --only could-be-asked', 'what to ask the vendor'],
    ],
    more: 'The rules and their reasons: partner-program-elements rules',
    load: async () => (await import('./commands/lint.js')).lint,
  },
  {
    name: 'rules',
    about: 'List the rules of lint with their reasons.',
    args: [],
    options: [
      { flags: '--format <format>', about: 'how it is told', choices: ['table', 'json'], default: 'table' },
    ],
    examples: [['rules', 'the names to give to lint --off']],
    load: async () => (await import('./commands/rules.js')).rules,
  },
  {
    name: 'diff',
    about: 'Tell what changed between two editions of a program.',
    args: [
      { name: '<older>', about: 'the document of the older edition' },
      { name: '<newer>', about: 'the document of the newer edition' },
    ],
    options: [
      {
        flags: '--format <format>',
        about: 'how it is told',
        choices: ['words', 'json', 'markdown'],
        default: 'words',
      },
      { flags: '--complete', about: 'both record all that was in force: what only one has is new or gone' },
      { flags: '--record', about: 'also what only became known, or is no longer on record' },
      { flags: '--exit-code', about: 'exit code 1 where the program changed' },
      LANGUAGE,
    ],
    examples: [
      ['diff acme-2025.json acme-2026.json', 'a line for each change'],
      ['diff acme-2025.json acme-2026.json --format markdown', 'for a changelog'],
    ],
    more: 'Where one document says that it replaces the other, their order is taken from that.',
    load: async () => (await import('./commands/diff.js')).diff,
  },
  {
    name: 'stale',
    about: 'List documents whose figures were read too long ago.',
    args: [DOCUMENTS],
    options: [
      { flags: '--days <days>', about: 'how many days a reading is good for', default: '180' },
      TODAY,
      { flags: '--all', about: 'look at retired and withdrawn editions, too' },
      { flags: '--format <format>', about: 'how it is told', choices: ['table', 'json'], default: 'table' },
    ],
    examples: [
      ['stale programs', 'what nobody has read for half a year'],
      ['stale programs --days 90 --today 2026-12-31', 'what will be due at the end of the year'],
    ],
    more: 'Exit codes: 0 none is, 1 some are, 2 a document could not be read.',
    load: async () => (await import('./commands/stale.js')).stale,
  },
  {
    name: 'topics',
    about: 'The published list of topics that programs are compared by.',
    args: [],
    options: [
      { flags: '--format <format>', about: 'how it is told', choices: ['table', 'json'], default: 'table' },
      {
        flags: '--search <words>',
        about: 'only topics whose id, name, meaning or other name has these words',
      },
      LANGUAGE,
    ],
    examples: [
      ['topics', 'all of them'],
      ['topics --search funds', 'what one is called'],
    ],
    load: async () => (await import('./commands/topics.js')).topics,
  },
  {
    name: 'migrate',
    about: 'Look whether documents are of the version that this release reads.',
    args: [DOCUMENTS],
    options: [],
    examples: [
      ['migrate programs', 'tells what has to be done, which is nothing while there is one version'],
    ],
    more: 'There is one version of the format, 1, and no spelling of it has been given up: no file is changed.',
    load: async () => (await import('./commands/migrate.js')).migrate,
  },
  {
    name: 'completion',
    about: 'Print what makes a shell complete these commands.',
    args: [{ name: '<shell>', about: 'which shell', choices: ['bash', 'zsh', 'fish'] }],
    options: [],
    examples: [
      ['completion bash >> ~/.bashrc', 'for bash'],
      ['completion zsh > ~/.zsh/_partner-program-elements', 'for zsh, in a folder of its fpath'],
      ['completion fish > ~/.config/fish/completions/partner-program-elements.fish', 'for fish'],
    ],
    load: async () => (await import('./commands/completion.js')).completionOf(COMMANDS),
  },
];
