import { formatEditionBriefly } from '../localize/format-edition.js';
import type { Program } from '../program/schema/program.js';
import { jsonLd } from './json-ld.js';
import { articleOf, directionOf } from './light-table.js';
import { element, jsonForScript, ready, type Markup } from './markup.js';
import { writing, type RenderOptions, type Writing } from './options.js';
import { pageStyle } from './style.js';

export interface PageOptions extends Omit<RenderOptions, 'headingLevel'> {
  /** The nonce of the page's policy, for style sheets and scripts. */
  nonce?: string | undefined;
  /** Address of the script that brings the element. Without it the page stays as it is written. */
  script?: string | undefined;
  /** Whether search engines are told in JSON-LD what the page shows. */
  jsonLd?: boolean | undefined;
}

/**
 * One program as a page of its own, complete without a script. Where `script` brings the element, that takes over from
 * what is written inside its tag.
 *
 * @param program A program as `parse` gives it.
 * @throws RangeError for a choice that there is not.
 */
export function page(program: Program, options: PageOptions = {}): string {
  const { script, nonce, jsonLd: tellsEngines, ...rest } = options;
  const made = writing(program, { ...rest, headingLevel: 2 });
  const { formatter } = made;
  const { locale } = formatter;
  const name = formatter.localize(program.name);
  const summary = program.summary === undefined ? undefined : formatter.text(program.summary);
  const title = [name.text, formatEditionBriefly(program, formatter)].join(' · ');
  return [
    '<!doctype html>\n',
    element(
      'html',
      { lang: locale, dir: directionOf(locale) },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('title', {}, title),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        summary !== undefined && element('meta', { name: 'description', content: summary }),
        element('style', { nonce }, ready(pageStyle(program.tiers.length))),
        tellsEngines &&
          element('script', { type: 'application/ld+json', nonce }, ready(jsonLd(program, rest))),
        script !== undefined && element('script', { type: 'module', src: script, nonce }),
      ),
      element(
        'body',
        {},
        element(
          'main',
          {},
          element('h1', { lang: name.language !== locale && name.language }, name.text),
          tag(made, articleOf(made, { title: false, styled: true })),
        ),
      ),
    ).text,
  ].join('');
}

/** The element's tag with the document inside. */
function tag({ program, level, pictures }: Writing, inside: Markup): Markup {
  return element(
    'partner-tier-matrix',
    { 'heading-level': level, pictures },
    inside,
    element('script', { type: 'application/json' }, jsonForScript(program)),
  );
}
