// The programs come first: the comparator asks them for what they hold.
import './partner-program.js';
import { BenefitComparator } from '../elements/benefit-comparator/benefit-comparator.js';
import { register } from './register.js';

register('partner-benefit-comparator', BenefitComparator);

declare global {
  interface HTMLElementTagNameMap {
    'partner-benefit-comparator': BenefitComparator;
  }
}
