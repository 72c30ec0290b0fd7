/** What somebody wants in a page: an element, its attributes, its looks. */

/** The elements that show something by themselves, and what each is for. */
export const TAGS = {
  'partner-tier-matrix': 'The tiers side by side',
  'partner-requirement-checklist': 'Where a partner stands, and what is missing',
  'partner-benefit-comparator': 'Several programs side by side',
} as const;
export type Tag = keyof typeof TAGS;

export const isTag = (name: string): name is Tag => Object.hasOwn(TAGS, name);

export interface Embed {
  tag: Tag;
  /** By their names; `''` is that of a switch that is on. */
  attributes: Readonly<Record<string, string>>;
  /** CSS declarations of the tag: custom properties, and what it takes from around it. */
  look: Readonly<Record<string, string>>;
}

/** What is shown without scripts, and until the program is there: the same in every snippet. */
export const FALLBACK = '<a href="/partners.pdf">Partner program (PDF)</a>';
