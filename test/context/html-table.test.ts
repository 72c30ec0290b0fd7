import { expect, waitUntil } from '@open-wc/testing';
import type { PartnerErrorEvent } from '../../src/context/program-events.js';
import { aDocument, arrive, block, hushWarnings, Visit, type Matrix } from '../elements/visitor.js';

const shows = (page: Visit, text: string) =>
  waitUntil(() => page.text.includes(text), `"${text}" is not shown, but: ${page.text.slice(0, 200)}`, {
    timeout: 5_000,
  });

/** A table with two tiers, from its rows. */
const table = (rows: string, { caption = 'Lumora Partners', attributes = '' } = {}) =>
  `<table ${attributes}>${caption && `<caption>${caption}</caption>`}<thead><tr><th></th><th>Silver</th><th>Gold</th></tr></thead><tbody>${rows}</tbody></table>`;
const row = (name: string, silver: string, gold: string) =>
  `<tr><th>${name}</th><td>${silver}</td><td>${gold}</td></tr>`;
const SECTION = '<tr><th colspan="3">Benefits</th></tr>';
const LUMORA = 'data-vendor="Lumora"';

async function matrixWith(markup: string): Promise<Visit> {
  const page = await arrive({ inside: markup });
  await waitUntil(() => page.has('table'), `no table: ${page.text}`, { timeout: 5_000 });
  page.element.setAttribute('rows', 'all');
  await page.element.updateComplete;
  return page;
}

describe('a table inside an element is its document', () => {
  const warned = hushWarnings();

  it('with tiers from its header, groups from rows that span, and its caption as the name', async () => {
    const page = await matrixWith(
      table(
        `<tr><th colspan="3">Benefits</th></tr>${row('Deal registration', '✗', '✓')}${row('Discount', '5%', 'up to 10%')}` +
          `<tr><th colspan="3">Requirements</th></tr>${row('Certified people', '1', '4')}` +
          `<tr><th colspan="3">Costs</th></tr>${row('Yearly fee', 'free', '€1,200 per year')}`,
        { attributes: LUMORA },
      ),
    );
    await shows(page, 'Lumora Partners');
    expect(page.cell('Deal registration', 'Silver')).to.equal('No');
    expect(page.cell('Deal registration', 'Gold')).to.equal('Yes');
    expect(page.cell('Discount', 'Gold')).to.contain('10%');
    expect(page.text).to.contain('Certified people').and.contain('1,200');
    expect(warned).to.deep.equal([]);
  });

  it('stays in the page, is seen until it is read, and is not seen beside what was made of it', async () => {
    const page = await arrive({
      inside: table(SECTION + row('Training', 'Yes', 'Yes'), { attributes: LUMORA }),
    });
    expect(page.text).to.contain('Training');
    await waitUntil(() => page.has('table'), 'not read', { timeout: 5_000 });
    const own = page.element.querySelector('table')!;
    expect(own.isConnected).to.equal(true);
    expect(own.checkVisibility()).to.equal(false);
  });

  for (const [what, cell, says] of [
    ['a check mark', '&#10003;', 'Yes'],
    ['a picture with words', '<img src="/x.svg" alt="Included">', 'Yes'],
    ['a drawing with a name', '<svg role="img" aria-label="Yes"></svg>', 'Yes'],
    ['a drawing with a title', '<svg><title>Not included</title><path/></svg>', 'No'],
    ['an icon of Font Awesome', '<i class="fa-solid fa-check" aria-hidden="true"></i>', 'Yes'],
    ['its cross', '<i class="fas fa-times-circle"></i>', 'No'],
    ['an icon of Bootstrap', '<i class="bi bi-check-lg"></i>', 'Yes'],
    ['an icon of WordPress', '<span class="dashicons dashicons-no"></span>', 'No'],
    ['an icon that is a word', '<span class="material-icons">check_circle</span>', 'Yes'],
    ['a ticked box', '<input type="checkbox" checked disabled>', 'Yes'],
    ['a box without a tick', '<input type="checkbox" disabled>', 'No'],
    [
      'a sign beside words for screen readers',
      '<span aria-hidden="true">●</span><span class="sr-only">Yes</span>',
      'Yes',
    ],
    ['a word in a paragraph', '<p><strong>Yes</strong></p>', 'Yes'],
    ['what is hidden beside what is not', '<span hidden>No</span>Yes', 'Yes'],
    ['a price that was struck out', '<del>€900</del> €500 per year', '€500 a year'],
  ] as const) {
    it(`reads ${what}`, async () => {
      const page = await matrixWith(
        table(SECTION + row('Training', cell, 'on request'), { attributes: LUMORA }),
      );
      const said = page.cell('Training', 'Silver');
      expect(
        says.startsWith('€') ? said.includes('500') && !said.includes('900') : said === says,
        said,
      ).to.equal(true);
    });
  }

  it('reads lists as lists, and what spans columns or rows as said of all of them', async () => {
    const page = await matrixWith(
      table(
        `${SECTION}<tr><th>Support</th><td colspan="2">Yes</td></tr>` +
          `<tr><th>Training</th><td rowspan="2">free</td><td>Yes</td></tr><tr><th>Exams</th><td>Yes</td></tr>` +
          row('Events', '<ul><li>Summit</li><li>Roadshow</li></ul>', 'Yes'),
        { attributes: LUMORA },
      ),
    );
    expect(page.cells('Support')).to.deep.equal(['Yes', 'Yes']);
    expect(page.cell('Exams', 'Silver')).to.equal(page.cell('Training', 'Silver'));
    expect(page.cell('Events', 'Silver'))
      .to.match(/Summit.*Roadshow/)
      .and.not.contain('•');
  });

  it('takes marks for notes, wherever on the page these stand', async () => {
    const place = block(
      {},
      `<partner-tier-matrix rows="all">${table(
        SECTION +
          row('Training<sup><a href="#fn-1">1</a></sup>', 'Yes', 'Yes') +
          row('Discount', '5%*', '10%') +
          row('Booth', '4 m<sup>2</sup>', 'Yes'),
        { attributes: LUMORA },
      )}<p>* On list prices.</p><p>Ask us for more.</p></partner-tier-matrix><ol><li id="fn-1">Online only. <a href="#top">↩</a></li></ol>`,
    );
    const page = new Visit(place.querySelector<Matrix>('partner-tier-matrix')!);
    await waitUntil(() => page.has('table'), 'not read', { timeout: 5_000 });
    const all = () => page.element.shadowRoot!.textContent;
    await waitUntil(() => all().includes('Online only.'), 'the note is not there', { timeout: 5_000 });
    expect(all()).to.contain('On list prices.').and.not.contain('↩').and.not.contain('Ask us for more');
    expect(page.cell('Booth', 'Silver')).to.equal('4 m²');
    expect(page.rowNames.some((name) => name.includes('Training1'))).to.equal(false);
  });

  it('keeps links', async () => {
    const page = await matrixWith(
      table(SECTION + row('Training', '<a href="https://lumora.example/t">Courses</a>', 'Yes'), {
        attributes: LUMORA,
      }),
    );
    const link = page.get<HTMLAnchorElement>('link', 'Courses');
    expect(link.href).to.equal('https://lumora.example/t');
  });

  it('is told its vendor and more by data- attributes on the table, the element or the hook', async () => {
    const body = SECTION + row('Fee', '500', '–');
    const options = 'data-vendor="Lumora" data-name="Lumora Select" data-dash="no" data-currency="EUR"';
    const onTable = await matrixWith(table(body, { attributes: options, caption: '' }));
    await shows(onTable, 'Lumora Select');
    expect(onTable.cell('Fee', 'Gold')).to.equal('No');
    const hook = block(
      {},
      `<div data-partner-element="tier-matrix" ${options}>${table(body, { caption: '' })}</div>`,
    );
    await waitUntil(
      () => hook.querySelector('partner-tier-matrix')?.shadowRoot?.querySelector('table'),
      'no hook',
      {
        timeout: 5_000,
      },
    );
    const onHook = new Visit(hook.querySelector<Matrix>('partner-tier-matrix')!);
    await shows(onHook, 'Lumora Select');
    expect(
      warned.filter((one) => one.includes('data-vendor.')),
      'asked for a vendor',
    ).to.deep.equal([]);
  });

  it('invents neither a vendor nor a name, and says so once', async () => {
    const page = await matrixWith(table(SECTION + row('Training', 'Yes', 'No'), { caption: '' }));
    expect(page.text).to.contain('The vendor').and.contain('Partner program');
    expect(warned.length).to.equal(1);
    expect(warned[0]).to.contain('write data-vendor').and.contain('write data-name, or a caption');
  });

  it('tells the developer what was not understood, once, with the cell', async () => {
    await matrixWith(
      table(
        SECTION +
          row('Training', '–', '<img src="/tick.png">') +
          row('Guides', '<a href="/a">A</a> <a href="/b">B</a>', 'Yes'),
        { attributes: LUMORA },
      ),
    );
    await waitUntil(() => warned.length > 0, 'nobody is told', { timeout: 5_000 });
    expect(warned.length).to.equal(1);
    const lines = warned[0]!.split('\n');
    expect(lines[0]).to.contain('<partner-tier-matrix>: its table was read as its document');
    expect(
      lines.some((line) => line.startsWith('B3: “–” may mean no, not applicable or not known')),
    ).to.equal(true);
    expect(lines.some((line) => line.startsWith('C3: there is a picture without words'))).to.equal(true);
    expect(lines.some((line) => line.startsWith('B4: a cell has one link'))).to.equal(true);
  });

  it('tells an option that names nothing', async () => {
    await matrixWith(
      table(SECTION + row('Training', 'Yes', ''), { attributes: `${LUMORA} data-empty="nothing"` }),
    );
    expect(warned.join()).to.contain('data-empty="nothing" names nothing here. It can be: not-known, no,');
  });

  it('of which there are several is one for each section', async () => {
    const page = await matrixWith(
      table(row('Training', 'Yes', 'Yes'), { caption: 'Benefits', attributes: LUMORA }) +
        table(row('Certified people', '1', '4'), { caption: 'Requirements' }),
    );
    expect(page.rowNames.join()).to.contain('Training').and.contain('Certified people');
  });

  it('may be a column of a comparison', async () => {
    const column = (name: string) =>
      `<partner-program>${table(SECTION + row('Training', 'Yes', '5%'), { caption: name, attributes: `data-vendor="${name}"` })}</partner-program>`;
    const place = block(
      {},
      `<partner-benefit-comparator rows="all">${column('Lumora')}${column('Birch')}</partner-benefit-comparator>`,
    );
    const root = () => place.firstElementChild!.shadowRoot?.textContent ?? '';
    await waitUntil(
      () => root().includes('Lumora') && root().includes('Birch') && root().includes('Training'),
      'not compared',
      {
        timeout: 5_000,
      },
    );
    expect(warned).to.deep.equal([]);
  });

  it('is the document of a checklist too', async () => {
    const place = block(
      {},
      `<partner-requirement-checklist>${table('<tr><th colspan="3">Requirements</th></tr>' + row('Certified people', '1', '4'), { attributes: LUMORA })}</partner-requirement-checklist>`,
    );
    const root = () => place.firstElementChild!.shadowRoot?.textContent ?? '';
    await waitUntil(() => root().includes('Certified people'), 'not asked', { timeout: 5_000 });
  });

  it('is read again when its author changes it', async () => {
    const page = await matrixWith(table(SECTION + row('Training', 'Yes', 'No'), { attributes: LUMORA }));
    page.element.querySelectorAll('td')[1]!.textContent = 'Yes';
    await waitUntil(() => page.cell('Training', 'Gold') === 'Yes', 'not read again', { timeout: 5_000 });
  });
});

describe('a table inside an element is left as it is', () => {
  const warned = hushWarnings();

  it('where it is none of tiers: the table stays to be seen, and the page hears of it', async () => {
    const errors: string[] = [];
    const place = block({}, '<partner-tier-matrix></partner-tier-matrix>');
    const page = new Visit(place.querySelector<Matrix>('partner-tier-matrix')!);
    page.element.addEventListener('partner-error', ({ problems }: PartnerErrorEvent) =>
      errors.push(problems.map(({ code }) => code).join()),
    );
    page.element.innerHTML =
      '<table><tr><td>Opening hours</td></tr><tr><td>Monday to Friday</td></tr></table>';
    await waitUntil(() => errors.length > 0, 'nobody hears', { timeout: 5_000 });
    expect(page.text).to.equal('Opening hours Monday to Friday');
    expect(errors).to.deep.equal(['empty-list']);
    expect(warned).to.deep.equal([
      '<partner-tier-matrix>: its table is not one of tiers, and stays as it is. Write the names of the tiers into the first row, and a row below it for each thing that one gets, must do or pays.',
    ]);
  });

  it('where there is another document: it is only the fallback', async () => {
    const fallback = table(SECTION + row('From the table', 'Yes', 'No'));
    const own = await arrive({ inside: fallback, program: aDocument({ name: 'Own' }) });
    await shows(own, 'Own');
    const around = block(
      {},
      `<partner-program><partner-tier-matrix>${fallback}</partner-tier-matrix></partner-program>`,
    );
    const page = new Visit(around.querySelector<Matrix>('partner-tier-matrix')!);
    await shows(page, 'From the table');
    around.querySelector('partner-program')!.program = aDocument({ name: 'Around' });
    await shows(page, 'Around');
    own.element.querySelector('td')!.textContent = 'translated';
    await own.element.updateComplete;
    expect(own.text).to.contain('Own');
    expect(warned).to.deep.equal([]);
  });
});
