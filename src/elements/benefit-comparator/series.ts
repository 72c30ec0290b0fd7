import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ChangeTexts } from '../../localize/comparator/change-texts.js';
import { formatSeries } from '../../localize/comparator/format-edition-step.js';
import { isFlat, type Series } from '../../program/editions/series.js';

const WIDTH = 72;
const HEIGHT = 18;
/** So that a line is not cut at its edges. */
const EDGE = 2;

/** Figures over the editions, each a small line with its text; those that never changed are named after them. */
export function seriesTemplate(all: readonly Series[], texts: ChangeTexts, level: number): TemplateResult {
  const { labels, formatter } = texts;
  const moving = all.filter((one) => !isFlat(one));
  const flat = all.filter(isFlat).map((one) => formatSeries(one, texts));
  const name = ({ subject, where }: { subject: string; where: string }) => `${subject} (${where})`;
  return html`<div class="part" role="heading" aria-level=${level}>${labels.overEditions}</div>
    <ul role="list" class="series">
      ${moving.map((one) => {
        const said = formatSeries(one, texts);
        return html`<li>
          ${lineTemplate(one)}
          <span><b>${name(said)}</b> <small>${said.text}</small></span>
        </li>`;
      })}
    </ul>
    ${
      flat.length === 0
        ? nothing
        : html`<p>
            <small
              >${formatter.messages.label(
                labels.unchanged,
                flat.map((said) => formatter.messages.label(name(said), said.last)).join(' · '),
              )}</small
            >
          </p>`
    }`;
}

/** A figure holds until the next edition changes it: steps as wide as each other, and a dot where it stands last. */
function lineTemplate({ points }: Series): TemplateResult {
  const numbers = points.map(({ number }) => number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const x = (at: number) => EDGE + (at / points.length) * (WIDTH - 2 * EDGE);
  const y = (number: number) => HEIGHT - EDGE - ((number - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const path = numbers.map((number, at) => `${at === 0 ? `M${EDGE} ` : 'V'}${y(number)}H${x(at + 1)}`);
  return html`<svg aria-hidden="true" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT}>
    ${svg`<path d=${path.join('')} /><circle cx=${WIDTH - EDGE} cy=${y(numbers.at(-1)!)} r=${EDGE} />`}
  </svg>`;
}
