import type { Program } from '../../schema/program.js';
import { Findings } from '../findings.js';
import { nearest } from '../nearest.js';
import type { Problem } from '../problem.js';
import { doubtConditions } from './conditions.js';
import { doubtFigures } from './figures.js';
import { doubtLadder } from './ladder.js';
import { doubtNames } from './names.js';
import type { Doubt } from './places.js';
import { doubtTexts } from './texts.js';

/**
 * What a sound document says and its author will hardly have meant. None of it keeps the document from being shown, so
 * the elements never ask: `readSound` and `readProgram` agree without it. `parse` tells it.
 */
export function doubtsAbout(program: Program): Findings {
  const findings = new Findings();
  const doubt: Doubt = (code, path, found, detail, allowed) => {
    const severity: Problem['severity'] = 'warning';
    // What nobody will read is only counted.
    if (!findings.listed(severity)) return findings.report(code, path, { severity });
    findings.report(code, path, {
      severity,
      ...(found !== undefined && { found }),
      ...(detail !== undefined && { detail }),
      ...(allowed && { allowed }),
      ...(allowed && typeof found === 'string' && { nearest: nearest(found, allowed) }),
    });
  };
  doubtTexts(program, doubt);
  doubtFigures(program, doubt);
  doubtConditions(program, doubt);
  doubtNames(program, doubt);
  doubtLadder(program, doubt);
  return findings;
}
