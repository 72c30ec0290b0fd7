import './hook.js';
import { PartnerProgram } from '../elements/program/program.js';
import { register } from './register.js';

register('partner-program', PartnerProgram);

declare global {
  interface HTMLElementTagNameMap {
    'partner-program': PartnerProgram;
  }
}
