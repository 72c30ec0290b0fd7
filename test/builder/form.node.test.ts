import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../src/program/index.js';
import { same, textOf, valueOf } from '../../demo/builder/cell.js';
import { difference, edited, type FormEdit } from '../../demo/builder/edits.js';
import { FIRST } from '../../demo/builder/first.js';
import { formOf, SECTIONS, type Form } from '../../demo/builder/form.js';
import { ALL, readText } from '../programs.js';
import '../seed.js';

/** A document with keys that nobody knows, at every depth, and with a layout of its own. */
const STRANGE = `{ "schemaVersion" : 1,
    "id": "strange",   "x-top": {"kept": [1, 2,   3]},
    "vendor": { "name": {"en": "Lumora", "de": "Lumora GmbH"}, "x-vendor": "kept" },
  "name": "Strange", "currency": "EUR",
\t"tiers": [ {"id":"a","name":"A","x-tier":"kept"}, {"id":"b","name":{"de":"B"}} , {"id":"c","name":"C"} ],
    "benefits": [
       {"id":"one","name":"One","x-row":"kept","values":{"a":true,"b":{"kind":"percent","value":5,"x-value":"kept"},"c":"Words"}},
       {"id":"two","name":"Two","values":{"b":{"kind":"percent","upTo":5,"note":"Kept"}}} ],
  "measures": [{"id":"m","name":"People","x-measure":"kept"},{"id":"n","name":"Signed"},{"id":"o","name":"Other"}],
  "requirements": {
     "a": {"kind":"measure","measure":"m","atLeast":1,"x-leaf":"kept"},
     "b": {"kind":"any","x-any":"kept","of":[{"kind":"measure","measure":"m","atLeast":2},{"kind":"measure","measure":"o","atLeast":2}]},
     "c": {"kind":"all","x-all":"kept","of":[{"kind":"measure","measure":"m","atLeast":3}]} },
  "costs": [ {"id":"fee","name":"Fee","kind":"fee","x-cost":"kept"} ],
  "x-last": "kept"
}
`;
const bare = (text: string): string => text.replace(/\s+/g, '');
const KEPT = STRANGE.match(/"x-[a-z]+"\s*:\s*(?:"kept"|\{[^}]*\})/g)!.map(bare);

const form = (text: string): Form => {
  const made = formOf(text);
  if (typeof made === 'string') throw new Error(made);
  return made;
};

/** What every cell and name of a form shows. */
const shown = (made: Form) => ({
  program: made.program.text,
  vendor: made.vendor.text,
  tiers: made.tiers.map(({ id, name }) => [id, name.text]),
  rows: Object.fromEntries(
    SECTIONS.map((key) => [
      key,
      made.sections[key].map(({ name, cells }) => [name.text, ...cells.map(({ text }) => text ?? 'MORE')]),
    ]),
  ),
});

const TYPED = [
  'yes',
  'no',
  '',
  'not published',
  '7%',
  'up to 12%',
  'EUR 300',
  '5–9%',
  'Gold Partner',
  'free',
  '4 hours',
  'by proposal',
];
const NUMBERS = ['', '0', '3', '12', 'yes', '2500'];
const NAMES = ['Gold', 'Silver', 'Ünï "quoted" \\ name', 'Deal registration', '東京'];

const edits = fc.oneof(
  fc.record({
    do: fc.constant('cell' as const),
    section: fc.constantFrom('benefits' as const, 'costs' as const),
    row: fc.nat(6),
    tier: fc.nat(6),
    text: fc.constantFrom(...TYPED),
  }),
  fc.record({
    do: fc.constant('cell' as const),
    section: fc.constant('measures' as const),
    row: fc.nat(6),
    tier: fc.nat(6),
    text: fc.constantFrom(...NUMBERS),
  }),
  fc.record({
    do: fc.constant('add' as const),
    list: fc.constantFrom('tiers' as const, ...SECTIONS),
    name: fc.constantFrom(...NAMES),
  }),
  fc.record({
    do: fc.constant('rename' as const),
    of: fc.constantFrom('program', 'vendor', 'tiers', ...SECTIONS),
    at: fc.nat(6),
    text: fc.constantFrom(...NAMES),
  }),
);

/** Where a name stands that a rename means; nothing where there is none. */
function nameIn(made: Form, of: string, at: number) {
  if (of === 'program' || of === 'vendor') return made[of];
  if (of === 'tiers') return made.tiers[at]?.name;
  return made.sections[of as (typeof SECTIONS)[number]][at]?.name;
}

describe('the form of the builder', () => {
  it('shows the common parts of the first document, and each of its cells can be typed', () => {
    const made = shown(form(FIRST));
    expect(made.rows['benefits']![1]).to.deep.equal(['Discount', '5%', 'up to 12%']);
    expect(made.rows['measures']).to.deep.equal([['Certified people', '1', '4']]);
    expect(made.rows['costs']).to.deep.equal([['Yearly fee', 'EUR 0 per year', 'EUR 1200 per year']]);
  });

  it('200 random edits in form and text keep both equal, and lose nothing that the form does not know', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 200, maxLength: 200 }), (all) => {
        let text = STRANGE;
        all.forEach((edit, number) => {
          const before = form(text);
          let wanted: FormEdit;
          if (edit.do === 'rename') {
            const name = nameIn(before, edit.of, edit.at);
            if (!name) return;
            wanted = { do: 'name', path: name.path, text: edit.text };
          } else if (edit.do === 'cell' && number % 2 === 0) {
            // Every second time it is the text that somebody changes: blanks between its parts, which the form must not mind.
            text = text.replace(/: (?=["[{\d])/, ':  ');
            wanted = edit;
          } else wanted = edit;
          const result = edited(text, wanted);
          if ('problem' in result) return;
          const made = formOf(result.text);
          if (typeof made === 'string')
            throw new Error(`${JSON.stringify(wanted)}: ${made}\n${text}\n>>>\n${result.text}`);
          const after = shown(made);
          const expected = shown(before);
          if (wanted.do === 'name') {
            const name = nameIn(form(result.text), (edit as { of: string }).of, (edit as { at: number }).at)!;
            expect(name.text).to.equal(wanted.text);
          } else if (wanted.do === 'add') {
            const rows = wanted.list === 'tiers' ? after.tiers : after.rows[wanted.list]!;
            expect(rows.at(-1)![wanted.list === 'tiers' ? 1 : 0]).to.equal(wanted.name);
          } else if (wanted.do === 'cell') {
            expected.rows[wanted.section]![wanted.row]![wanted.tier + 1] = wanted.text;
            expect(after, JSON.stringify(wanted)).to.deep.equal(expected);
          }
          // What the editor is told makes the same text of the one before.
          const { from, to, text: put } = difference(text, result.text);
          expect(text.slice(0, from) + put + text.slice(to)).to.equal(result.text);
          text = result.text;
        });
        for (const kept of KEPT) expect(bare(text).includes(kept), kept).to.equal(true);
      }),
      // Shorter lists are another test: what is found is told as it was found.
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('shows what somebody types into the text, value by value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TYPED.filter(Boolean)),
        fc.constantFrom('silver', 'gold'),
        (typed, tier) => {
          const document = JSON.parse(FIRST) as { benefits: { values: Record<string, unknown> }[] };
          document.benefits[1]!.values[tier] = valueOf(typed, { currency: 'EUR' });
          const made = form(JSON.stringify(document));
          expect(made.sections.benefits[1]!.cells[tier === 'silver' ? 0 : 1]!.text).to.equal(typed);
        },
      ),
    );
  });

  it('keeps its hands off what a line cannot hold', () => {
    const result = edited(STRANGE, { do: 'cell', section: 'benefits', row: 0, tier: 1, text: '9%' });
    expect(result).to.have.property('problem');
    expect(edited(STRANGE, { do: 'cell', section: 'measures', row: 0, tier: 1, text: '9' })).to.have.property(
      'problem',
    );
    expect(edited(STRANGE, { do: 'cell', section: 'measures', row: 0, tier: 0, text: '' })).to.have.property(
      'problem',
    );
  });

  it('sets a condition beside those that are asked in another way, which stay as they are written', () => {
    const result = edited(STRANGE, { do: 'cell', section: 'measures', row: 1, tier: 1, text: 'yes' });
    if ('problem' in result) throw new Error(result.problem);
    const any = STRANGE.slice(STRANGE.indexOf('{"kind":"any"'), STRANGE.indexOf(',\n     "c"'));
    expect(result.text.includes(any)).to.equal(true);
    expect(form(result.text).sections.measures[1]!.cells[1]!.text).to.equal('yes');
  });

  it('takes a tier out with all that rows say of it', () => {
    const result = edited(FIRST, { do: 'remove', list: 'tiers', at: 0 });
    if ('problem' in result) throw new Error(result.problem);
    expect(result.text.includes('silver')).to.equal(false);
    expect(parse(result.text).ok).to.equal(true);
  });

  it('takes a measure out with the figures that tiers ask of it', () => {
    const result = edited(FIRST, { do: 'remove', list: 'measures', at: 0 });
    if ('problem' in result) throw new Error(result.problem);
    expect(parse(result.text).ok).to.equal(true);
  });

  it('says what keeps it from being filled', () => {
    expect(formOf('{')).to.be.a('string');
    expect(formOf('[]')).to.be.a('string');
    expect(formOf('{"tiers": {}}')).to.be.a('string');
    expect(formOf('{"tiers": [], "name": "a", "name": "b"}')).to.contain('name');
    expect(formOf('{"tiers": [], "benefits": 5}')).to.contain('benefits');
  });

  it('knows what a line can hold of the values of real programs, and loses none of it', async () => {
    let typed = 0;
    let all = 0;
    for (const name of ALL) {
      const text = await readText(name);
      const made = formOf(text);
      if (typeof made === 'string') throw new Error(`${name}: ${made}`);
      const document = JSON.parse(text) as Record<string, unknown>;
      for (const key of ['benefits', 'costs'] as const)
        for (const { cells } of made.sections[key])
          for (const { text: line, path } of cells) {
            if (line === '') continue;
            all++;
            if (line === undefined) continue;
            typed++;
            const value = path.reduce<unknown>(
              (at, part) => (at as Record<string | number, unknown>)[part],
              document,
            );
            const units = { ...made.units, isMoney: key === 'costs' };
            expect(same(valueOf(line, units), value), `${name} ${path.join('/')}`).to.equal(true);
            expect(textOf(value, units)).to.equal(line);
          }
    }
    expect(typed / all, `${typed} of ${all}`).to.be.above(0.5);
    if (process.env['TOLD']) console.log(`${typed} of ${all} cells`);
  });
});
