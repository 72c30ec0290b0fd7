import type { State } from '../../shared/contract.js';
import { first } from '../../shared/programs.js';

export const start: State = { shown: true, program: first, recommended: 'gold', level: 2, order: ['a', 'b'] };
