import type { Io } from './io.js';

/** What one types. */
export const PROGRAM = 'partner-program-elements';

/** What somebody gave to a command, by the long name of the option. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/**
 * What a command does.
 *
 * @returns The exit code: 0 all is well, 1 something was found, 2 something could not be done.
 * @throws {CannotRun} Where nothing could be done.
 */
export type Command = (args: readonly string[], options: Options, io: Io) => Promise<number> | number;

export interface Option {
  /** As in the help: `--format <format>`. */
  flags: string;
  about: string;
  choices?: readonly string[];
  default?: string;
  /** May be given several times, or as a list with commas. */
  isList?: true;
}

/** A command as help and shells know it; what it does is fetched when it is asked for. */
export interface CommandSpec {
  name: string;
  about: string;
  /** As in the help: `<documents...>`. */
  args: readonly { name: string; about: string; choices?: readonly string[] }[];
  options: readonly Option[];
  /** What to type, without the program's own name, and what that does. */
  examples: readonly (readonly [typed: string, does: string])[];
  /** What else the help tells, at its end. */
  more?: string;
  load: () => Promise<Command>;
}

/** The long name of an option without its dashes. */
export const nameOf = ({ flags }: Option): string => /--([\w-]+)/.exec(flags)![1]!;

export const textOption = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

export const listOption = (options: Options, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
