import { EMBED, partsOf } from './embeds.js';

/** The snippets for WordPress that pass through its filters, by their names. */
export function wordpressSnippets(): { functions: string; hook: string; columns: string } {
  const [functions, hook] = partsOf('wordpress');
  const [, columns] = partsOf('wordpress', {
    ...EMBED,
    tag: 'partner-benefit-comparator',
    attributes: { 'tier-rule': 'top' },
  });
  return { functions: functions!, hook: hook!, columns: columns! };
}
