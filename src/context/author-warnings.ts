/** What only the author of a page needs, in the console. Fetched when something of theirs has no effect. */
import { nearest } from '../program/read/nearest.js';

/** What an author wrote that has no effect. */
export type IneffectiveMarkup =
  | { kind: 'value'; attribute: string; value: string; known: readonly string[] }
  | { kind: 'type'; attribute: string; found: string }
  | { kind: 'attribute'; attribute: string; known: readonly string[] }
  | { kind: 'inside'; tag: string }
  | { kind: 'program-inside' }
  | { kind: 'script-inside' }
  | { kind: 'script-address' }
  | { kind: 'second-script' }
  | { kind: 'not-sticky'; tag: string }
  | { kind: 'no-document'; programs: boolean };

export function warnAuthor(tag: string, lost: IneffectiveMarkup): void {
  const said = describe(tag, lost);
  if (said) console.warn(`<${tag}>: ${said}`);
}

function describe(tag: string, lost: IneffectiveMarkup): string | undefined {
  switch (lost.kind) {
    case 'value': {
      const { attribute, value, known } = lost;
      const near = nearest(value, known);
      return `${attribute}="${value}" names nothing here. ${near === undefined ? `It can be: ${known.join(', ')}.` : `Did you mean "${near}"?`}`;
    }
    case 'type':
      return `${lost.attribute} was set to ${/^[aeiou]/.test(lost.found) ? 'an' : 'a'} ${lost.found}, which it cannot be: that is not used.`;
    case 'attribute': {
      const { attribute, known } = lost;
      if (attribute === 'program' || attribute === 'programs')
        return `"${attribute}" is a property and no attribute: set it in a script, or give an address in src.`;
      const near = nearest(attribute, known);
      return near === undefined ? undefined : `"${attribute}" is no attribute of it. Did you mean "${near}"?`;
    }
    case 'inside':
      return `there is <${lost.tag}> inside it, and what is inside is seen only while there is no program. Was the tag closed? HTML has no "/>" here: write </${tag}>.`;
    case 'program-inside':
      return 'a <partner-program> inside it is not read. Put it around the tag, or give the address in src.';
    case 'script-inside':
      return 'a document inside it is not read. Put it into a <partner-program> inside.';
    case 'script-address':
      return 'the <script> inside it has a src, which browsers do not fetch. Give the address in the src of the tag.';
    case 'second-script':
      return 'there is more than one document inside it; the first is read.';
    case 'not-sticky':
      return `<${lost.tag}> around it has overflow: hidden, so that nothing can stay in view while the page scrolls. Write overflow-x: clip there.`;
    case 'no-document':
      return lost.programs
        ? 'it has no programs yet. Put a <partner-program src="..."> inside for each, or set its programs in a script.'
        : 'it has no document yet. Give an address in src, put JSON inside, set its program in a script, or put it into a <partner-program> that has one.';
    default:
      return lost satisfies never;
  }
}
