/** What is wrong with the document, each with a way to its line. */
import { html, nothing } from 'lit';
import type { Mark } from './problems.js';

/** As many as one mends before looking again. */
const MOST = 20;

export function problemsView(marks: readonly Mark[], goTo: (mark: Mark) => void) {
  const errors = marks.filter(({ severity }) => severity === 'error').length;
  const doubts = marks.length - errors;
  const told = [
    errors > 0 && `${errors} ${errors === 1 ? 'problem' : 'problems'}`,
    doubts > 0 && `${doubts} to look at`,
  ].filter(Boolean);
  return html`<p role="status" class=${errors > 0 ? 'wrong' : 'quiet'}>
      ${told.length > 0 ? `${told.join(', ')}.` : 'No problems.'}
    </p>
    ${
      marks.length > 0
        ? html`<ol class="problems">
            ${marks.slice(0, MOST).map(
              (mark) =>
                html`<li class=${mark.severity}>
                  <button type="button" @click=${() => goTo(mark)}>
                    <b>Line ${mark.line}</b> <span>${mark.sentence}</span>
                  </button>
                </li>`,
            )}
          </ol>`
        : nothing
    }
    ${marks.length > MOST ? html`<p class="quiet">And ${marks.length - MOST} more.</p>` : nothing}`;
}
