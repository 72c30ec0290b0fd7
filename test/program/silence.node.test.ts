/** Second reckoning: what the elements call not required, not mentioned or asked on the way, proved from the raw JSON. */
import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { formatComparedLine } from '../../src/localize/comparator/format-compared.js';
import { formatRow } from '../../src/localize/format-cell.js';
import { asLine } from '../../src/localize/phrase.js';
import { compare, rowsOf } from '../../src/program/comparison/comparison.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import { optionsIn } from '../../src/program/resolve.js';
import type { Cell, Row } from '../../src/program/matrix/rows.js';
import type { Program } from '../../src/program/schema/program.js';
import { inLanguage } from '../localize/said.js';
import { programOf } from '../programs.js';

type Json = { [key: string]: unknown };
interface RawTier extends Json {
  id: string;
}

const folder = new URL('../../demo/programs/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));

/** What is written in a document, read without any of the program's own code. */
function reckon(raw: Json, choice: Readonly<Record<string, string>>) {
  const tiers = raw['tiers'] as RawTier[];
  const tierOf = (id: string) => tiers.find((tier) => tier.id === id)!;
  const rooted = (raw['requirements'] ?? {}) as Json;
  /** All objects that concern a reader with this choice: not what is limited to other options, nor other cases. */
  const objectsIn = (node: unknown): Json[] => {
    if (Array.isArray(node)) return node.flatMap(objectsIn);
    if (typeof node !== 'object' || node === null) return [];
    const { only, kind, by, cases, otherwise } = node as Json;
    const others = Object.entries((only ?? {}) as Record<string, string[]>);
    if (others.some(([by, options]) => by in choice && !options.includes(choice[by]!))) return [];
    const chosen = kind === 'varies' ? choice[by as string] : undefined;
    const inside =
      chosen === undefined
        ? // What only decides whether something is asked is asked of nobody.
          Object.entries(node).flatMap(([key, inner]) =>
            kind === 'if' && key === 'when' ? [] : [inner as unknown],
          )
        : [(cases as Json)[chosen] ?? otherwise ?? { kind: 'not-known' }];
    return [node as Json, ...inside.flatMap(objectsIn)];
  };
  const listed = (list: unknown) => (Array.isArray(list) ? (list as string[]) : []);
  /** Everything that is written about what a tier asks, its own and what it includes. */
  const known = new Map<string, Json[]>();
  const written = (id: string): Json[] => {
    const found = known.get(id) ?? gathered(id);
    known.set(id, found);
    return found;
  };
  const gathered = (id: string): Json[] => {
    const { includesRequirements: other } = tierOf(id);
    return [...objectsIn(rooted[id]), ...(typeof other === 'string' ? written(other) : [])];
  };
  const before = (id: string, seen: ReadonlySet<string> = new Set()): string[] => {
    const tier = tierOf(id);
    const held = written(id).flatMap((node) => (node['kind'] === 'tier' ? listed(node['tiers']) : []));
    const over = [tier['overlayOn'] ?? []].flat() as string[];
    const direct = [...(tier['comesFrom'] ? listed(tier['comesFrom']) : over), ...held];
    const next = new Set([...seen, id]);
    return [...new Set(direct.filter((one) => !next.has(one)).flatMap((one) => [one, ...before(one, next)]))];
  };
  return {
    written,
    before,
    rootKind: (id: string) => (rooted[id] as Json | undefined)?.['kind'],
    names: (id: string, measure: string) => written(id).some((node) => node['measure'] === measure),
    saysNotRequired: (id: string, measure: string) =>
      written(id).some((node) => node['measure'] === measure && node['is'] === 'not-required'),
    declaresComplete: (id: string) =>
      [raw, tierOf(id)].some((node) => listed(node['complete']).includes('requirements')),
  };
}

/** What a document shows first. */
function firstChoice(raw: Json): Record<string, string> {
  const dimensions = (raw['dimensions'] ?? []) as { id: string; default?: string }[];
  return Object.fromEntries(dimensions.flatMap((one) => (one.default ? [[one.id, one.default]] : [])));
}

type Reckoned = ReturnType<typeof reckon>;

/** What is wrong with a cell, by what is written. */
function faultOf(
  cell: Cell,
  said: string,
  tier: string,
  row: Pick<Row, 'about'>,
  raw: Reckoned,
): string | undefined {
  const measure = row.about.measure?.id ?? '';
  const named = measure !== '' && raw.names(tier, measure);
  if (/^Not required|(?:: |\()Not required/.test(said)) {
    const inside = cell.kind === 'requirement' ? JSON.stringify(cell.requirement) : '';
    const written =
      raw.saysNotRequired(tier, measure) || (inside !== '' && inside.includes('"not-required"') && named);
    if (!written && !(raw.declaresComplete(tier) && !named)) return 'not required, and nobody wrote so';
  }
  if (cell.kind === 'not-required' && !raw.declaresComplete(tier))
    return 'a list that is not declared complete';
  if (/^Nothing required/.test(said) && !raw.written(tier).some((node) => node['kind'] === 'none'))
    return 'nothing required, and nobody wrote so';
  if (cell.kind === 'not-mentioned') {
    if (named) return 'not mentioned, and it is';
    if (raw.declaresComplete(tier) && raw.rootKind(tier) !== 'varies') return 'the list is complete';
  }
  if (cell.kind === 'through') {
    if (named) return 'asked through another, and the tier names it itself';
    for (const { tier: other } of cell.asked)
      if (!raw.before(tier).includes(other)) return `nobody comes through ${other}`;
  }
  return undefined;
}

const vendorOf = ({ vendor: { name } }: Program) =>
  (typeof name === 'string' ? name : (name['en'] ?? '')).toLowerCase();

describe('silence in the demo documents', function () {
  this.timeout(60_000);

  const programs = texts.map((text) => programOf(text));
  const raws = texts.map((text) => JSON.parse(text) as Json);
  let seen = 0;

  const choices = ({ dimensions = [] }: Program) => [
    {},
    ...dimensions.flatMap((one) => optionsIn(one).map((option) => ({ [one.id]: option.id }))),
  ];

  programs.forEach((program, at) => {
    it(`says in the matrix no more than is written: ${names[at]!}`, () => {
      const formatter = inLanguage('en', program);
      const faults: string[] = [];
      for (const choice of choices(program)) {
        const raw = reckon(raws[at]!, choice);
        const commit = matrixView(program, choice).sections.find(({ id }) => id === 'commit');
        for (const row of commit?.groups.flatMap(({ rows }) => rows) ?? []) {
          const { cells } = formatRow(row, formatter, program);
          row.cells.forEach((cell, column) => {
            seen++;
            const { id } = program.tiers[column]!;
            const said = asLine(cells[column]!.phrase);
            const fault = faultOf(cell, said, id, row, raw);
            if (fault) faults.push(`${row.key} of ${id}: ${said}: ${fault}`);
          });
        }
      }
      expect(faults).to.deep.equal([]);
    });
  });

  it('says in the comparison of every tier no more than is written', () => {
    const columns = programs.flatMap((program, at) =>
      program.tiers.map(({ id }) => ({ program, tier: id, raw: reckon(raws[at]!, firstChoice(raws[at]!)) })),
    );
    const formatters = new Map(programs.map((program) => [program, inLanguage('en', program)]));
    const faults: string[] = [];
    for (const row of rowsOf(compare(columns)).filter(({ section }) => section === 'commit')) {
      row.cells.forEach((cell, column) => {
        const { program, tier, raw } = columns[column]!;
        for (const entry of cell.entries) {
          if (entry.from !== 'measure') continue;
          seen++;
          const said = asLine(formatRow(entry.row, formatters.get(program)!, program).cells[0]!.phrase);
          const fault = faultOf(entry.row.cells[0]!, said, tier, entry.row, raw);
          if (fault) faults.push(`${program.id} ${row.key} of ${tier}: ${said}: ${fault}`);
        }
        if (!cell.otherwise) return;
        seen++;
        const said = formatComparedLine(cell, '', formatters.get(program)!, program);
        const measures = (program.measures ?? []).filter(({ id, topic }) =>
          row.topic ? topic === row.topic.id : row.key.endsWith(`:${vendorOf(program)} measure ${id}`),
        );
        for (const measure of measures.length > 0 ? measures : [undefined]) {
          const about = { measure, sources: [], marks: [] };
          const fault = faultOf(cell.otherwise, said, tier, { about }, raw);
          if (fault && !(fault === 'the list is complete' && !measure))
            faults.push(`${program.id} ${row.key} of ${tier}: ${said}: ${fault}`);
        }
      });
    }
    expect(faults).to.deep.equal([]);
  });

  it('has looked at thousands of cells', () => {
    expect(seen).to.be.greaterThan(5000);
  });
});
