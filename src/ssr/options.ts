import { Formatter } from '../localize/formatter.js';
import { matrixView } from '../program/matrix/matrix-view.js';
import type { MatrixView } from '../program/matrix/rows.js';
import { optionsIn, validChoice, type Choice } from '../program/resolve.js';
import type { Program } from '../program/schema/program.js';
import { withBase } from './with-base.js';
import { wordsIn } from './words.js';

/** How a program is written. */
export interface RenderOptions {
  /**
   * The reader's language as BCP 47 writes it: the interface speaks thirteen languages, and English to all others.
   * The document's own language where it is left out.
   */
  language?: string | undefined;
  /**
   * What is chosen of the dimensions: an option id by dimension id, or ids with spaces between where a partner can have
   * several. What is left out is written for all of its options: without a script nobody can choose, and nothing may be
   * missing.
   */
  choice?: Choice | undefined;
  /** Level of the section headings, 2 to 6; the program's name stands one above. 3 where it is left out. */
  headingLevel?: number | undefined;
  /**
   * `any`: a logo and badges may be of other origins than the page. Else only those with a relative address are shown: a
   * picture tells whoever holds it that somebody looks at the page.
   */
  pictures?: 'any' | undefined;
  /**
   * Address of the document or of its folder, seen from the page, as `../programs/`: relative pictures begin there. Where it
   * is left out they begin at the page. At an address with a host they are of another origin: see `pictures`.
   */
  base?: string | undefined;
}

/** What there is to write, and how to say it. */
export interface Writing {
  program: Program;
  matrix: MatrixView;
  formatter: Formatter;
  level: number;
  pictures: 'any' | undefined;
}

/** @throws RangeError for a heading level, a choice or a base that there is not. */
export function writing(given: Program, options: RenderOptions = {}): Writing {
  const { choice = {}, headingLevel: level = 3, pictures, base } = options;
  const program = base === undefined ? given : withBase(given, base);
  const language = options.language ?? program.language ?? 'en';
  if (!Number.isInteger(level) || level < 2 || level > 6)
    throw new RangeError(`headingLevel is ${level}; it can be 2 to 6.`);
  return {
    program,
    matrix: matrixView(program, checked(program, choice)),
    formatter: new Formatter(language, program, wordsIn(language)),
    level,
    pictures,
  };
}

function checked(program: Program, wanted: Choice): Choice {
  const choice = validChoice(program, wanted);
  for (const [id, option] of Object.entries(wanted)) {
    if (choice[id] === option) continue;
    const dimension = program.dimensions?.find((one) => one.id === id);
    const known = (dimension ? optionsIn(dimension) : (program.dimensions ?? [])).map((one) => one.id);
    throw new RangeError(
      dimension
        ? `choice: "${option}" is not an option of "${id}", or not under the other choices. It can be: ${known.join(', ')}.`
        : `choice: the program has no dimension "${id}". ${known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none.'}`,
    );
  }
  return choice;
}
