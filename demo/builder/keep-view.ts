/** Keeping what was made: the address of the page, or a file. */
import { html } from 'lit';

export interface KeepView {
  /** Whether the address holds all of it. */
  fits: boolean;
  said: string;
  copyAddress(): unknown;
  save(): void;
}

export const keepView = ({ fits, said, copyAddress, save }: KeepView) =>
  html`<h2 id="keep-title">5. Keep it</h2>
    <p class=${fits ? 'quiet' : 'wrong'}>
      ${
        fits
          ? 'All of it is in the address of this page: document, element, looks. Send it, or keep it as a bookmark.'
          : 'This is too long for an address: save the file. “Open a file” goes on with it.'
      }
    </p>
    <div class="tools">
      ${fits ? html`<button type="button" @click=${copyAddress}>Copy the address</button>` : ''}
      <button type="button" @click=${save}>Save as a file</button>
    </div>
    <p role="status" class="said">${said}</p>`;
