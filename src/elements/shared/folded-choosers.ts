import { html } from 'lit';
import type { Formatter } from '../../localize/formatter.js';
import { chosenIn, optionsIn, type Choice } from '../../program/resolve.js';
import type { Dimension } from '../../program/schema/program.js';
import { choosersTemplate } from './choosers.js';

/** From how many on choosers stand folded under a sentence: they would push the answer off the first screen. */
const MANY = 2;

/** The choosers of dimensions; where there are several, one sentence that says for whom the figures are, and opens them. */
export function foldedChoosers(
  dimensions: readonly Dimension[],
  formatter: Formatter,
  choice: Choice,
  choose: (choice: Choice) => void,
) {
  const choosers = choosersTemplate(dimensions, formatter, choice, choose);
  if (dimensions.length < MANY) return choosers;
  const { messages } = formatter;
  const chosen = dimensions.flatMap((dimension) => {
    const ids = chosenIn(choice, dimension.id);
    const names = optionsIn(dimension).flatMap(({ id, name }) =>
      ids.includes(id) ? [formatter.text(name)] : [],
    );
    return names.length > 0 ? [formatter.conjunction(names)] : [];
  });
  const whom = chosen.length > 0 ? chosen.join(' · ') : messages.allOptions;
  return html`<details class="choices">
    <summary>${messages.label(messages.forWhom, whom)} <u>${messages.change}</u></summary>
    <div class="toolbar">${choosers}</div>
  </details>`;
}
