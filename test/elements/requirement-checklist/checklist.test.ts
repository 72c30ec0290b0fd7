import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { ALL } from '../../programs.js';
import { aDocument, block, demo, frames, hushWarnings, listen, saveNothing, words } from '../visitor.js';
import { forgetAll, read, Reader } from './reader.js';

/** Gold asks for two certified people, 10,000 of revenue, an agreement, and one of two proofs. */
const acme = (more: object = {}) =>
  aDocument({
    tiers: [
      { id: 'silver', name: 'Silver', admission: 'open' },
      { id: 'gold', name: 'Gold', action: { label: 'Apply for Gold', href: 'https://acme.example/apply' } },
    ],
    measures: [
      { id: 'certified', name: 'Certified people', unit: { one: 'person', other: 'people' } },
      { id: 'revenue', name: 'Revenue', kind: 'money' },
      { id: 'agreement', name: 'Signed agreement', kind: 'held' },
      { id: 'references', name: 'References', unit: { one: 'reference', other: 'references' } },
      { id: 'audit', name: 'Passed audit', kind: 'held' },
      { id: 'staff', name: 'Employees', about: 'company', unit: { one: 'person', other: 'people' } },
      { id: 'rank', name: 'Rank', kind: 'rank' },
    ],
    costs: [
      {
        id: 'exam',
        name: 'Course and exam',
        kind: 'exam',
        measure: 'certified',
        value: { kind: 'money', value: 3500, each: 'person' },
      },
    ],
    requirements: {
      silver: { kind: 'none' },
      gold: {
        kind: 'all',
        of: [
          { kind: 'measure', measure: 'certified', atLeast: 4 },
          { kind: 'measure', measure: 'revenue', atLeast: 10000 },
          { kind: 'measure', measure: 'agreement', held: true },
          {
            kind: 'any',
            of: [
              { kind: 'measure', measure: 'references', atLeast: 3 },
              { kind: 'measure', measure: 'audit', held: true },
            ],
          },
          { kind: 'measure', measure: 'staff', atLeast: 5 },
        ],
      },
    },
    ...more,
  });

const enough = { certified: 4, revenue: 10000, agreement: true, audit: true, staff: 9 };

describe('a checklist', () => {
  hushWarnings();
  beforeEach(forgetAll);

  it('says of every condition whether it is met, what is missing and in which unit', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    expect(page.condition('Certified people')).to.equal('');
    await page.tell('Certified people', '2');
    expect(page.condition('Certified people')).to.equal('Not yet · 2 people missing');
    await page.tell('Certified people', '3');
    expect(page.condition('Certified people')).to.equal('Not yet · 1 person missing');
    await page.tell('Certified people', '4');
    expect(page.condition('Certified people')).to.equal('Met');
    await page.tell('Revenue', '9000');
    expect(page.condition('Revenue')).to.match(/^Not yet · USD 1,000 missing$/);
    await page.tell('Signed agreement', 'No');
    expect(page.condition('Signed agreement')).to.equal('Not yet · Still to do');
    await page.tell('Signed agreement', 'No answer');
    expect(page.condition('Signed agreement')).to.equal('');
  });

  it('says how many facts tell where one stands, and then what is missing and what is still to tell', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    expect(page.progress).to.equal('Gold: 6 facts tell where you stand The first 3 decide most.');
    expect(page.rung('Gold')).to.equal('Goal 5 conditions');
    expect(page.text).to.not.match(/No answer yet|answers are missing|Not yet/);
    await page.tell('Certified people', '3');
    await page.tell('Revenue', '1');
    expect(page.progress).to.equal(
      'Silver today, by your answers. Still missing for Gold: 1 person and Revenue (USD 9,999). ' +
        'Still to tell: Signed agreement, References, and 2 more facts.',
    );
    expect(page.rung('Gold')).to.equal('Goal 0 of 5 met, 3 unknown');
    await page.tell('Certified people', '4');
    expect(page.rung('Gold')).to.equal('Goal 1 of 5 met, 3 unknown');
  });

  it('one met condition is enough where one of several is asked', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    await page.tell('Passed audit', 'Yes');
    const legend = [...page.root.querySelectorAll('legend')].find((one) =>
      words(one).includes('One of these'),
    )!;
    expect(words(legend)).to.equal('One of these: Met');
  });

  it('shows what is asked through the tier one comes from, with its fields, but for what is asked anyway', async () => {
    const { requirements } = acme() as unknown as { requirements: Record<string, object> };
    const page = await read({
      program: acme({
        tiers: [
          { id: 'silver', name: 'Silver' },
          { id: 'gold', name: 'Gold' },
          { id: 'platinum', name: 'Platinum', comesFrom: ['gold'] },
        ],
        requirements: {
          gold: requirements['gold'],
          platinum: { kind: 'measure', measure: 'certified', atLeast: 8 },
        },
      }),
      attributes: { tier: 'platinum' },
    });
    const through = () => page.root.querySelector('.through')!;
    expect(words(through())).to.match(/^Through Gold/);
    expect(words(through())).to.contain('Revenue: at least USD 10,000').and.not.contain('Certified people');
    await page.tell('Revenue', '10000');
    expect(page.condition('Revenue')).to.contain('Met');
    await page.tell('Tier held today', 'Gold');
    expect(page.condition('Signed agreement')).to.contain('Not needed');
  });

  it('shows the remark beside a condition, and beside that nothing is asked', async () => {
    const note = 'Beyond registration and contract.';
    const page = await read({
      program: acme({
        requirements: {
          silver: { kind: 'none', note },
          gold: { kind: 'measure', measure: 'audit', held: true, note: 'By an outsider.' },
        },
      }),
      attributes: { tier: 'silver' },
    });
    expect(page.text).to.contain('Nothing required').and.contain(note);
    await page.press('Gold');
    expect(page.text).to.contain('By an outsider.');
  });

  it('says of a tier that the document does not mention just that', async () => {
    const page = await read({ program: acme({ requirements: {} }), attributes: { tier: 'gold' } });
    expect(page.progress).to.contain('The document does not mention what this tier asks for.');
  });

  it("ends with ready to apply and the tier's own link, never with achieved", async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' }, facts: enough });
    expect(page.progress).to.contain('Gold: Ready to apply');
    expect(page.rung('Gold')).to.equal('You Goal 5 of 5 met');
    expect(page.text).to.not.match(/achieved|awarded/i);
    const link = page.root.querySelector<HTMLAnchorElement>('[part=summary] a')!;
    expect(link.href).to.equal('https://acme.example/apply');
    const heard = listen<Event & { tierId: string }>('partner-action');
    page.element.addEventListener('partner-action', (event) => event.preventDefault(), { once: true });
    link.click();
    expect(heard.map(({ tierId }) => tierId)).to.deep.equal(['gold']);
  });

  it('shows where the answers put the reader among all tiers', async () => {
    const page = await read({ program: acme() });
    expect(page.rung('Silver'), 'no answer supports anything').to.not.contain('You');
    await page.tell('Certified people', '4');
    expect(page.rung('Silver')).to.contain('You');
    expect(page.progress).to.contain('Silver today, by your answers.');
    expect(page.progress, 'the next tier is the one to reach').to.contain('Gold');
    await page.press('Silver');
    expect(page.progress).to.contain('Silver');
    expect(page.element.tier).to.equal('silver');
  });

  it('finds the cheapest way with its price, and says nothing of a price that the document does not give', async () => {
    const page = await read({
      program: acme(),
      attributes: { tier: 'gold' },
      facts: { ...enough, certified: 2, agreement: false },
    });
    await page.looked();
    expect(page.way).to.contain('Way to Gold');
    expect(page.way).to.contain('Certified people: 2 people → 4 people Course and exam: USD 7,000 once');
    expect(page.way).to.contain('Signed agreement: to be done In total: USD 7,000 once');
    expect(page.way).to.contain('Not in it: what the document gives no price for.');
    expect(page.way, 'what has no price makes no way the cheapest').not.to.contain('Cheapest');
    await page.tell('Signed agreement', 'Yes');
    await waitUntil(() => page.way.includes('Cheapest way to Gold'));
  });

  it('says once that nothing has a price', async () => {
    const free = { ...acme(), costs: [] };
    const page = await read({
      program: free,
      attributes: { tier: 'gold' },
      facts: { ...enough, certified: 2 },
    });
    await page.looked();
    expect(page.way).to.contain('The document prices none of these steps.').and.not.contain('currency');
  });

  it('offers ways that differ in kind', async () => {
    const page = await read({
      program: acme(),
      attributes: { tier: 'gold' },
      facts: { certified: 4, revenue: 10000, agreement: true, staff: 9 },
    });
    await page.looked();
    const ways = page.root.querySelectorAll('[part=way] details');
    expect(ways.length).to.equal(1);
    const said = page.root.querySelector('[part=way]')!.textContent;
    expect(said).to.contain('Passed audit').and.contain('References');
  });

  it('says what changed its standing to the page, and nothing when code tells', async () => {
    const heard = listen<Event & { supportedTierId?: string; summary: string }>('partner-standing-change');
    const page = await read({
      program: acme(),
      attributes: { tier: 'gold' },
      facts: { ...enough, certified: 3 },
    });
    expect(heard).to.deep.equal([]);
    await page.tell('Certified people', '4');
    expect(heard.map(({ supportedTierId, summary }) => [supportedTierId, summary])).to.deep.equal([
      ['gold', 'ready-to-apply'],
    ]);
  });

  it('says when something lapses', async () => {
    const program = acme();
    const gold = (program['requirements'] as { gold: { of: { validFor?: object }[] } }).gold;
    gold.of[0]!.validFor = { value: 2, unit: 'year' };
    const page = await read({ program, attributes: { tier: 'gold' }, facts: { certified: 4 } });
    await page.tell('Valid until', '2026-06-25');
    expect(page.condition('Certified people')).to.equal('Met · lapses in 10 days');
    await page.tell('Valid until', '2026-06-01');
    expect(page.condition('Certified people')).to.contain('has lapsed');
  });

  it('shows the conditions of another tier when it is chosen, also after an answer', async () => {
    const program = acme();
    const requirements = program['requirements'] as Record<string, object>;
    requirements['silver'] = {
      kind: 'all',
      of: [
        { kind: 'measure', measure: 'certified', atLeast: 1 },
        { kind: 'measure', measure: 'references', atLeast: 1 },
      ],
    };
    const page = await read({ program, attributes: { tier: 'silver' } });
    await page.tell('References', '0');
    await page.press('Gold');
    const labels = [...page.root.querySelectorAll('.row')].map((row) => row.getAttribute('aria-label'));
    expect(labels).to.deep.equal([
      'Certified people: at least 4 people',
      'References: at least 3 references',
      'Passed audit',
      'Revenue: at least USD 10,000',
      'Signed agreement',
      'Employees: at least 5 people',
    ]);
  });

  it('keeps aiming at the same tier while the reader answers', async () => {
    const page = await read({ program: acme(), facts: { ...enough, certified: 3 } });
    expect(page.progress).to.contain('Still missing for Gold: 1 person.');
    await page.tell('Certified people', '4');
    expect(page.progress).to.contain('Gold: Ready to apply');
  });

  it('says what nobody can check from outside', async () => {
    const program = acme({ requirements: { gold: { kind: 'measure', measure: 'rank', top: 10 } } });
    const page = await read({ program, attributes: { tier: 'gold' } });
    expect(page.condition('Rank')).to.equal('Cannot be checked here');
    expect(page.progress).to.equal('Gold: What this tier asks for cannot be checked from outside.');
    expect(page.rung('Gold')).to.equal('Goal Cannot be checked here');
  });
});

describe('the first view of a checklist', () => {
  hushWarnings();
  beforeEach(forgetAll);

  const leaf = (measure: string, atLeast: number) => ({ kind: 'measure', measure, atLeast });
  const labels = (page: Reader, text: string) =>
    [...page.root.querySelectorAll('.conditions label')].filter((label) => words(label).startsWith(text))
      .length;

  it('asks once what several options ask alike, under the names of all of them', async () => {
    const page = await read({ program: await demo('lumora-msp'), attributes: { tier: 'professional' } });
    const options = [...page.root.querySelectorAll('.option')].map((one) => words(one));
    expect(options).to.include.members(['Germany, Austria, Switzerland and Rest of EMEA', 'Gulf states']);
    const group = page.root.querySelector('.option')!.closest('fieldset')!;
    expect(group.querySelectorAll('input').length).to.equal(1);
  });

  it('asks every fact once, where it decides most, and shows the answer where it is asked again', async () => {
    const gold = {
      kind: 'all',
      of: [
        leaf('revenue', 10000),
        leaf('certified', 4),
        { kind: 'any', of: [leaf('certified', 9), leaf('references', 3)] },
      ],
    };
    const page = await read({ program: acme({ requirements: { gold } }), attributes: { tier: 'gold' } });
    const rows = [...page.root.querySelectorAll('.row')].map((row) => words(row));
    expect(rows[0]).to.contain('Certified people: at least 4 people');
    expect(labels(page, 'Certified people')).to.equal(1);
    expect(rows[1]).to.contain('at least 9 people').and.contain('Asked above');
    await page.tell('Certified people', '5');
    expect(words(page.root.querySelectorAll('.row')[1]!)).to.contain('5 people');
  });

  it('does not say the same twice where a condition has parts', async () => {
    const gold = {
      ...leaf('certified', 2),
      ofWhich: [{ name: 'Engineers', atLeast: 1 }],
    };
    const page = await read({ program: acme({ requirements: { gold } }), attributes: { tier: 'gold' } });
    const seen = page.root.querySelector<HTMLElement>('.conditions')!.innerText;
    expect(seen.split('at least 2').length - 1).to.equal(1);
  });

  it('shows footnotes, notes and what other sources say of conditions and of groups', async () => {
    const gold = {
      kind: 'any',
      footnotes: ['either'],
      conflicts: [{ note: 'The portal asks for both.' }],
      of: [{ ...leaf('certified', 2), footnotes: ['counted'] }, leaf('references', 3)],
    };
    const footnotes = [
      { id: 'either', text: 'Either will do.' },
      { id: 'counted', text: 'Counted on 1 January.' },
    ];
    const page = await read({
      program: acme({ requirements: { gold }, footnotes }),
      attributes: { tier: 'gold' },
    });
    const seen = page.root.querySelector<HTMLElement>('.conditions')!.innerText;
    for (const said of ['Either will do.', 'Counted on 1 January.', 'The portal asks for both.'])
      expect(seen).to.contain(said);
  });

  it('tells of the price in one sentence where only the tier costs something', async () => {
    const fee = {
      id: 'fee',
      name: 'Yearly fee',
      kind: 'fee',
      values: { gold: { kind: 'money', value: 500, per: 'year' } },
    };
    const page = await read({ program: acme({ costs: [fee] }), attributes: { tier: 'gold' } });
    await page.looked();
    await waitUntil(() => page.way.includes('The tiers on the way cost USD 500 per year'), page.way);
    expect(page.way).to.not.contain('In total').and.not.contain('in one currency');
  });

  it('opens on a tier that asks something, and lists tiers far from it in a fold', async () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const page = await read({
      program: acme({
        tiers: names.map((id) => ({ id, name: id })),
        benefits: [],
        requirements: { one: { kind: 'not-published' }, two: leaf('certified', 2) },
      }),
    });
    expect(page.progress).to.equal('two: 1 fact tells where you stand');
    const fold = page.root.querySelector<HTMLDetailsElement>('[part=standing] details')!;
    expect(words(fold.querySelector('summary')!)).to.equal('All tiers (8)');
    expect([...fold.querySelectorAll('button')].map((one) => one.textContent.trim())).to.deep.equal([
      'six',
      'seven',
      'eight',
    ]);
  });

  it('follows an answer with the way up within two frames, where that is quickly found', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' }, facts: enough });
    await page.tell('Certified people', '3');
    await page.looked();
    await page.tell('Certified people', '2');
    expect(page.way).to.contain('Certified people: 2 people → 4 people');
  });
});

describe('answers', () => {
  hushWarnings();
  beforeEach(() => {
    forgetAll();
    localStorage.clear();
  });

  it('about one program are the same in all elements of the page, and the matrix marks the tier', async () => {
    const program = acme();
    const page = await read({ program, attributes: { tier: 'gold' }, facts: enough });
    const other = await read({ program, attributes: { tier: 'gold' } });
    expect(other.field('Certified people').value).to.equal('4');
    await other.tell('Certified people', '3');
    expect(page.condition('Certified people')).to.equal('Not yet · 1 person missing');
    await other.tell('Certified people', '4');
    const matrix = document.createElement('partner-tier-matrix');
    matrix.program = program;
    block().append(matrix);
    const gold = () => matrix.shadowRoot!.querySelectorAll('[part=tier]')[1];
    await waitUntil(() => gold(), 'no tier', { timeout: 10_000 });
    await waitUntil(() => words(gold()!) === 'Gold Supported by your answers', words(gold()!));
  });

  it('about the company are shared by programs, those about a vendor are not', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    await page.tell('Employees', '9');
    await page.tell('Certified people', '4');
    const other = await read({ program: acme({ id: 'other-partners' }), attributes: { tier: 'gold' } });
    expect(other.field('Employees').value).to.equal('9');
    expect(other.field('Certified people').value).to.equal('');
  });

  it('are stored only where the page asks for it, and can be forgotten', async () => {
    const plain = await read({ program: acme(), attributes: { tier: 'gold' } });
    await plain.tell('Certified people', '4');
    expect(localStorage.length).to.equal(0);
    plain.element.remove();
    forgetAll();
    const page = await read({ program: acme(), attributes: { tier: 'gold', remember: 'acme' } });
    await page.tell('Certified people', '3');
    expect(localStorage.length).to.equal(1);
    page.element.remove();
    forgetAll();
    const later = await read({ program: acme(), attributes: { tier: 'gold', remember: 'acme' } });
    expect(later.field('Certified people').value).to.equal('3');
    await later.press('Forget my answers');
    expect(later.field('Certified people').value).to.equal('');
    expect(localStorage.length).to.equal(0);
  });

  for (const [what, text] of Object.entries({
    'no JSON': '{"programs"',
    'something else': '[1,2]',
    'the answers of another tool':
      '{"programs":{"acme-partners":{"facts":{"certified":"many","__proto__":{"a":1}}}}}',
    nothing: '',
  }))
    it(`survive storage that holds ${what}`, async () => {
      localStorage.setItem('partner-facts-acme', text);
      const page = await read({ program: acme(), attributes: { tier: 'gold', remember: 'acme' } });
      expect(page.field('Certified people').value).to.equal('');
      await page.tell('Certified people', '4');
      expect(page.condition('Certified people')).to.equal('Met');
    });

  it('say so where storage is full or blocked', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const page = await read({ program: acme(), attributes: { tier: 'gold', remember: 'acme' } });
      await page.tell('Certified people', '4');
      expect(page.condition('Certified people')).to.equal('Met');
      expect(page.text).to.contain('This browser does not let this site keep your answers.');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('can be saved to a file and opened again; another file is refused in words', async () => {
    const restore = saveNothing(window);
    const made: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return createObjectURL.call(URL, blob);
    };
    try {
      const page = await read({ program: acme(), attributes: { tier: 'gold' } });
      await page.tell('Certified people', '4');
      await page.press('Save my answers');
      await page.press('Forget my answers');
      const open = async (file: File) => {
        const input = page.root.querySelector<HTMLInputElement>('input[type=file]')!;
        const given = new DataTransfer();
        given.items.add(file);
        input.files = given.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      };
      await open(new File(['hello'], 'a.json'));
      await waitUntil(() => page.text.includes('This file holds no answers.'));
      await open(new File([made[0]!], 'b.json'));
      await waitUntil(() => page.field('Certified people').value === '4');
    } finally {
      URL.createObjectURL = createObjectURL;
      restore();
    }
  });

  it('may be seen differently by two checklists of different days, and the page stays alive', async () => {
    const program = acme();
    const gold = (program['requirements'] as { gold: { of: { validFor?: object }[] } }).gold;
    gold.of[0]!.validFor = { value: 1, unit: 'year' };
    const facts = { ...enough, certified: { value: 4, until: '2026-07-01' } };
    const now = await read({ program, attributes: { tier: 'gold' }, facts });
    const later = await read({ program, attributes: { tier: 'gold', today: '2026-08-01' } });
    await frames();
    expect(now.progress).to.contain('Ready to apply');
    expect(later.condition('Certified people')).to.contain('has lapsed');
  });

  it('that the reader kept go before those that the page sets', async () => {
    const first = await read({ program: acme(), attributes: { tier: 'gold', remember: 'acme' } });
    await first.tell('Certified people', '3');
    first.element.remove();
    forgetAll();
    const page = await read({
      program: acme(),
      attributes: { tier: 'gold', remember: 'acme' },
      facts: { certified: 9 },
    });
    expect(page.field('Certified people').value).to.equal('3');
  });

  it('that are forgotten change where the reader stands, and the page is told', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' }, facts: enough });
    const heard = listen<Event & { summary: string }>('partner-standing-change');
    await page.press('Forget my answers');
    expect(heard.map(({ summary }) => summary)).to.deep.equal(['facts-missing']);
  });

  it('that cannot be are not taken', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    await page.tell('Certified people', '-5');
    expect(page.element.facts).to.deep.equal({});
    expect(page.condition('Certified people')).to.equal('');
  });

  it('come with a link, where the page offers one', async () => {
    const before = location.href;
    const told = { company: {}, programs: { 'acme-partners': { facts: { certified: 4 } } } };
    history.replaceState(null, '', `?partner-acme=${encodeURIComponent(JSON.stringify(told))}`);
    try {
      const page = await read({ program: acme(), attributes: { tier: 'gold', 'link-name': 'acme' } });
      expect(page.field('Certified people').value).to.equal('4');
      expect(words(page.root)).to.contain('Copy link');
      forgetAll();
      const without = await read({ program: acme(), attributes: { tier: 'gold' } });
      expect(without.field('Certified people').value, 'no link is followed').to.equal('');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('stay where they are when the visitor chooses another tier', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    await page.tell('Certified people', '4');
    await page.press('Silver');
    await page.press('Gold');
    expect(page.field('Certified people').value).to.equal('4');
  });
});

describe('by keyboard and screen reader', () => {
  hushWarnings();
  beforeEach(forgetAll);

  it('the whole flow works with keys alone', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    page.field('Certified people').focus();
    await sendKeys({ type: '4' });
    await sendKeys({ press: 'Tab' });
    expect(page.root.activeElement === page.field('Revenue'), 'the next field').to.equal(true);
    await sendKeys({ type: '12000' });
    await frames();
    expect(page.condition('Certified people')).to.equal('Met');
    expect(page.condition('Revenue')).to.equal('Met');
    expect(page.field('Revenue').value).to.equal('12000');
  });

  it('a change is announced once it is quiet, and not at every key', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' } });
    await page.looked();
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(page.announced));
    observer.observe(page.root.querySelector('p[role=status]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    page.field('Revenue').focus();
    await sendKeys({ type: '10000' });
    expect(said).to.deep.equal([]);
    await waitUntil(() => said.length > 0, 'nothing is announced', { timeout: 5000 });
    await aTimeout(200);
    observer.disconnect();
    expect(said).to.deep.equal([
      'Silver today, by your answers. Still to tell for Gold: Certified people, Signed agreement, and 3 more facts.',
    ]);
  });

  it('a key press leaves all other rows untouched', async () => {
    const page = await read({ program: await demo('lumora-msp'), attributes: { tier: 'advanced' } });
    await page.looked();
    const field = page.field('Certified people');
    field.focus();
    const own = new Set<Node>();
    for (let at: Element | null = field.closest('.row'); at; at = at.parentElement) own.add(at);
    const touched: Node[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('.row');
        if (row && !own.has(row)) touched.push(row);
      }
    });
    observer.observe(page.root.querySelector('[part=conditions]')!, {
      childList: true,
      characterData: true,
      attributes: true,
      subtree: true,
    });
    field.value = '1';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await frames();
    observer.disconnect();
    expect(page.field('Certified people').value).to.equal('1');
    // Both rows that ask about the same people may change with it.
    expect(touched.filter((row) => !words(row).includes('ertified')).map((row) => words(row))).to.deep.equal(
      [],
    );
  });
});

describe('a checklist of every demo document', () => {
  hushWarnings();
  beforeEach(forgetAll);
  before(() => setViewport({ width: 1280, height: 800 }));

  for (const name of ALL)
    it(`${name}: every tier can be opened and read, also at 320 px`, async () => {
      const program = await demo(name);
      const frame = { style: 'width:320px;overflow-x:auto' };
      const page = await read({ program, around: frame });
      const around = page.element.parentElement!;
      for (const { id } of program['tiers'] as { id: string }[]) {
        page.element.tier = id;
        await page.element.updateComplete;
        expect(page.text, id).to.not.match(/undefined|NaN|\[object|Infinity/);
        expect(around.scrollWidth - around.clientWidth, id).to.equal(0);
      }
    });

  for (const [language, said] of [
    ['de', 'Angaben zeigen, wo Sie stehen'],
    ['ar', 'معلومات تبيّن أين تقف'],
    ['pl', '6 informacji wskaże, na czym stoisz'],
    ['he', 'נתונים יראו איפה אתם עומדים'],
    ['ja', '項目の入力で現在の状況がわかります'],
    ['ko', '개 항목을 입력하면 현재 위치를 알 수 있습니다'],
  ] as const)
    it(`speaks ${language}`, async () => {
      const around = { lang: language, dir: language === 'ar' || language === 'he' ? 'rtl' : 'ltr' };
      const page = await read({ program: acme(), attributes: { tier: 'gold' }, around });
      expect(page.progress).to.contain(said);
      expect(page.text).to.not.match(/No answer|facts|conditions|Where you stand/);
    });
});

describe('words of a document in another language than the page', () => {
  hushWarnings();
  beforeEach(forgetAll);

  for (const [language, dir, least] of [
    ['de', 'ltr', 'mindestens 4'],
    ['ar', 'rtl', 'على الأقل'],
    ['he', 'rtl', 'לפחות 4'],
  ] as const)
    it(`bear their own, and stand in its direction, on a page in ${language}`, async () => {
      const page = await read({
        program: acme(),
        attributes: { tier: 'gold' },
        around: { lang: language, dir },
      });
      expect(page.text).to.contain(least);
      const standing = (text: string) => {
        const inner = [...page.root.querySelectorAll('.conditions *')]
          .filter((one) => one.textContent!.includes(text))
          .at(-1)!;
        return [inner.closest('[lang]')!.getAttribute('lang'), getComputedStyle(inner).direction];
      };
      for (const text of ['Certified people', 'people', 'Signed agreement'])
        expect(standing(text), text).to.deep.equal(['en', 'ltr']);
      expect(standing(least)).to.deep.equal([language, dir]);
      // What is heard of a group is plain words.
      for (const group of page.root.querySelectorAll('[role=group]'))
        expect(group.getAttribute('aria-label')).to.match(/^[\x20-\ufaff]+$/);
    });
});

describe('axe', () => {
  hushWarnings();
  beforeEach(forgetAll);

  for (const [name, tier] of [
    ['lumora-msp', 'elite'],
    ['microsoft-solutions-partner', 'solutions-partner'],
    ['dell-emc-fy2018', 'platinum'],
    ['aws-services-path-2024', 'premier'],
  ] as const)
    it(`finds nothing: ${name}`, async () => {
      const page = await read({ program: await demo(name), attributes: { tier } });
      await page.looked();
      await expect(page.element).to.be.accessible();
    });

  it('finds nothing once everything is met', async () => {
    const page = await read({ program: acme(), attributes: { tier: 'gold' }, facts: enough });
    await expect(page.element).to.be.accessible();
    expect(new Reader(page.element).progress).to.contain('Ready');
  });
});
