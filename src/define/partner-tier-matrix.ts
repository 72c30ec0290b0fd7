import { TierMatrix } from '../elements/tier-matrix/tier-matrix.js';
import { register } from './register.js';

register('partner-tier-matrix', TierMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'partner-tier-matrix': TierMatrix;
  }
}
