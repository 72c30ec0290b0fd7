import { RequirementChecklist } from '../elements/requirement-checklist/requirement-checklist.js';
import { register } from './register.js';

register('partner-requirement-checklist', RequirementChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'partner-requirement-checklist': RequirementChecklist;
  }
}
