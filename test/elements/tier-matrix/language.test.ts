import { expect, waitUntil } from '@open-wc/testing';
import {
  aDocument,
  block,
  demo,
  frames,
  hushWarnings,
  listen,
  tiers,
  visit,
  words,
  type Visit,
} from '../visitor.js';

const shows = (page: Visit, text: string) =>
  waitUntil(() => page.text.includes(text), `"${text}" is not shown`, { timeout: 5_000 });

/** Rows enough for a search; so many of them say "x". */
const rows = (count: number) =>
  aDocument({
    benefits: Array.from({ length: Math.max(count, 12) }, (_, at) => ({
      id: `row-${at}`,
      name: at < count ? `x${at}` : `other${at}`,
      value: true,
    })),
  });

describe('the language of the words', () => {
  hushWarnings();
  const root = document.documentElement;
  const language = root.lang;
  afterEach(() => {
    root.lang = language;
  });

  it('is the nearest lang’s', async () => {
    root.lang = 'ar';
    const page = await visit({ program: aDocument(), around: { lang: 'de-AT' } });
    await shows(page, 'Was Sie bekommen');
    expect(page.cells('Deal registration')).to.deep.equal(['Nein', 'Ja']);
  });

  it('may be the element’s own', async () => {
    const page = await visit({ program: aDocument(), attributes: { lang: 'de' }, around: { lang: 'ar' } });
    await shows(page, 'Was Sie bekommen');
  });

  it('may be written as WordPress writes it', async () => {
    const page = await visit({ program: aDocument(), around: { lang: 'de_DE' } });
    await shows(page, 'Was Sie bekommen');
    page.element.parentElement!.lang = 'en_US';
    await shows(page, 'What you get');
  });

  it('is English where the page names none, or one that we do not speak', async () => {
    for (const lang of ['', 'xx', 'sv-SE', 'not a language']) {
      root.lang = '';
      const page = await visit({ program: aDocument(), around: { lang } });
      await shows(page, 'What you get');
    }
  });

  it('is found across shadow borders, and followed there', async () => {
    const outside = block({ lang: 'de' });
    const inner = outside.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const deeper = inner.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const page = await visit({ program: aDocument(), parent: deeper });
    await shows(page, 'Was Sie bekommen');
    outside.lang = 'en';
    await shows(page, 'What you get');
  });

  it('changes with the page, and keeps what the visitor has done', async () => {
    const page = await visit({ program: await demo('lumora-msp'), around: { lang: 'en' } });
    const loads = listen('partner-load', page.element);
    await page.search('deal');
    await page.choose('Partner type', 'Reseller');
    await page.press('Elite');
    page.element.parentElement!.lang = 'de';
    await shows(page, 'Zeilen suchen');
    expect(page.get<HTMLInputElement>('searchbox', 'Zeilen suchen').value).to.equal('deal');
    expect(page.chosen('Partnerart')).to.equal('Fachhändler');
    expect(page.element.tier).to.equal('elite');
    expect(loads).to.deep.equal([]);
    page.element.parentElement!.removeAttribute('lang');
    root.lang = 'ar';
    await shows(page, 'ابحث في الصفوف');
  });

  it('is that of the new place when the element is moved', async () => {
    const page = await visit({ program: aDocument(), around: { lang: 'en' } });
    block({ lang: 'de' }).append(page.element);
    await shows(page, 'Was Sie bekommen');
  });

  it('is each element’s own', async () => {
    const german = await visit({ program: aDocument(), around: { lang: 'de' } });
    const english = await visit({ program: aDocument(), around: { lang: 'en' } });
    await shows(german, 'Was Sie bekommen');
    expect(english.text).to.contain('What you get');
  });

  for (const [lang, query, expected] of [
    ['en', 'x', { 1: '1 row shown', 2: '2 rows shown', 11: '11 rows shown' }],
    ['de', 'x', { 1: '1 Zeile angezeigt', 2: '2 Zeilen angezeigt', 11: '11 Zeilen angezeigt' }],
  ] as const) {
    it(`has the plurals of ${lang}`, async () => {
      for (const [count, text] of Object.entries(expected)) {
        const page = await visit({ program: rows(Number(count)), around: { lang } });
        await waitUntil(() => page.element.shadowRoot!.querySelector(`[lang=${lang}]`));
        await page.search(query);
        expect(page.all('status').map((status) => words(status))).to.include(text);
      }
    });
  }

  it('has the plurals of pl and he: few and many, one and two in words', async () => {
    for (const [lang, search, expected] of [
      [
        'pl',
        'Szukaj w wierszach',
        ['1 wyświetlony wiersz', '2 wyświetlone wiersze', '5 wyświetlonych wierszy'],
      ],
      ['he', 'חיפוש בשורות', ['מוצגת שורה אחת', 'מוצגות שתי שורות', 'מוצגות 5 שורות']],
    ] as const) {
      const said: string[] = [];
      for (const count of [1, 2, 5]) {
        const page = await visit({ program: rows(count), around: { lang } });
        await shows(page, search);
        await page.search('x');
        said.push(words(page.all('status')[0]!));
      }
      expect(said).to.deep.equal(expected);
    }
  });

  it('has the plurals of ar: one, two, few, many', async () => {
    const said: string[] = [];
    for (const count of [1, 2, 3, 11]) {
      const page = await visit({ program: rows(count), around: { lang: 'ar' } });
      await shows(page, 'ابحث في الصفوف');
      await page.search('x');
      said.push(words(page.all('status')[0]!));
    }
    expect(
      new Set(said.map((text) => text.replace(/[\d\u0660-\u0669]+/g, '#'))).size,
      said.join(' | '),
    ).to.equal(4);
  });

  it('writes numbers, money and dates as the reader does', async () => {
    const program = aDocument({
      edition: { label: 'X', readOn: '2024-05-06' },
      benefits: [{ id: 'mdf', name: 'MDF', value: { kind: 'money', value: 12345.5 } }],
    });
    const page = await visit({ program, around: { lang: 'de' } });
    await shows(page, '12.345,50');
    expect(page.text).to.contain('6. Mai 2024');
    page.element.lang = 'en-GB';
    await shows(page, '12,345.50');
    expect(page.text).to.contain('6 May 2024');
  });
});

describe('the direction', () => {
  it('is the page’s', async () => {
    const page = await visit({ program: aDocument(), around: { dir: 'rtl', style: 'width:800px' } });
    const [label, first, second] = [...page.row('Deal registration').cells].map(
      (cell) => cell.getBoundingClientRect().left,
    );
    expect(label).to.be.above(first!);
    expect(first).to.be.above(second!);
    page.element.parentElement!.dir = 'ltr';
    await frames();
    const [after, next] = [...page.row('Deal registration').cells].map(
      (cell) => cell.getBoundingClientRect().left,
    );
    expect(after).to.be.below(next!);
  });
});

describe('texts of the document', () => {
  hushWarnings();

  const program = () =>
    aDocument({
      language: 'en',
      name: 'Program in English',
      edition: { label: 'Edition in English' },
      tiers: [
        { id: 'silver', name: 'Tier in English', description: 'Tier described in English' },
        { id: 'gold', name: 'Gold', recommended: 'Reason in English' },
      ],
      categories: [{ id: 'sales', name: 'Category in English' }],
      dimensions: [
        {
          id: 'region',
          name: 'Dimension in English',
          options: [{ id: 'north', name: 'Option in English' }, ...tiers('South')],
        },
      ],
      benefits: [
        {
          id: 'deals',
          name: 'Benefit in English',
          category: 'sales',
          description: 'Benefit described in English',
          values: {
            silver: 'Value in English',
            gold: {
              kind: 'varies',
              by: 'region',
              cases: { north: { kind: 'yes', condition: 'Condition in English' }, south: 'Case in English' },
            },
          },
          footnotes: ['note'],
        },
      ],
      measures: [
        {
          id: 'people',
          name: 'Measure in English',
          unit: { one: 'person in English', other: 'people in English' },
        },
      ],
      requirements: { gold: { kind: 'measure', measure: 'people', atLeast: 2 } },
      commitments: [{ id: 'c', by: 'vendor', name: 'Commitment in English', value: true }],
      questions: [{ id: 'q', question: 'Question in English', answer: 'Answer in English' }],
      footnotes: [{ id: 'note', text: 'Footnote in English' }],
    });

  /** The language that a text is told to be in. */
  function languageOf(page: Visit, text: string): string[] {
    const found: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text && node.data.replace(/\s+/g, ' ').includes(text))
        found.push(node.parentElement!.closest('[lang]')!.getAttribute('lang')!);
      node.childNodes.forEach(walk);
    };
    walk(page.element.shadowRoot!);
    return found;
  }

  for (const text of [
    'Program in English',
    'Tier described in English',
    'Benefit in',
    'Value in English',
    'Commitment in English',
    'Question in English',
    'Answer in English',
    'Footnote in English',
  ])
    it(`carry their own language: ${text}`, async () => {
      const page = await visit({ program: program(), around: { lang: 'de' } });
      await shows(page, 'Was Sie bekommen');
      const found = languageOf(page, text);
      expect(found.length).to.be.above(0);
      expect([...new Set(found)]).to.deep.equal(['en']);
    });

  it('are shown in the reader’s language where the document has it', async () => {
    const page = await visit({ program: await demo('lumora-msp'), around: { lang: 'de' } });
    await shows(page, 'Projektregistrierung: Schutz für');
    expect(page.text).not.to.contain('Deal registration: protected for');
  });
});

describe('words of a document in another language than the page', () => {
  hushWarnings();
  const english = aDocument({
    measures: [{ id: 'certified', name: 'Certified people', unit: { one: 'person', other: 'people' } }],
    benefits: [
      {
        id: 'deals',
        name: { en: 'Deal registration', ar: 'تسجيل الصفقات' },
        values: { silver: false, gold: { kind: 'yes', condition: 'From the first sale on' } },
      },
    ],
    requirements: {
      gold: {
        kind: 'measure',
        measure: 'certified',
        atLeast: 4,
        ofWhich: [{ name: 'technical', atLeast: 2 }],
      },
    },
  });
  /** In what language and direction the innermost element stands that says something. */
  const standing = ({ element }: Visit, text: string) => {
    const inner = [...element.shadowRoot!.querySelectorAll('tbody *')]
      .filter((one) => one.textContent!.includes(text))
      .at(-1)!;
    return [inner.closest('[lang]')!.getAttribute('lang'), getComputedStyle(inner).direction];
  };

  it('bear their own: names of rows, conditions, what is counted', async () => {
    const page = await visit({ program: english, around: { lang: 'de' } });
    await shows(page, 'indestens 4');
    for (const text of ['Deal', 'registration', 'From the first sale on', 'people', 'technical'])
      expect(standing(page, text)[0], text).to.equal('en');
    expect(standing(page, 'indestens 4')[0]).to.equal('de');
    expect(page.text).to.contain('Mindestens 4 people').and.contain('davon mindestens 2 technical');
  });

  it('stand in their own direction', async () => {
    const page = await visit({ program: english, around: { lang: 'ar', dir: 'rtl' } });
    await shows(page, 'على الأقل');
    for (const text of ['Certified', 'From the first sale on', 'technical'])
      expect(standing(page, text), text).to.deep.equal(['en', 'ltr']);
    expect(standing(page, 'تسجيل')).to.deep.equal(['ar', 'rtl']);
  });

  it('leave the words of a name in their order, whatever stands behind it', async () => {
    const page = await visit({
      program: await demo('lumora-msp'),
      attributes: { rows: 'step' },
      around: { lang: 'he', dir: 'rtl', style: 'width:1200px' },
    });
    await shows(page, 'Extra discount on registered');
    const names = [...page.element.shadowRoot!.querySelectorAll('tbody th')];
    const pieces = names
      .find((one) => one.textContent!.includes('on registered deals'))!
      .querySelectorAll('[lang]:not(:has([lang]))');
    const [start, end] = [...pieces].map((one) => one.getBoundingClientRect());
    expect(start!.top).to.equal(end!.top);
    expect(start!.left).to.be.below(end!.left);
  });

  it('bear none where they are in that of the page', async () => {
    const page = await visit({ program: english, around: { lang: 'en' } });
    await shows(page, 'At least 4 people');
    expect(page.element.shadowRoot!.querySelectorAll('tbody [lang], tbody bdi').length).to.equal(0);
  });
});
