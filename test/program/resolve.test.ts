import { expect } from 'chai';
import fc from 'fast-check';
import '../seed.js';
import { concernsHere, resolveRequirement, type Choice } from '../../src/program/resolve.js';
import { resolveValue } from '../../src/program/matrix/resolve-value.js';
import { matrixView } from '../../src/program/matrix/matrix-view.js';
import type { Requirement } from '../../src/program/schema/requirement.js';
import type { Qualified, TaggedValue, Value, VariesValue } from '../../src/program/schema/value.js';
import { aProgram, readProgram } from '../programs.js';

const zone = { z: 'north' };

describe('choosing an option of a value that differs by it', () => {
  it('keeps the condition, the doubt, the source and the last day of the whole', () => {
    const value: Value = {
      kind: 'varies',
      by: 'z',
      condition: 'Only for new customers',
      status: 'unverified',
      source: 'guide',
      until: '2024-12-31',
      cases: { north: { kind: 'percent', value: 5 } },
    };
    expect(resolveValue(value, zone)).to.deep.equal({
      kind: 'percent',
      value: 5,
      condition: 'Only for new customers',
      status: 'unverified',
      source: 'guide',
      until: '2024-12-31',
    });
  });

  it('keeps what is said about the whole where nothing is known of the option', () => {
    const value: Value = { kind: 'varies', by: 'z', note: 'Since the merger', cases: { south: true } };
    expect(resolveValue(value, zone)).to.deep.equal({ kind: 'not-known', note: 'Since the merger' });
  });

  it('keeps both conditions, in every language that one of them has', () => {
    const value: Value = {
      kind: 'varies',
      by: 'z',
      condition: { en: 'New customers only.', de: 'Nur Neukunden' },
      cases: { north: { kind: 'yes', condition: 'After training' } },
    };
    expect(resolveValue(value, zone)).to.have.deep.property('condition', {
      en: 'New customers only. After training',
      de: 'Nur Neukunden; After training',
    });
  });

  it('lets the case know better how sure it is', () => {
    const value: Value = {
      kind: 'varies',
      by: 'z',
      status: 'stale',
      cases: { north: { kind: 'yes', status: 'confirmed' } },
    };
    expect(resolveValue(value, zone)).to.have.property('status', 'confirmed');
  });

  it('holds in the time that both have in common: a year lasts until its end', () => {
    const value: Value = {
      kind: 'varies',
      by: 'z',
      from: '2024-03',
      until: '2025',
      cases: { north: { kind: 'yes', from: '2024-01-15', until: '2025-06-30' } },
    };
    expect(resolveValue(value, zone)).to.include({ from: '2024-03', until: '2025-06-30' });
  });

  /** Whatever stands on the way to a case that is a leaf, by hand: what it must still say when all is chosen. */
  const FLAT: fc.Arbitrary<Qualified> = fc.record(
    {
      condition: fc.stringMatching(/^[a-z]{1,8}$/),
      note: fc.stringMatching(/^[a-z]{1,8}$/),
      footnotes: fc.array(fc.constantFrom('f1', 'f2', 'f3'), { minLength: 1, maxLength: 2 }),
      source: fc.constantFrom('s1', 's2', ['s1', 's3']),
      until: fc.constantFrom('2024', '2024-05', '2024-05-19', '2025-01-01'),
      from: fc.constantFrom('2021', '2021-05', '2021-05-19'),
      approximate: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  it('loses nothing that was said on the way to it, however deep', () => {
    fc.assert(
      fc.property(fc.array(FLAT, { minLength: 1, maxLength: 4 }), FLAT, (around, leaf) => {
        const value = around.reduceRight<TaggedValue>(
          (inner, said) => ({ kind: 'varies', by: 'z', cases: { north: inner }, ...said }),
          { kind: 'percent', value: 5, ...leaf },
        );
        const found = resolveValue(value, zone) as Record<string, unknown>;
        const all = [...around, leaf];
        const days = { from: '-01-01', until: '-12-31' };
        for (const key of ['condition', 'note'] as const)
          for (const said of all)
            if (said[key] !== undefined)
              expect((found[key] as string).split('; ')).to.include(said[key] as string);
        for (const key of ['footnotes', 'source'] as const)
          expect(new Set([found[key] ?? []].flat())).to.deep.equal(
            new Set(all.flatMap((said) => said[key] ?? [])),
          );
        for (const [key, rest] of Object.entries(days) as ['from' | 'until', string][]) {
          const full = (date: string) => date + rest.slice(date.length - 4);
          const said = all.flatMap((one) => one[key] ?? []).map(full);
          const wanted = said.sort().at(key === 'from' ? -1 : 0);
          expect(found[key] === undefined ? undefined : full(found[key] as string)).to.equal(wanted);
        }
        expect(found['approximate']).to.equal(all.some((said) => said.approximate) || undefined);
        expect(found).to.include({ kind: 'percent', value: 5 });
      }),
    );
  });
});

describe('choosing an option of a condition that differs by it', () => {
  const five: Requirement = { kind: 'measure', measure: 'cert', atLeast: 5 };

  it('leaves advice advice, and keeps for whom it is', () => {
    const requirement: Requirement = {
      kind: 'varies',
      by: 'z',
      recommended: true,
      condition: 'Only resellers',
      cases: { north: five, south: { ...five, atLeast: 9 } },
    };
    expect(resolveRequirement(requirement, zone)).to.deep.include({
      ...five,
      recommended: true,
      condition: 'Only resellers',
    });
  });

  it('keeps a limit to options of another dimension that nobody has chosen yet', () => {
    const requirement: Requirement = {
      kind: 'varies',
      by: 'z',
      only: { size: ['small', 'large'] },
      cases: { north: { ...five, only: { size: ['large', 'huge'] } } },
    };
    expect(resolveRequirement(requirement, zone)).to.have.deep.property('only', { size: ['large'] });
    expect(resolveRequirement(requirement, { ...zone, size: 'huge' })).to.equal(undefined);
  });
});

describe('options that do not exist under the choice', () => {
  const option = (id: string, region: string) => ({ id, name: id, within: { region: [region] } });
  const program = aProgram({
    dimensions: [
      {
        id: 'region',
        name: 'Region',
        kind: 'region',
        options: ['emea', 'apac', 'polar'].map((id) => ({ id, name: id })),
      },
      {
        id: 'zone',
        name: 'Zone',
        kind: 'market',
        options: [option('dach', 'emea'), option('gulf', 'emea'), option('asia', 'apac')],
      },
    ],
  });
  const percent = (value: number) => ({ kind: 'percent' as const, value });
  const value: Value = {
    kind: 'varies',
    by: 'zone',
    cases: { dach: percent(1), gulf: percent(2), asia: percent(3) },
    otherwise: percent(4),
  };
  const leaf = (atLeast: number, more: object = {}): Requirement => ({
    kind: 'measure',
    measure: 'm',
    atLeast,
    ...more,
  });
  const varies: Requirement = {
    kind: 'varies',
    by: 'zone',
    cases: { dach: leaf(1), asia: leaf(3) },
    otherwise: leaf(4),
  };
  const casesIn = (resolved: object | undefined) =>
    resolved && 'cases' in resolved
      ? [Object.keys(resolved.cases as object), (resolved as VariesValue).otherwise !== undefined]
      : resolved;

  it('are no cases of a value or a condition', () => {
    const of = (region?: string) =>
      [value, varies].map((one, at) => {
        const choice = region === undefined ? {} : { region };
        return casesIn(
          at === 0
            ? resolveValue(one as Value, choice, program)
            : resolveRequirement(one as Requirement, choice, program),
        );
      });
    expect(of()).to.deep.equal([
      [['dach', 'gulf', 'asia'], true],
      [['dach', 'asia'], true],
    ]);
    // All that exist in the region have a case: there are no others.
    expect(of('emea')).to.deep.equal([
      [['dach', 'gulf'], false],
      [['dach'], true],
    ]);
    expect(of('apac')).to.deep.equal([
      [['asia'], false],
      [['asia'], false],
    ]);
    expect(
      resolveValue({ ...value, otherwise: undefined } as Value, { region: 'polar' }, program),
    ).to.deep.equal({ kind: 'not-known' });
  });

  it('limit nothing, and what is for nothing else concerns nobody', () => {
    const only = (...zone: string[]) =>
      resolveRequirement(leaf(1, { only: { zone } }), { region: 'emea' }, program)?.only;
    expect(only('dach', 'asia')).to.deep.equal({ zone: ['dach'] });
    expect(resolveRequirement(leaf(1, { only: { zone: ['asia'] } }), { region: 'emea' }, program)).to.equal(
      undefined,
    );
    expect(concernsHere({ zone: ['asia'] }, { region: 'emea' }, program)).to.equal(false);
    expect(concernsHere({ zone: ['asia'] }, {}, program)).to.equal(true);
  });

  it('are not shown in the matrix', async () => {
    const lumora = await readProgram('lumora-msp');
    const of = (choice: Choice) => {
      const rows = matrixView(lumora, choice).sections.flatMap(({ groups }) =>
        groups.flatMap((one) => one.rows),
      );
      const { cells } = rows.find(({ key }) => key.includes('local-audit'))!;
      return cells.flatMap((cell) =>
        cell.kind === 'requirement' && cell.requirement.kind === 'varies'
          ? Object.keys(cell.requirement.cases)
          : [],
      );
    };
    expect(of({ 'partner-type': 'msp', region: 'emea' })).to.deep.equal(['dach', 'gulf', 'rest-emea']);
  });
});
