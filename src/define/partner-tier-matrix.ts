// The provider comes first: an element that asks for a program before its provider is there would not be answered.
import './partner-program.js';
import { TierMatrix } from '../elements/tier-matrix/tier-matrix.js';
import { register } from './register.js';

register('partner-tier-matrix', TierMatrix, () => [new TierMatrix()]);

declare global {
  interface HTMLElementTagNameMap {
    'partner-tier-matrix': TierMatrix;
  }
}
