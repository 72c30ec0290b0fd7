import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parse } from '../../program/read/parse.js';
import { describeProblem } from '../../program/read/describe-problem.js';
import { listOption, PROGRAM, textOption, type Command, type Options } from '../command.js';
import { CannotRun, quoted } from '../failure.js';
import { mayWrite, writeWhole } from '../files/write-file.js';
import type { Io } from '../io.js';

/**
 * Writes a document that is sound and says nothing of anybody: what nobody has told begins with TODO, which `validate`
 * finds. JSON has no comments; the schema that it names explains each key in an editor.
 */
export const init: Command = ([file = 'program.json'], options, io) => {
  const from = textOption(options, 'from');
  if (from !== undefined) return fromTable(from, file, options, io);
  const isForced = options['force'] === true;
  mayWrite(file, isForced, io);
  const schema = schemaFor(file, io);
  const document = firstDocument({
    schema,
    vendor: textOption(options, 'vendor'),
    name: textOption(options, 'name'),
    tiers: listOption(options, 'tiers').filter((name) => name !== ''),
    currency: textOption(options, 'currency'),
  });
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const result = parse(text);
  if (!result.ok)
    throw new CannotRun(`That makes no document: ${describeProblem(result.problems[0]!, file)}`);
  writeWhole(file, text, isForced, io);
  const { length } = text.match(/TODO/g) ?? [];
  io.out.write(
    [
      `Wrote ${quoted(file)}. Replace what begins with TODO (${length} places) or leave it out, give the ids names of your own, and run`,
      `  ${PROGRAM} validate ${file}`,
      schema === undefined
        ? 'For an editor that explains every key as you type, add "$schema" with the address of program.editor.schema.json of this package.'
        : 'An editor that knows JSON Schema explains every key as you type.',
      '',
    ].join('\n'),
  );
  return 0;
};

async function fromTable(from: string, file: string, options: Options, io: Io): Promise<number> {
  if (listOption(options, 'tiers').length > 0)
    throw new CannotRun('The tiers are those of the table. Leave out --tiers, or --from.');
  const { importInto } = await import('./import.js');
  return importInto([from], file, options, io);
}

interface Known {
  schema: string | undefined;
  vendor: string | undefined;
  name: string | undefined;
  tiers: readonly string[];
  currency: string | undefined;
}

function firstDocument({ schema, vendor, name, tiers, currency }: Known): object {
  const named = tiers.length > 0 ? tiers : ['TODO: lowest tier', 'TODO: next tier'];
  const ids = idsOf(tiers.length > 0 ? tiers : ['tier-1', 'tier-2']);
  const [first] = ids;
  return {
    ...(schema !== undefined && { $schema: schema }),
    schemaVersion: 1,
    id: idsOf([`${vendor ?? 'my'}-partners`])[0],
    vendor: { name: vendor ?? 'TODO: name of the vendor' },
    name: name ?? 'TODO: name of the program',
    summary: 'TODO: what the program is, in a sentence or two',
    ...(currency !== undefined && { currency }),
    edition: { label: 'TODO: what this version is called, such as its year' },
    tiers: named.map((tier, at) => ({ id: ids[at], name: tier, description: 'TODO: what this tier is for' })),
    benefits: [
      {
        id: 'first-benefit',
        name: 'TODO: what a partner gets',
        // Nothing is said of anybody: not a yes, not a no.
        values: Object.fromEntries(ids.map((id) => [id, { kind: 'not-known' }])),
      },
    ],
    measures: [{ id: 'first-measure', name: 'TODO: what a partner is asked for, such as certified people' }],
    requirements: { [first!]: { kind: 'measure', measure: 'first-measure', is: 'not-known' } },
  };
}

/** Names as ids, each once. */
function idsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const plain = name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 70);
    let id = plain === '' || plain === 'constructor' || plain === 'prototype' ? `tier-${at + 1}` : plain;
    while (taken.has(id)) id = `${id}-${at + 1}`;
    taken.add(id);
    return id;
  });
}

/** Where the schema of an installed package is, from the document; nothing where it is not installed. */
function schemaFor(file: string, { cwd }: Io): string | undefined {
  const inPackage = join('node_modules', PROGRAM, 'dist', 'program.editor.schema.json');
  const start = dirname(resolve(cwd, file));
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, inPackage);
    if (existsSync(path)) {
      const way = relative(start, path).split(sep).join('/');
      return way.startsWith('.') ? way : `./${way}`;
    }
    if (dirname(folder) === folder) return undefined;
  }
}
