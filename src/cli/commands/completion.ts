import { nameOf, PROGRAM, type Command, type CommandSpec } from '../command.js';

/** A script that makes a shell complete commands, options and what options take; everything else is files. */
export const completionOf =
  (commands: readonly CommandSpec[]): Command =>
  ([shell], _options, io) => {
    io.out.write(SCRIPTS[shell as keyof typeof SCRIPTS](commands));
    return 0;
  };

const flagsOf = ({ options }: CommandSpec): string[] => [
  ...options.flatMap(({ flags }) => flags.match(/--?[\w-]+/g)!),
  '--help',
];
const takesValue = (flags: string): boolean => flags.includes('<');
const choicesOf = (spec: CommandSpec): readonly string[] => spec.args.flatMap(({ choices = [] }) => choices);
/** In single quotes, as all three shells read them here: no text of ours has one. */
const inQuotes = (text: string): string => `'${text.replaceAll("'", '’')}'`;
const namesOf = (commands: readonly CommandSpec[]): string =>
  [...commands.map(({ name }) => name), 'help'].join(' ');
const identifier = PROGRAM.replaceAll('-', '_');

function bash(commands: readonly CommandSpec[]): string {
  const cases = commands.map((spec) => {
    const values = spec.options
      .filter(({ flags }) => takesValue(flags))
      .map(
        (option) =>
          `        ${option.flags.match(/--?[\w-]+/g)!.join('|')}) ${option.choices ? `COMPREPLY=($(compgen -W "${option.choices.join(' ')}" -- "$word"))` : 'COMPREPLY=($(compgen -f -- "$word"))'}; return ;;\n`,
      );
    const before = values.length > 0 ? `      case "$before" in\n${values.join('')}      esac\n` : '';
    return `    ${spec.name})\n${before}      words="${[...choicesOf(spec), ...flagsOf(spec)].join(' ')}" ;;\n`;
  });
  return `# bash completion of ${PROGRAM}
_${identifier}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${namesOf(commands)} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}    help) words="${namesOf(commands)}" ;;
  esac
  if [[ "$word" == -* || "\${COMP_WORDS[1]}" == help || "\${COMP_WORDS[1]}" == completion ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -o default -F _${identifier} ${PROGRAM}
`;
}

function zsh(commands: readonly CommandSpec[]): string {
  const described = commands.map(
    ({ name, about }) => `    ${inQuotes(`${name}:${about.replaceAll(':', ';')}`)}`,
  );
  const cases = commands.map((spec) => {
    const options = [...spec.options, { flags: '-h, --help', about: 'show this help' }].map((option) => {
      const name = nameOf(option);
      const about = option.about.replace(/[[\]:]/g, ' ');
      const choices = 'choices' in option ? option.choices : undefined;
      const value = takesValue(option.flags)
        ? `:${name}:${choices ? `(${choices.join(' ')})` : '_files'}`
        : '';
      return `      ${inQuotes(`*--${name}[${about}]${value}`)}`;
    });
    const choices = choicesOf(spec);
    const rest = inQuotes(choices.length > 0 ? `1:choice:(${choices.join(' ')})` : '*:file:_files');
    return `    ${spec.name}) _arguments ${[...options, `      ${rest}`].map((one) => one.trim()).join(' ')} ;;`;
  });
  return `#compdef ${PROGRAM}
_${identifier}() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
    help) _describe 'command' commands ;;
  esac
}
if [ "$funcstack[1]" = "_${PROGRAM}" ]; then _${identifier} "$@"; else compdef _${identifier} ${PROGRAM}; fi
`;
}

function fish(commands: readonly CommandSpec[]): string {
  const lines = commands.flatMap((spec) => {
    const within = inQuotes(`__fish_seen_subcommand_from ${spec.name}`);
    return [
      `complete -c ${PROGRAM} -n __fish_use_subcommand -f -a ${spec.name} -d ${inQuotes(spec.about)}`,
      ...choicesOf(spec).map((choice) => `complete -c ${PROGRAM} -n ${within} -f -a ${choice}`),
      ...spec.options.map((option) => {
        const short = /^-(\w),/.exec(option.flags)?.[1];
        const value = !takesValue(option.flags)
          ? ''
          : option.choices
            ? ` -x -a ${inQuotes(option.choices.join(' '))}`
            : ' -r';
        return `complete -c ${PROGRAM} -n ${within}${short ? ` -s ${short}` : ''} -l ${nameOf(option)}${value} -d ${inQuotes(option.about)}`;
      }),
    ];
  });
  return `# fish completion of ${PROGRAM}\n${lines.join('\n')}\n`;
}

const SCRIPTS = { bash, zsh, fish };
