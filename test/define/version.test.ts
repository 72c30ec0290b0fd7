import { expect, waitUntil } from '@open-wc/testing';
import * as classes from '../../src/index.js';
import { VERSION } from '../../src/elements/shared/version.js';
import { openPage, type Page } from '../pages/frame.js';

/** A page on which scripts run one after the other. */
async function pageWith(...scripts: ((page: Page) => HTMLScriptElement)[]): Promise<Page> {
  const page = await openPage('/test/pages/nothing.html');
  for (const make of scripts) {
    const script = make(page);
    const done = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${script.src} was not had`));
    });
    page.document.head.append(script);
    await done;
  }
  return page;
}
const ours =
  (file: string, { type = 'module', integrity = '' } = {}) =>
  ({ document }: Page): HTMLScriptElement =>
    Object.assign(document.createElement('script'), { src: `/dist/cdn/${file}`, type, integrity });

/** The same file as another release would be. */
async function another(file: string, version: string): Promise<(page: Page) => HTMLScriptElement> {
  const code = await (await fetch(`/dist/cdn/${file}`)).text();
  return ({ document, window }) => {
    const blob = new window.Blob([code.replaceAll(VERSION, version)], { type: 'text/javascript' });
    return Object.assign(document.createElement('script'), { src: URL.createObjectURL(blob) });
  };
}

const versionOf = ({ window }: Page, tag: string) =>
  (window.customElements.get(tag) as { version?: string } | undefined)?.version;
const versionsOn = ({ window }: Page) =>
  (window as { partnerProgramElementsVersions?: string[] }).partnerProgramElementsVersions;

describe('the version of the package', () => {
  it('is told by every class', () => {
    const elements = [
      classes.TierMatrix,
      classes.RequirementChecklist,
      classes.BenefitComparator,
      classes.PartnerProgram,
    ];
    for (const one of elements) expect(one.version).to.equal(VERSION);
  });

  it('is told by the tag and by the page', async () => {
    const page = await pageWith(ours('partner-program-elements.js'));
    expect(versionOf(page, 'partner-benefit-comparator')).to.equal(VERSION);
    expect(versionsOn(page)).to.deep.equal([VERSION]);
    expect(page.window.seen.warnings).to.deep.equal([]);
    page.close();
  });

  it('of two releases is that of the first, and one warning names both, however many scripts follow', async () => {
    const page = await pageWith(
      await another('partner-tier-matrix.js', '9.8.7'),
      ours('partner-program-elements.js'),
      ours('partner-requirement-checklist.js', { type: '' }),
    );
    expect(versionOf(page, 'partner-tier-matrix')).to.equal('9.8.7');
    expect(versionOf(page, 'partner-requirement-checklist')).to.equal(VERSION);
    expect(page.window.seen.errors).to.deep.equal([]);
    expect(page.window.seen.warnings.length).to.equal(1);
    expect(page.window.seen.warnings[0]).to.contain('9.8.7').and.to.contain(VERSION);
    page.close();
  });

  it('twice the same is one warning too', async () => {
    const page = await pageWith(ours('partner-tier-matrix.js'), ours('partner-program-elements.js'));
    expect(page.window.seen.warnings.length).to.equal(1);
    expect(page.window.seen.errors).to.deep.equal([]);
    page.close();
  });
});

describe('the files for script tags', () => {
  for (const type of ['', 'module'])
    it(`run together as ${type || 'classic'} scripts, with what they fetch later`, async () => {
      const page = await pageWith(
        ours('partner-tier-matrix.js', { type }),
        ours('partner-requirement-checklist.js', { type }),
        ours('partner-benefit-comparator.js', { type }),
      );
      page.document.body.innerHTML = `<div lang="de">
        <partner-program src="/demo/programs/odoo-v11.json">
          <partner-tier-matrix></partner-tier-matrix>
          <partner-requirement-checklist></partner-requirement-checklist>
        </partner-program></div>`;
      for (const [tag, text] of [
        ['partner-tier-matrix', 'Tabelle kopieren'],
        ['partner-requirement-checklist', 'Antworten'],
      ] as const)
        await waitUntil(
          () => page.document.querySelector(tag)?.shadowRoot?.textContent?.includes(text),
          `<${tag}> does not show ${text}`,
          { timeout: 15_000 },
        );
      expect(page.window.seen.errors).to.deep.equal([]);
      expect(Object.keys(page.window).filter((name) => name.length < 3)).to.deep.equal([]);
      page.close();
    });

  it('have the hashes that are told of them, and one that was changed does not run', async () => {
    const { version, files } = (await (await fetch('/dist/cdn/integrity.json')).json()) as {
      version: string;
      files: Record<string, string>;
    };
    expect(version).to.equal(VERSION);
    const integrity = files['partner-tier-matrix.js']!;
    const page = await pageWith(ours('partner-tier-matrix.js', { integrity }));
    expect(versionOf(page, 'partner-tier-matrix')).to.equal(VERSION);
    page.close();
    const wrong = files['partner-benefit-comparator.js']!;
    const refused = await pageWith(ours('partner-tier-matrix.js', { integrity: wrong })).then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
  });
});
