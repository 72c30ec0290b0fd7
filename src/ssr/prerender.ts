import { keyOf } from '../elements/shared/prerendered/key.js';
import type { Program } from '../program/schema/program.js';
import { jsonLd } from './json-ld.js';
import { articleOf } from './light-table.js';
import { element, jsonForScript, ready, shownSigns, type Markup } from './markup.js';
import { writing, type RenderOptions } from './options.js';
import { pagesOwn } from './pages-own.js';
import { withDocument } from './server-document.js';
import { ServerMatrix, type Settings } from './server-matrix.js';
import { articleStyle } from './style.js';
import { sentAttributes } from './sent-attributes.js';

export interface PrerenderOptions extends Omit<RenderOptions, 'choice'>, Settings {
  /** The nonce of the page's policy, for style sheets. */
  nonce?: string | undefined;
  /** Whether search engines are told in JSON-LD what the page shows. */
  jsonLd?: boolean | undefined;
}

/**
 * One program as `<partner-tier-matrix>` shows it, seen before any script runs: a declarative shadow root with its style
 * sheet, and the document inside. The element goes on with these very nodes once its script is there. Without a script
 * all of the document stands below.
 *
 * @param program A program as `parse` gives it.
 * @returns The tag, as it goes into a page.
 * @throws RangeError for a heading level that there is not.
 * @throws TypeError for a program that `parse` would not give.
 */
export async function prerender(program: Program, options: PrerenderOptions = {}): Promise<string> {
  const { nonce, jsonLd: tellsEngines, base, language, headingLevel, pictures, ...settings } = options;
  const made = writing(program, { base, language, headingLevel, pictures });
  const tag = language ?? program.language ?? 'en';
  const matrix = withDocument(() => new ServerMatrix());
  await matrix.load(tag);
  const shown = withDocument((document) =>
    matrix.write(document, made.program, {
      ...settings,
      headingLevel: made.level,
      ...(pictures && { pictures }),
    }),
  );
  const { markup, styles } = sentAttributes(pagesOwn(shownSigns(shown.markup), made.program));
  const json = jsonForScript(made.program);
  const { tier, recommended, recommendedReason, pair, rows, linkName, ask } = settings;
  return [
    element(
      'partner-tier-matrix',
      {
        lang: tag,
        'heading-level': made.level,
        pictures,
        tier,
        recommended,
        'recommended-reason': recommendedReason,
        pair,
        rows,
        'link-name': linkName,
        ask,
      },
      element(
        'template',
        { shadowrootmode: 'open' },
        element(
          'style',
          { nonce, 'data-key': keyOf(json.text, shown.settings) },
          ready(shown.styles + styles + WHOLE),
        ),
        element('style', { nonce, 'data-columns': '' }, ready(shown.columns)),
        ready(markup),
        everything(made.program, articleOf(made, { title: false, anchors: false, styled: true }), nonce),
      ),
      element('script', { type: 'application/json' }, json),
    ),
    tellsEngines
      ? element('script', { type: 'application/ld+json', nonce }, ready(jsonLd(made.program, options)))
      : undefined,
  ]
    .map((part) => part?.text ?? '')
    .join('');
}

/**
 * A page is drawn while it still comes in: a chooser whose options come one by one grows into the next line, a card or a
 * cell that comes later makes its row higher, and all below moves. So a program is seen once all of it is there, which its
 * last part tells. Where the rest keeps away, as on a page that is cut short, it is seen all the same.
 */
const WHOLE = `
  :host(:not(:defined)) .all:not(:has(> div > .hint)) { animation: part-is-missing 3s; }
  @keyframes part-is-missing { from, to { visibility: hidden; } }`;

/** All of the document, for who has no script to unfold it with. */
function everything(program: Program, article: Markup, nonce: string | undefined): Markup {
  return element(
    'noscript',
    {},
    element('style', { nonce }, ready(`.whole {${articleStyle(program.tiers.length)}}`)),
    element('div', { class: 'whole' }, article),
  );
}
