/** The looks: example themes, a few tokens, and how well the colours can be told apart. */
import { html, nothing } from 'lit';
import { aboutToken } from './look.js';

/** The example themes of the demo, by the file of each. */
export const THEMES: Readonly<Record<string, string>> = {
  fintech: 'Dark fintech',
  saas: 'Rounded SaaS',
  publication: 'Serif publication',
  government: 'Government',
  portal: 'Dense portal',
};

export interface Contrast {
  name: string;
  /** From 1 to 21; nothing where a colour cannot be read. */
  ratio: number | undefined;
  /** What it has to be. */
  least: number;
  /** What becomes of it where it is less. */
  otherwise?: string;
}

export interface LookView {
  look: Readonly<Record<string, string>>;
  contrasts: readonly Contrast[];
  /** @param value Nothing where it is to be as the page has it. */
  set(name: string, value: string | undefined): void;
  theme(name: string): void;
  clear(): void;
}

const COLOURS = [
  ['--partner-accent', 'Accent', '#1a4fa0'],
  ['color', 'Text', '#1c2330'],
  ['background', 'Behind it', '#ffffff'],
  ['--partner-surface', 'Surface of fields', '#ffffff'],
  ['--partner-card', 'Cards', '#f4f6f9'],
] as const;

const LENGTHS = [
  ['--partner-radius', 'Corners', ['0', '0.2em', '0.375em', '0.9em']],
  ['--partner-density', 'Room between rows', ['0.5', '1', '1.5']],
  ['--partner-heading-weight', 'Weight of headings', ['400', '600', '800']],
] as const;

const FONTS: Readonly<Record<string, string>> = {
  "Georgia, 'Times New Roman', serif": 'Serif',
  'system-ui, sans-serif': 'Sans serif',
  'ui-monospace, monospace': 'Monospace',
};

export function lookView(view: LookView) {
  const { look, set } = view;
  const picked = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;
  const settingOf = (name: string) => (event: Event) => set(name, picked(event) || undefined);
  return html`<h2 id="look-title">3. Its looks</h2>
    <div class="tools">
      <label class="example"
        ><span class="unseen">Begin with a theme</span
        ><select
          @change=${({ target }: Event) => {
            const field = target as HTMLSelectElement;
            view.theme(field.value);
            field.value = '';
          }}
        >
          <option value="">Begin with a theme…</option>
          ${Object.entries(THEMES).map(([id, name]) => html`<option value=${id}>${name}</option>`)}
        </select></label
      >
      <button type="button" ?hidden=${Object.keys(look).length === 0} @click=${view.clear}>
        As the page has it
      </button>
    </div>
    <details ?open=${Object.keys(look).length > 0}>
      <summary>
        Colours and shapes
        ${Object.keys(look).length > 0 ? html`<small>${Object.keys(look).length} set</small>` : nothing}
      </summary>
      <div class="fields looks">
        ${COLOURS.map(
          ([name, label, start]) =>
            html`<div class="colour">
              <label title=${aboutToken(name)}
                ><input type="color" .value=${hexOf(look[name]) ?? start} @change=${settingOf(name)} /><span
                  >${label}</span
                ></label
              >
              <span class="quiet">${look[name] ?? 'as the page has it'}</span>
              <button
                type="button"
                class="remove"
                aria-label=${`${label}: as the page has it`}
                ?hidden=${!(name in look)}
                @click=${() => set(name, undefined)}
              >
                ×
              </button>
            </div>`,
        )}
        ${LENGTHS.map(([name, label, values]) =>
          chooser(
            name,
            label,
            values.map((one) => [one, one]),
            look[name],
            settingOf(name),
          ),
        )}
        ${chooser('--partner-heading-font', 'Font of headings', Object.entries(FONTS), look['--partner-heading-font'], settingOf('--partner-heading-font'))}
      </div>
    </details>
    <ul class="contrasts" aria-label="Contrast">
      ${view.contrasts.map(contrastLine)}
    </ul>`;
}

function chooser(
  name: string,
  label: string,
  choices: readonly (readonly [value: string, text: string])[],
  value: string | undefined,
  chosen: (event: Event) => void,
) {
  return html`<label class="field" title=${aboutToken(name)}
    ><span>${label}</span
    ><select @change=${chosen}>
      <option value="" ?selected=${value === undefined}>As it is</option>
      ${choices.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
      ${
        value !== undefined && !choices.some(([one]) => one === value)
          ? html`<option value=${value} selected>${value}</option>`
          : nothing
      }
    </select></label
  >`;
}

function contrastLine({ name, ratio, least, otherwise }: Contrast) {
  if (ratio === undefined) return html`<li>${name}: not known</li>`;
  const isEnough = ratio >= least;
  return html`<li class=${isEnough ? '' : 'wrong'}>
    ${name}: ${(Math.floor(ratio * 10) / 10).toFixed(1)} :
    1${isEnough ? ', enough' : `, less than ${least} : 1. ${otherwise ?? 'Choose another colour.'}`}
  </li>`;
}

/** A colour field takes six digits and nothing else. */
function hexOf(value: string | undefined): string | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value ?? '');
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return /^#[\da-f]{6}$/i.test(value ?? '') ? value!.toLowerCase() : undefined;
}
