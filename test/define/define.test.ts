import { expect, waitUntil } from '@open-wc/testing';
import { aDocument, Visit, type Holder, type Matrix } from '../elements/visitor.js';

/** A page of its own, on which nothing is defined yet. */
async function emptyPage(): Promise<{
  document: Document;
  load: (module: string) => Promise<void>;
  close: () => void;
}> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  return {
    document: page,
    async load(module) {
      const script = page.createElement('script');
      script.type = 'module';
      script.src = new URL(`../../src/define/${module}.ts`, import.meta.url).pathname;
      const done = new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = reject;
      });
      page.head.append(script);
      await done;
    },
    close: () => frame.remove(),
  };
}

describe('the order in which elements are defined does not matter', () => {
  let page: Awaited<ReturnType<typeof emptyPage>>;
  beforeEach(async () => {
    page = await emptyPage();
  });
  afterEach(() => page.close());

  /** Elements that nobody has defined yet, the program around the matrix. */
  function put(): { holder: Holder; matrix: Matrix } {
    const holder = page.document.createElement('partner-program');
    const matrix = page.document.createElement('partner-tier-matrix');
    holder.append(matrix);
    page.document.body.append(holder);
    return { holder, matrix };
  }
  const shows = (matrix: Matrix, name: string) =>
    waitUntil(() => matrix.shadowRoot && new Visit(matrix).text.includes(name), `${name} is not shown`, {
      timeout: 5_000,
    });

  it('the program first', async () => {
    const { holder, matrix } = put();
    await page.load('partner-program');
    holder.program = aDocument();
    await page.load('partner-tier-matrix');
    await shows(matrix, 'Acme Partners');
  });

  it('both by one script', async () => {
    const { holder, matrix } = put();
    holder.setAttribute('src', '/demo/programs/nutanix-nitro.json');
    await page.load('all');
    await shows(matrix, 'What you get');
  });

  it('properties set before an element is defined count', async () => {
    const { holder, matrix } = put();
    holder.program = aDocument({ name: 'Set before' });
    matrix.tier = 'gold';
    matrix.differencesOnly = true;
    await page.load('all');
    await shows(matrix, 'Set before');
    const visit = new Visit(matrix);
    expect(visit.get('button', 'Gold').getAttribute('aria-pressed')).to.equal('true');
    expect(visit.get('button', /^What differs/).getAttribute('aria-pressed')).to.equal('true');
  });

  it('a document set before the matrix is defined counts', async () => {
    const matrix = page.document.createElement('partner-tier-matrix');
    matrix.program = aDocument({ name: 'Set before' });
    page.document.body.append(matrix);
    await page.load('partner-tier-matrix');
    await shows(matrix, 'Set before');
  });

  it('an element made by code after it is defined counts too', async () => {
    await page.load('all');
    const { holder, matrix } = put();
    holder.program = aDocument();
    await shows(matrix, 'Acme Partners');
  });
});
