// The programs come first: the comparator asks them for what they hold.
import './partner-program.js';
import { PartnerProgram } from '../elements/program/program.js';
import { BenefitComparator } from '../elements/benefit-comparator/benefit-comparator.js';
import { register } from './register.js';

register('partner-benefit-comparator', BenefitComparator, () => {
  const programs = [new PartnerProgram(), new PartnerProgram()];
  const comparator = new BenefitComparator();
  comparator.append(...programs);
  return [...programs, comparator];
});

declare global {
  interface HTMLElementTagNameMap {
    'partner-benefit-comparator': BenefitComparator;
  }
}
