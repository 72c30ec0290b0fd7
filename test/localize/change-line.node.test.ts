/** A change as one line: short, and with nothing lost behind it. */
import { expect } from 'chai';
import type { FormattedChange } from '../../src/localize/comparator/format-change.js';
import { formatChangeLine, MOST_WORDS } from '../../src/localize/comparator/format-change-line.js';
import { formatHistory, formatStepChanges } from '../../src/localize/comparator/format-edition-step.js';
import { messages as ar } from '../../src/localize/comparator/ar.js';
import { messages as de } from '../../src/localize/comparator/de.js';
import { en as plain } from '../../src/localize/comparator/en.js';
import { changes as words } from '../../src/localize/comparator/en-changes.js';
import { Formatter } from '../../src/localize/formatter.js';
import { en as topics } from '../../src/localize/topics/en.js';
import type { ChangeKind } from '../../src/program/editions/classify-change.js';
import { historyOf, type EditionStep } from '../../src/program/editions/steps.js';
import { aProgram, EDITIONS, programOf, readTexts } from '../programs.js';
import { allLanguages } from './said.js';

const LABELS = { en: { ...words, ...plain }, de, ar };
const HUBSPOT = EDITIONS.HubSpot;
const ODOO = ['odoo-v7', 'odoo-between-v7-and-v11', 'odoo-v10', 'odoo-v11'];
const DELL = ['dell-emc-fy2018', 'dell-emc-fy2022'];
const NUTANIX = ['nutanix-npn-fy17', 'nutanix-charter-2018', 'nutanix-charter-2019', 'nutanix-elevate-fy21'];
const texts = await readTexts([...HUBSPOT, ...ODOO, ...DELL, ...NUTANIX]);
const historyFor = (names: readonly string[]) => historyOf(names.map((name) => programOf(texts.get(name)!)));
const said = (language: keyof typeof LABELS) => ({
  labels: LABELS[language],
  formatter: new Formatter(language),
  topics,
  of: [],
});

/** The line as it is seen. */
function lineOf(kind: ChangeKind, change: FormattedChange, most?: number): string {
  const { isHeard, older, newer } = formatChangeLine(kind, change, most);
  const head = change.where === '' ? change.subject : `${change.subject} (${change.where})`;
  const sides = [older, newer].filter((side) => side !== undefined).join(' → ');
  return [`${head}:`, ...(isHeard ? [] : [change.word]), sides].filter(Boolean).join(' ');
}
const linesOf = (step: EditionStep, language: keyof typeof LABELS = 'en') =>
  formatStepChanges(step.changed, step, said(language)).map((line, at) =>
    lineOf(step.changed[at]!.kind, line),
  );
const wordsIn = (line: string) => line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

before(async () => {
  await allLanguages();
});

describe('a change as one line', () => {
  const side = (full: string, short = full) => ({ full, short });
  const aChange = (more: Partial<FormattedChange> = {}): FormattedChange => ({
    subject: 'Sales',
    where: 'Gold',
    word: 'asks more',
    older: side('At least 50 users'),
    newer: side('At least 75 users'),
    reason: undefined,
    sources: [],
    ...more,
  });
  const long = 'word '.repeat(MOST_WORDS).trim();

  for (const { name, kind = 'tightened', change, line, isShort = false } of [
    { name: 'says once what both figures begin and end with', line: 'At least 50 → 75 users' },
    {
      name: 'says both in full where they have nothing in common',
      change: { older: side('0 users'), newer: side('At least 10 people') },
      line: '0 users → At least 10 people',
    },
    {
      name: 'leaves something of each side',
      change: { older: side('At least 50'), newer: side('At least 50 users') },
      line: 'At least 50 → At least 50 users',
    },
    {
      name: 'is without remarks where they would be too long',
      change: { newer: side(`75 users (${long})`, '75 users'), older: side('50 users') },
      line: '50 → 75 users',
      isShort: true,
    },
    {
      name: 'is without its sides where both are long',
      kind: 'reworded' as const,
      change: { word: 'in other words', older: side(`${long} a`), newer: side(`${long} b`) },
      line: 'in other words',
      isShort: true,
    },
    {
      name: 'is without its sides where one has no short form',
      change: { newer: side(`75 users: ${long}`, ''), older: side('50 users') },
      line: 'asks more',
      isShort: true,
    },
    {
      name: 'is short where only the reason is too long for it',
      kind: 'changed' as const,
      change: { reason: long },
      line: 'At least 50 → 75 users',
      isShort: true,
    },
    {
      name: 'tells what is new',
      kind: 'added' as const,
      change: { word: 'new', older: undefined, newer: side('Yes') },
      line: 'new Yes',
    },
  ])
    it(name, () => {
      const made = aChange(change);
      expect(lineOf(kind, made)).to.equal(`Sales (Gold): ${line}`);
      expect(formatChangeLine(kind, made).isShort).to.equal(isShort);
    });

  it('is whole where nothing is to be folded', () => {
    const made = aChange({ newer: side(`75 users (${long})`, '75 users'), older: side('50 users') });
    expect(lineOf('tightened', made, Infinity)).to.contain(long);
    expect(formatChangeLine('tightened', made, Infinity).isShort).to.equal(false);
  });
});

describe('what changed last', () => {
  it('for partners of HubSpot, Odoo and Nutanix, in so many lines', () => {
    const newest = (names: readonly string[]) => linesOf(historyFor(names).steps[0]!);
    expect(newest(HUBSPOT)).to.deep.equal([
      'Partner Certification: now called Solutions Partner Certification',
    ]);
    expect(newest(ODOO)).to.deep.equal([
      'Net new Odoo Enterprise users sold (Silver): At least 50 → 75 users',
      'Employees certified on a recent version (Silver): At least 2 → 3 people',
      'Net new Odoo Enterprise users sold (Gold): At least 150 → 300 users',
      'Employees certified on a recent version (Gold): At least 3 → 6 people',
      'New Odoo Enterprise users sold: now called Net new Odoo Enterprise users sold',
      'Certified employees: now called Employees certified on a recent version',
    ]);
    expect(newest(NUTANIX)).to.deep.equal([
      'Pioneer, Scaler, and Master: gone',
      'Authorized, Professional, and Champion: new',
    ]);
  });

  for (const language of ['en', 'de', 'ar'] as const)
    it(`takes at most ${MOST_WORDS} words a line in ${language}, in every step of the article`, () => {
      const all = [HUBSPOT, ODOO, DELL, NUTANIX].flatMap((names) =>
        historyFor(names).steps.flatMap((step) => linesOf(step, language)),
      );
      expect(all.length).to.be.above(20);
      expect(all.filter((line) => wordsIn(line) > MOST_WORDS)).to.deep.equal([]);
    });

  it('says since when something holds only where that is not since the edition began', () => {
    const program = (value: number, from: string, more: object) =>
      aProgram({
        ...more,
        benefits: [{ id: 'off', name: 'Discount', values: { silver: { kind: 'percent', value, from } } }],
      });
    const lineSince = (from: string) => {
      const [step] = historyOf([
        program(5, '2024-01-01', { id: 'a' }),
        program(7, from, { id: 'b', edition: { label: '2025', from: '2025-07-15' } }),
      ]).steps;
      return formatStepChanges(step!.changed, step!, said('en'))[0]!.newer!.full;
    };
    expect(lineSince('2025-07-15')).to.equal('7%');
    expect(lineSince('2025-10-01')).to.equal('7% (from October 1, 2025)');
  });
});

describe('all changes for a spreadsheet', () => {
  it('are all of them, in full, each with its step and its sources', () => {
    const history = historyFor(ODOO);
    const [head, ...lines] = formatHistory(history, said('en'));
    const count = history.steps.reduce(
      (sum, { changed, recorded }) => sum + changed.length + recorded.length,
      0,
    );
    expect(lines).to.have.length(count);
    for (const line of lines) expect(line).to.have.length(head!.length);
    expect(lines[0]).to.deep.equal([
      'Agreement version 10',
      'Agreement version 11',
      '',
      'What a tier asks',
      'Net new Odoo Enterprise users sold',
      'Silver',
      'asks more',
      'At least 50 users',
      'At least 75 users',
      lines[0]!.at(-1),
    ]);
    expect(lines[0]!.at(-1)).to.match(/^Odoo Partnership Agreement, version 11/);
    expect(lines.flat().some((cell) => cell.startsWith('Version 9b and earlier'))).to.equal(true);
  });
});
