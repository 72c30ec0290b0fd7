import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { aDocument, frames, hushWarnings, keyBack, listen, nameOf, words } from '../visitor.js';
import { forgetAll, read, type Reader } from './reader.js';

/** Gold asks for revenue in euros, for people, for a share in percent and for growth, and for points up to 100. */
const program = () =>
  aDocument({
    currency: 'EUR',
    measures: [
      { id: 'revenue', name: 'Revenue', kind: 'money' },
      { id: 'people', name: 'Certified people', unit: { one: 'person', other: 'people' } },
      { id: 'growth', name: 'Sales', kind: 'money' },
      { id: 'satisfaction', name: 'Satisfaction', kind: 'percent' },
    ],
    requirements: {
      silver: { kind: 'none' },
      gold: {
        kind: 'all',
        of: [
          { kind: 'measure', measure: 'revenue', atLeast: 2_000_000 },
          { kind: 'measure', measure: 'people', atLeast: 4, validFor: { value: 2, unit: 'year' } },
          { kind: 'measure', measure: 'growth', growth: 5 },
          { kind: 'measure', measure: 'satisfaction', atLeast: 90 },
        ],
      },
    },
  });

const GERMAN = { tier: 'gold', lang: 'de' };
const place = (lang: string) => ({ program: program(), attributes: { ...GERMAN, lang } });

/** Types into a field as it stands and goes on to the next one. */
async function type(page: Reader, label: string, text: string, leave = 'Tab'): Promise<void> {
  const field = page.field(label);
  field.focus();
  field.select();
  await sendKeys({ type: text });
  await done(page, leave);
}

async function paste(page: Reader, label: string, text: string): Promise<void> {
  const field = page.field(label);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  await done(page, 'Tab');
}

async function done(page: Reader, leave: string): Promise<void> {
  await sendKeys({ press: leave });
  await page.element.updateComplete;
  await frames();
}

/** What a screen reader says of a field besides its name and what is in it. */
function described(page: Reader, label: string): string {
  const id = page.field(label).getAttribute('aria-describedby');
  return id === null ? '' : words(page.root.getElementById(id)!);
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

describe('a number in a checklist', () => {
  hushWarnings();
  beforeEach(forgetAll);

  for (const [lang, typed, value, shown] of [
    ['de', '1.250.000,50', 1_250_000.5, '1.250.000,5'],
    ['de', '1250000,50', 1_250_000.5, '1.250.000,5'],
    ['de', '1,25 Mio. €', 1_250_000, '1.250.000'],
    ['en', '1.2m', 1_200_000, '1,200,000'],
    ['en', 'EUR 1,250.75', 1250.75, '1,250.75'],
    ['fr', '1 250 000,5', 1_250_000.5, '1 250 000,5'],
    ['de-CH', "1'250'000.50", 1_250_000.5, '1’250’000.5'],
    // Engines do not agree on the digits of Arabic.
    ['ar', '١٬٢٥٠٫٥', 1250.5, new Intl.NumberFormat('ar').format(1250.5)],
    ['fa', '۱۲۵۰', 1250, '۱٬۲۵۰'],
    ['xx', '1,250', 1250, '1,250'],
  ] as const)
    it(`is taken as it is typed on a page in ${lang}: ${typed}`, async () => {
      const page = await read(place(lang));
      const label = words(page.root.querySelector('.answer label span')!);
      await paste(page, label, typed);
      expect(page.element.facts['revenue']).to.equal(value);
      expect(plain(page.field(label).value).replaceAll("'", '’')).to.equal(shown);
      expect(described(page, label)).to.equal('');
    });

  it('is taken key by key', async () => {
    const page = await read(place('de'));
    await type(page, 'Revenue', '1.250,75');
    expect(page.element.facts).to.deep.equal({ revenue: 1250.75 });
    expect(page.condition('Revenue')).to.contain('1.998.749,25');
    await type(page, 'Revenue', '3000000', 'Enter');
    expect(page.condition('Revenue')).to.equal('Erfüllt');
  });

  it('has its thousands parted but while somebody is at it', async () => {
    const page = await read({ ...place('en'), facts: { revenue: 1250 } });
    const field = page.field('Revenue');
    expect(field.value).to.equal('1,250');
    field.focus();
    expect(field.value).to.equal('1250');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    expect(page.element.facts['revenue'], 'a digit less').to.equal(125);
    await sendKeys({ type: '000' });
    expect(page.element.facts['revenue']).to.equal(125_000);
    await done(page, 'Tab');
    expect(field.value).to.equal('125,000');
  });

  it('that nobody changed is the same after a visit', async () => {
    const page = await read({ ...place('de'), facts: { revenue: 1.125, people: 1234.5 } });
    expect(page.field('Revenue').value).to.equal('1,1250');
    page.field('Revenue').focus();
    await done(page, 'Tab');
    await done(page, 'Tab');
    expect(page.element.facts).to.deep.equal({ revenue: 1.125, people: 1234.5 });
    expect(page.field('Certified people').value).to.equal('1.234,5');
  });

  it('is replaced by what is typed by somebody who comes with the keyboard', async () => {
    const page = await read({ ...place('en'), facts: { revenue: 1250, people: 1250 } });
    page.field('Revenue').focus();
    await sendKeys({ press: 'Tab' });
    expect(page.root.activeElement).to.equal(page.field('Certified people'));
    await sendKeys({ type: '7' });
    expect(page.element.facts['people']).to.equal(7);
    await keyBack();
    await sendKeys({ type: '8' });
    expect(page.element.facts['revenue']).to.equal(8);
  });

  it('that can mean two things is told, kept as it was typed, and no answer', async () => {
    const page = await read({ ...place('de'), facts: { revenue: 5 } });
    await type(page, 'Revenue', '1,250');
    expect(page.element.facts).to.deep.equal({});
    const field = page.field('Revenue');
    expect(field.value).to.equal('1,250');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const told = 'Das kann 1,25 oder 1.250 heißen. Bitte eines von beiden schreiben.';
    expect(described(page, 'Revenue')).to.equal(told);
    expect(page.announced).to.equal(`Revenue: ${told}`);
    expect(page.condition('Revenue')).to.equal('');
    // It does not vanish with the next answer, and it does with its own.
    await type(page, 'Certified people', '4');
    expect(field.value).to.equal('1,250');
    expect(described(page, 'Revenue')).to.equal(told);
    await type(page, 'Revenue', '1,25');
    expect(page.element.facts).to.deep.equal({ revenue: 1.25, people: 4 });
    expect(described(page, 'Revenue')).to.equal('');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    expect(page.root.querySelectorAll('.problem').length).to.equal(0);
  });

  for (const [label, typed, told] of [
    ['Revenue', 'a lot', 'This cannot be read as a number. Write it like 1,234.5.'],
    ['Revenue', '1 - 2', 'This cannot be read as a number. Write it like 1,234.5.'],
    ['Revenue', '$5', 'This field counts in EUR. Please enter the amount in EUR.'],
    ['Revenue', '-5', 'This cannot be less than 0.'],
    ['Revenue', '1e16', 'This cannot be more than 1,000,000,000,000,000.'],
    ['Certified people', '5%', 'This cannot be read as a number. Write it like 1,234.5.'],
    ['Certified people', '1.250', 'This can mean 1.25 or 1,250. Please write it as one of them.'],
  ] as const)
    it(`that cannot be is told in words, below the field and aloud: ${typed}`, async () => {
      const page = await read(place('en'));
      await type(page, label, typed);
      expect(described(page, label)).to.equal(told);
      expect(page.announced).to.equal(`${label}: ${told}`);
      expect(page.field(label).value).to.equal(typed);
      expect(page.element.facts).to.deep.equal({});
    });

  it('may be below zero where something grows, and have its percent sign', async () => {
    const page = await read(place('en'));
    await type(page, 'Sales: growth in percent', '-2.5 %');
    await type(page, 'Satisfaction', '92%');
    expect(Object.values(page.element.facts)).to.have.members([-2.5, 92]);
    expect(page.field('Sales: growth in percent').value).to.equal('-2.5');
  });

  it('says aloud how it was read where that is more than its digits', async () => {
    const page = await read(place('en'));
    await type(page, 'Revenue', '1.2m');
    expect(plain(page.announced)).to.equal('Revenue: EUR 1,200,000');
    await type(page, 'Certified people', '4 people', 'Enter');
    expect(page.announced).to.equal('Certified people: 4 people');
  });

  it('is told wrong when somebody is done with it, and not while they type', async () => {
    const page = await read(place('en'));
    page.field('Revenue').focus();
    await sendKeys({ type: '1.250' });
    await frames();
    expect(page.element.facts, 'no guess meanwhile').to.deep.equal({});
    expect(described(page, 'Revenue')).to.equal('');
    await sendKeys({ type: ',5' });
    expect(page.element.facts).to.deep.equal({ revenue: 1250.5 });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await done(page, 'Tab');
    expect(described(page, 'Revenue')).to.contain('1.25 or 1,250');
    page.field('Revenue').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '0' });
    await frames();
    expect(described(page, 'Revenue')).to.equal('');
    expect(page.element.facts, 'four decimals are no thousands').to.deep.equal({ revenue: 1.25 });
  });

  it('that is wrong goes with the answers that are forgotten, set or opened, and comes back with its tier', async () => {
    const page = await read(place('en'));
    await type(page, 'Revenue', 'much');
    await page.press('Silver');
    await page.press('Gold');
    expect(page.field('Revenue').value).to.equal('much');
    expect(described(page, 'Revenue')).to.contain('cannot be read');
    await page.press('Forget my answers');
    expect(page.field('Revenue').value).to.equal('');
    expect(described(page, 'Revenue')).to.equal('');
    await type(page, 'Revenue', 'much');
    page.element.facts = {};
    await page.element.updateComplete;
    expect(page.field('Revenue').value, 'what it was given is handed back').to.equal('much');
    page.element.facts = { revenue: 5 };
    await page.element.updateComplete;
    expect(page.field('Revenue').value).to.equal('5');
    expect(described(page, 'Revenue')).to.equal('');
  });

  it('is told wrong in the language that the page changes to', async () => {
    const page = await read(place('en'));
    await type(page, 'Revenue', 'much');
    page.element.lang = 'de';
    await waitUntil(() => described(page, 'Revenue').startsWith('Das ist nicht'));
    expect(page.field('Revenue').value).to.equal('much');
  });

  it('does not change on the mouse wheel, and is large enough that phones do not zoom in', async () => {
    const page = await read({ ...place('en'), around: { style: 'font-size: 11px' }, facts: { revenue: 5 } });
    const field = page.field('Revenue');
    field.focus();
    expect(field.type, 'a field of the browser for numbers turns with the wheel').to.equal('text');
    expect(field.inputMode).to.equal('decimal');
    for (const control of page.root.querySelectorAll('input,select'))
      expect(parseFloat(getComputedStyle(control).fontSize)).to.be.at.least(16);
  });

  it('that is kept, sent or opened is exact', async () => {
    const page = await read({ program: program(), attributes: { ...GERMAN, remember: 'numbers' } });
    await type(page, 'Revenue', '1.250.000,55');
    await type(page, 'Certified people', '1.5');
    const kept = Object.values(localStorage).find((text) => String(text).includes('1250000.55'));
    expect(kept).to.contain('1250000.55').and.contain('1.5');
    forgetAll();
    page.element.remove();
    const later = await read({ program: program(), attributes: { ...GERMAN, remember: 'numbers' } });
    expect(later.element.facts).to.deep.equal({ revenue: 1_250_000.55, people: 1.5 });
    expect(later.field('Revenue').value).to.equal('1.250.000,55');
    await later.press('Meine Antworten löschen');
  });

  it('tells the page where somebody stands once it is read', async () => {
    const heard = listen<Event & { summary: string }>('partner-standing-change');
    const page = await read(place('en'));
    await type(page, 'Revenue', '1.2m');
    expect(heard.map(({ summary }) => summary)).to.include('not-yet');
  });

  it('is for a screen reader a text field with its label, what is in it, and what is wrong', async () => {
    const page = await read(place('en'));
    await type(page, 'Revenue', 'much');
    await type(page, 'Certified people', '1250');
    const heard = ['Revenue', 'Certified people'].map((label) => {
      const field = page.field(label);
      const said = [nameOf(field), field.value, field.getAttribute('aria-invalid'), described(page, label)];
      return [field.role ?? field.type, ...said];
    });
    expect(heard).to.deep.equal([
      ['text', 'Revenue EUR', 'much', 'true', 'This cannot be read as a number. Write it like 1,234.5.'],
      ['text', 'Certified people people', '1,250', null, ''],
    ]);
  });

  it('has no faults that axe finds, right or wrong', async () => {
    const page = await read(place('ar'));
    await paste(page, words(page.root.querySelector('.answer label span')!), '1.250');
    await expect(page.element).to.be.accessible();
  });
});
