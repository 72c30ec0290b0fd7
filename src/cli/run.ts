import { Command as Parser, CommanderError, Option as ParserOption, Argument } from 'commander';
import { nameOf, PROGRAM, type CommandSpec, type Options } from './command.js';
import { COMMANDS } from './commands.js';
import { isCannotRun } from './failure.js';
import type { Io } from './io.js';
import { hasColours, paintFor } from './look.js';
import { version } from './version.js';

/** How a run ends: all is well, something was found, something could not be done. */
export const EXIT = { sound: 0, found: 1, failed: 2 } as const;

/**
 * Runs the command line.
 *
 * @param argv What was typed behind the program's name.
 * @returns The exit code. Never throws for what somebody typed or for what is in a file.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.sound;
  const parser = parserFor(io, async (spec, args, options) => {
    const command = await spec.load();
    code = await command(args, options, io);
  });
  try {
    if (argv.length === 0) {
      io.err.write(parser.helpInformation());
      return EXIT.failed;
    }
    await parser.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // What the parser has to say it has said.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.sound : EXIT.failed;
    if (!isCannotRun(error)) throw error;
    io.err.write(`${paintFor(io.err, io).red(error.message)}\n`);
    return EXIT.failed;
  }
}

type Act = (spec: CommandSpec, args: readonly string[], options: Options) => Promise<void>;

function parserFor(io: Io, act: Act): Parser {
  const { bold } = paintFor(io.out, io);
  const prepare = (parser: Parser) =>
    parser
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.out.write(text),
        writeErr: (text) => io.err.write(text),
        getOutHelpWidth: () => io.out.columns ?? 80,
        getErrHelpWidth: () => io.err.columns ?? 80,
        getOutHasColors: () => hasColours(io.out, io.env),
        getErrHasColors: () => hasColours(io.err, io.env),
        outputError: (text, write) => write(asSentence(text, parser.name())),
      })
      .configureHelp({ styleTitle: bold })
      .helpOption('-h, --help', 'show this help');
  const parser = prepare(new Parser(PROGRAM))
    .description('Partner programs as documents: begin, check, compare and keep them.')
    .version(version(), '-V, --version', 'show the version')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText(
      'after',
      `\nExit codes: 0 all is well, 1 something was found, 2 something could not be done.`,
    );
  for (const spec of COMMANDS) parser.addCommand(commandFor(spec, prepare, act));
  return parser;
}

function commandFor(spec: CommandSpec, prepare: (parser: Parser) => Parser, act: Act): Parser {
  const command = prepare(new Parser(spec.name)).description(spec.about);
  for (const { name, about, choices } of spec.args) {
    const argument = new Argument(name, about);
    command.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const option of spec.options) {
    const { flags, about, choices, default: usual, isList } = option;
    const added = new ParserOption(flags, about);
    if (choices && !isList) added.choices(choices);
    if (usual !== undefined) added.default(usual);
    if (isList)
      added.argParser((value: string, before: string[] | undefined) => [
        ...(before ?? []),
        ...value.split(',').map((one) => one.trim()),
      ]);
    // The name as it is typed, not as a name of JavaScript.
    added.attributeName = () => nameOf(option);
    command.addOption(added);
  }
  const examples = spec.examples.map(([typed, does]) => `  ${PROGRAM} ${typed}\n      ${does}`);
  command.addHelpText('after', `\nExamples:\n${examples.join('\n')}${spec.more ? `\n\n${spec.more}` : ''}`);
  return command.action(async (...given: unknown[]) => {
    const args = given.slice(0, spec.args.length).flat() as (string | undefined)[];
    await act(
      spec,
      args.filter((one) => one !== undefined),
      command.opts<Options>(),
    );
  });
}

/** What the parser says, as one sentence with the way out. */
function asSentence(text: string, command: string): string {
  const said = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\n?\(Did you mean (one of )?(.+?)\?\)$/s, '. Did you mean $1$2?');
  const sentence = said.charAt(0).toUpperCase() + said.slice(1);
  const help = command === PROGRAM ? `${PROGRAM} --help` : `${PROGRAM} ${command} --help`;
  return `${sentence}${/[.?]$/.test(sentence) ? '' : '.'} See "${help}".\n`;
}
