/** What stands above the preview: how wide it is, and in which page. */
import { html, nothing } from 'lit';
import { HOSTS, isHost, type HostId } from './hosts.js';
import { WIDTHS, type Width } from './state.js';

export interface PreviewView {
  width: Width;
  host: HostId;
  /** By how much the preview is scaled, from 0 to 1. */
  scale: number;
  /** Why it does not show the document as it stands; empty where it does. */
  said: string;
  choose(change: { width?: Width; host?: HostId }): void;
}

export const previewView = ({ width, host, scale, said, choose }: PreviewView) =>
  html`<h2 id="preview-title" tabindex="-1">Preview</h2>
    <div class="preview-fields">
      <fieldset class="bar">
        <legend>Width${scale < 1 ? html`, shown at ${Math.round(scale * 100)} %` : nothing}</legend>
        <div>
          ${WIDTHS.map(
            (one) =>
              html`<label
                ><input
                  type="radio"
                  name="width"
                  .checked=${one === width}
                  @change=${() => choose({ width: one })}
                /><span>${one}</span></label
              >`,
          )}
        </div>
      </fieldset>
      <label class="field"
        ><span>Page around it</span>
        <select
          @change=${({ target }: Event) => {
            const { value } = target as HTMLSelectElement;
            if (isHost(value)) choose({ host: value });
          }}
        >
          ${Object.entries(HOSTS).map(
            ([id, { name }]) => html`<option value=${id} ?selected=${id === host}>${name}</option>`,
          )}
        </select></label
      >
    </div>
    <p role="status" class="wrong">${said}</p>`;
