// The provider comes first: an element that asks for a program before its provider is there would not be answered.
import './partner-program.js';
import { RequirementChecklist } from '../elements/requirement-checklist/requirement-checklist.js';
import { register } from './register.js';

register('partner-requirement-checklist', RequirementChecklist, () => [new RequirementChecklist()]);

declare global {
  interface HTMLElementTagNameMap {
    'partner-requirement-checklist': RequirementChecklist;
  }
}
