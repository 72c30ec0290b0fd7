/** Every pair of documents of a vendor, both ways in time: what is told as a change, proved from the raw JSON. */
import { expect } from 'chai';
import { formatChange } from '../../../src/localize/comparator/format-change.js';
import { messages as ar } from '../../../src/localize/comparator/ar.js';
import { messages as de } from '../../../src/localize/comparator/de.js';
import { en } from '../../../src/localize/comparator/en.js';
import { changes as words } from '../../../src/localize/comparator/en-changes.js';
import { Formatter } from '../../../src/localize/formatter.js';
import { en as topics } from '../../../src/localize/topics/en.js';
import type { Change } from '../../../src/program/editions/change.js';
import { changes, isProgramChange } from '../../../src/program/editions/editions.js';
import type { Program } from '../../../src/program/schema/program.js';
import { allLanguages } from '../../localize/said.js';
import { EDITIONS, programOf, readTexts, REAL } from '../../programs.js';

type Json = Record<string, unknown>;
const LABELS = { en: { ...words, ...en }, de, ar };

const texts = await readTexts(REAL);
const raw = (name: string) => JSON.parse(texts.get(name)!) as Json;
const programs = new Map(REAL.map((name) => [name, programOf(texts.get(name)!)]));

/** How sure a figure is, what others say against it, where it stands and what is remarked. */
const ABOUT_SOURCES = ['status', 'conflicts', 'source', 'note', 'footnotes', 'approximate', 'readOn'];
function withoutDoubts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutDoubts);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, child]) =>
      ABOUT_SOURCES.includes(key) ? [] : [[key, withoutDoubts(child)]],
    ),
  );
}
const sure = new Map(
  REAL.map((name) => {
    const { from } = (raw(name)['edition'] ?? {}) as Json;
    // On the day that an edition begins depends what is in force.
    return [name, programOf(withoutDoubts({ ...raw(name), edition: from && { label: name, from } }))];
  }),
);

const pairs = Object.values(EDITIONS).flatMap((names: readonly string[]) =>
  names.flatMap((older) => names.filter((newer) => newer !== older).map((newer) => [older, newer] as const)),
);

/** What happened to what, without the words of either side. */
const line = ({ kind, tiers, row, options, alternative, because }: Change) =>
  JSON.stringify([
    kind,
    because,
    tiers.map(({ older, newer }) => [older?.id, newer?.id]),
    row?.id,
    options,
    alternative?.number,
  ]);

/** Whether a document says of itself that it lists all there is. */
function listsAll(name: string, tier: string | undefined, list: string): boolean {
  const document = raw(name);
  const root = (document['requirements'] as Json | undefined)?.[tier ?? ''] as Json | undefined;
  const own = (document['tiers'] as Json[]).find(({ id }) => id === tier);
  return (
    (list === 'requirements' && root?.['kind'] === 'none') ||
    [document, own].some((item) => ((item?.['complete'] ?? []) as string[]).includes(list))
  );
}

/** Why something may be called new or gone. */
function isProved({ kind, part, tiers, row, ...change }: Change, older: string, newer: string): boolean {
  const [without, side] = kind === 'added' ? [older, 'older' as const] : [newer, 'newer' as const];
  if (part === 'tier') return listsAll(without, undefined, 'tiers');
  const cell = change[side];
  if ((row?.newer ?? row?.older)?.depth) return true;
  if (!cell)
    return tiers.every((tier) =>
      listsAll(without, tier[side]?.id, part === 'benefit' ? 'benefits' : 'requirements'),
    );
  if (cell.kind === 'not-required')
    return tiers.every((tier) => listsAll(without, tier[side]?.id, 'requirements'));
  const says =
    cell.kind === 'value'
      ? cell.value.kind
      : cell.kind === 'requirement' && 'is' in cell.requirement
        ? cell.requirement.is
        : cell.kind === 'requirement' && cell.requirement.kind;
  return ['no', 'not-required', 'not-applicable', 'none'].includes(String(says));
}

describe('every pair of documents of a vendor', function () {
  this.timeout(0);

  before(async () => {
    await allLanguages();
  });

  it('is many pairs', () => expect(pairs.length).to.be.above(300));

  for (const [language, labels] of Object.entries(LABELS)) {
    it(`has no change with an empty half, nor one that says the same twice, in ${language}`, () => {
      const faults: string[] = [];
      const both = (program: Program) => new Formatter(language, program);
      for (const [was, is] of pairs) {
        const [older, newer] = [programs.get(was)!, programs.get(is)!];
        const said = { labels, formatter: new Formatter(language), topics, of: [] };
        const formatters = { older: both(older), newer: both(newer) };
        for (const complete of [false, true])
          for (const change of changes(older, newer, { complete })) {
            const line = formatChange(change, older, newer, formatters, said);
            const halves = [line.older?.full ?? '', line.newer?.full ?? ''] as const;
            const { subject } = line;
            const isPlain = ['added', 'removed', 'now-known', 'no-longer-known'].includes(change.kind);
            const wanted =
              isPlain && change.part === 'tier'
                ? []
                : ['added', 'now-known', 'renamed'].includes(change.kind)
                  ? [1]
                  : isPlain
                    ? [0]
                    : [0, 1];
            const plainPart = (change.row?.newer ?? change.row?.older)?.depth;
            if (
              !subject ||
              (!plainPart && wanted.some((half) => !halves[half]!.trim())) ||
              (!isPlain && halves[0] === halves[1])
            )
              faults.push(`${was} > ${is} ${change.kind} ${subject}: ${halves.join(' | ')}`);
          }
      }
      expect(faults).to.deep.equal([]);
    });
  }

  it('tells nothing of sources: how sure a figure is, who says otherwise, when it was read', () => {
    for (const [was, is] of pairs) {
      const told = changes(programs.get(was)!, programs.get(is)!).map(line);
      const plainly = changes(sure.get(was)!, sure.get(is)!).map(line);
      expect(told, `${was} > ${is}`).to.deep.equal(plainly);
    }
  });

  it('calls nothing new or gone that a document merely leaves out', () => {
    const faults = pairs.flatMap(([was, is]) =>
      changes(programs.get(was)!, programs.get(is)!)
        .filter((change) => isProgramChange(change) && /added|removed/.test(change.kind))
        .filter((change) => !isProved(change, was, is))
        .map((change) => `${was} > ${is} ${line(change)}`),
    );
    expect(faults).to.deep.equal([]);
  });
});
