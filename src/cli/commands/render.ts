import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parse } from '../../program/read/parse.js';
import { isLanguageTag } from '../../program/schema/formats.js';
import type { Program } from '../../program/schema/program.js';
import { lightTable } from '../../ssr/light-table.js';
import { markdown } from '../../ssr/markdown.js';
import { page, type PageOptions } from '../../ssr/page.js';
import type { RenderOptions } from '../../ssr/options.js';
import { listOption, textOption, type Command, type Options } from '../command.js';
import { CannotRun, quoted } from '../failure.js';
import type { Found } from '../files/find-documents.js';
import { isFolder, makeFolder, mayWrite, writeWhole } from '../files/write-file.js';
import type { Io } from '../io.js';
import { counted, paintFor } from '../look.js';
import { countsOf } from '../report/finding.js';
import { findingOf } from '../report/finding-of.js';
import { humanText } from '../report/human.js';
import { lookAtAll } from '../report/look-at.js';

/**
 * What renders an element, as the package offers it: it knows browsers, of which the command line knows nothing, takes a
 * while to begin, and writes what the built scripts go on with.
 */
const SSR: string = 'partner-program-elements/ssr';
interface Ssr {
  prerender: (program: Program, options: RenderOptions) => Promise<string>;
}

const FORMS = {
  page,
  table: lightTable,
  markdown,
  async shadow(program: Program, { choice: _, ...options }: RenderOptions) {
    const { prerender } = (await import(SSR)) as Ssr;
    return `${await prerender(program, options)}\n`;
  },
};
type Form = keyof typeof FORMS;

interface Read {
  program: Program;
  from: Found;
}

/** Programs as pages, tables and Markdown, which need no script. Where one has mistakes, none is written. */
export const render: Command = async (given, options, io) => {
  const output = textOption(options, 'output');
  const form = formIn(options, output);
  const asked = renderOptions(options, form);
  const read: Read[] = [];
  const all = await lookAtAll(
    given,
    io,
    (text, from) => {
      const result = parse(text);
      if (!result.ok) return result.problems.map(findingOf);
      read.push({ program: result.value, from });
      return [];
    },
    (looked) => io.err.write(humanText(looked, io, io.err)),
  );
  const { errors, unread } = countsOf(all);
  if (errors + unread > 0) {
    const mistakes = errors > 0 ? [`${counted(errors, 'error')}.`] : [];
    io.err.write(`${[...mistakes, 'Nothing was written.'].join(' ')}\n`);
    return unread > 0 ? 2 : 1;
  }

  const files = filesFor(read, output, form, io);
  const isForced = options['force'] === true;
  for (const file of files ?? []) mayWrite(file, isForced, io);
  const texts: string[] = [];
  for (const [at, { program, from }] of read.entries()) {
    const base = asked.base ?? baseFor(from, files?.[at], io);
    try {
      texts.push(await FORMS[form](program, { ...asked, base }));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new CannotRun(`${quoted(from.name)} cannot be rendered: ${error.message}`);
    }
  }
  if (!files) {
    io.out.write(texts.join(''));
    return 0;
  }
  for (const folder of new Set(files.map((file) => dirname(file)))) makeFolder(folder, io);
  for (const [at, file] of files.entries()) writeWhole(file, texts[at]!, isForced, io);
  const { bold } = paintFor(io.err, io);
  io.err.write(
    files.length === 1
      ? `${bold('Wrote')} ${quoted(files[0]!)}.\n`
      : `${bold('Wrote')} ${counted(files.length, 'file')} into ${quoted(output!)}.\n`,
  );
  return 0;
};

/** What `--as` says; else what the ending of a file does. */
function formIn(options: Options, output = ''): Form {
  const usual = /\.(?:md|markdown)$/i.test(output) ? 'markdown' : 'page';
  return (textOption(options, 'as') ?? usual) as Form;
}

function renderOptions(options: Options, form: Form): PageOptions & RenderOptions {
  const fits = (name: string, isFitting: boolean, instead: string) => {
    if (options[name] !== undefined && !isFitting)
      throw new CannotRun(`--${name} has no meaning for --as ${form}. ${instead}`);
  };
  fits('script', form === 'page', 'Leave it out, or write a page.');
  fits('json-ld', form === 'page', 'Leave it out, or write a page.');
  fits('choice', form !== 'shadow', 'Readers choose in the element.');
  fits('heading-level', form !== 'page', 'The name of the program is the one heading of level 1 there.');
  const language = textOption(options, 'language');
  if (language !== undefined && !isLanguageTag(language))
    throw new CannotRun(`--language ${quoted(language)} is none. Write a code such as en, de or pt-BR.`);
  const level = textOption(options, 'heading-level');
  if (level !== undefined && !/^[2-6]$/.test(level))
    throw new CannotRun(`--heading-level ${quoted(level)} is none. Write 2, 3, 4, 5 or 6.`);
  return {
    language,
    choice: Object.fromEntries(listOption(options, 'choice').map(chosen)),
    headingLevel: level === undefined ? undefined : Number(level),
    pictures: textOption(options, 'pictures') === 'any' ? 'any' : undefined,
    base: textOption(options, 'base'),
    script: textOption(options, 'script'),
    jsonLd: options['json-ld'] === true,
  };
}

function chosen(given: string): [dimension: string, option: string] {
  const [, dimension, option] = /^([^=]+)=(.+)$/.exec(given) ?? [];
  if (dimension === undefined || option === undefined)
    throw new CannotRun(`--choice ${quoted(given)} is none. Write dimension=option, such as region=emea.`);
  return [dimension, option];
}

/** Where each goes; nothing where the one goes to standard output. */
function filesFor(
  read: readonly Read[],
  output: string | undefined,
  form: Form,
  io: Io,
): readonly string[] | undefined {
  if (read.length === 0) throw new CannotRun('None of these files is a program document. Name one.');
  const isOne = read.length === 1 && !read[0]!.from.isFromFolder;
  if (output === undefined) {
    if (read.length === 1) return undefined;
    throw new CannotRun(`There are ${read.length} documents. Name a folder for them with --output.`);
  }
  const isInto = /[/\\]$/.test(output) || extname(output) === '' || isFolder(output, io);
  if (isOne && !isInto) return [output];
  const ending = form === 'markdown' ? '.md' : '.html';
  const files = read.map(({ from: { name } }) => join(output, basename(name, extname(name)) + ending));
  const twice = files.findIndex((file, at) => files.indexOf(file) < at);
  if (twice >= 0)
    throw new CannotRun(
      `${quoted(read[files.indexOf(files[twice]!)]!.from.name)} and ${quoted(read[twice]!.from.name)} would be the same file ${quoted(files[twice]!)}. Render them one by one.`,
    );
  return files;
}

/** The way from the page to the document's folder, which its pictures are relative to; unknown without a file of each. */
function baseFor({ path }: Found, file: string | undefined, { cwd }: Io): string | undefined {
  if (path === undefined || file === undefined) return undefined;
  const way = relative(dirname(resolve(cwd, file)), dirname(path));
  // On another disk there is no way.
  if (way === '' || isAbsolute(way)) return undefined;
  return `${way.split(sep).map(encodeURIComponent).join('/')}/`;
}
