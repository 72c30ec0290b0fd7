import source from '../src/styles/tokens.json' with { type: 'json' };

/** The tags that take tokens. */
export const ELEMENTS: readonly string[] = [
  'partner-tier-matrix',
  'partner-requirement-checklist',
  'partner-benefit-comparator',
];

/** A design token as the elements take it. */
export interface Token {
  /** Its custom property. */
  property: string;
  /** What it is, in words. */
  about: string;
  /** What the elements take where nobody sets it; nothing where a reckoning decides. */
  css: string | undefined;
  /** The same for readers of the README. */
  said: string;
  /** By which name the generated sheets take it; nothing where one element takes it where it uses it. */
  as: string | undefined;
  /** The tags that take it. */
  elements: readonly string[];
}

interface Taken {
  css?: string;
  words?: string;
  as?: string;
  elements?: string[];
}

/** The design tokens (`src/styles/tokens.json`), in their order. */
export function tokens(): Token[] {
  return Object.entries(source.partner).map(([name, token]) => {
    const taken: Taken = token.$extensions['partner-program-elements'];
    const { css, as, elements = ELEMENTS } = taken;
    const said = taken.words ?? `\`${css!.replaceAll('var(--_back)', 'var(--partner-surface)')}\``;
    return { property: `--partner-${name}`, about: token.$description, css, said, as, elements };
  });
}
