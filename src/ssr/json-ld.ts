import type { Program } from '../program/schema/program.js';
import { jsonForScript } from './markup.js';
import { writing, type RenderOptions } from './options.js';

/**
 * What search engines can be told of a program, in the terms of schema.org: the program, its vendor, its tiers, and what is
 * asked and answered. Nothing but what the page shows.
 *
 * @param program A program as `parse` gives it.
 * @returns JSON that can stand in a `<script type="application/ld+json">`.
 * @throws RangeError for a heading level or a choice that there is not.
 */
export function jsonLd(program: Program, options?: RenderOptions): string {
  const { formatter } = writing(program, options);
  const text = (given: Program['summary']) => (given === undefined ? undefined : formatter.text(given));
  const { name, summary, vendor, tiers, questions = [] } = program;
  const told = {
    '@type': 'MemberProgram',
    name: text(name),
    description: text(summary),
    hostingOrganization: { '@type': 'Organization', name: text(vendor.name), url: vendor.url },
    hasTiers: tiers.map((tier) => ({
      '@type': 'MemberProgramTier',
      name: text(tier.name),
      description: text(tier.description),
    })),
  };
  const answered = {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: text(question),
      acceptedAnswer: { '@type': 'Answer', text: text(answer) },
    })),
  };
  const graph = questions.length > 0 ? [told, answered] : [told];
  return jsonForScript({ '@context': 'https://schema.org', '@graph': graph }).text;
}
