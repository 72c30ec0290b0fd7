import type { DoubtCode, Problem } from '../problem.js';
import { shown } from '../shown.js';

/** What was found and what to do about it, for what an author will hardly have meant: one or two lines. */
export function describeDoubt(
  { found, allowed = [], nearest, detail = '' }: Problem,
  code: DoubtCode,
): string {
  switch (code) {
    case 'unknown-language':
      return `${shown(found)} is not a language we know.\nWrite its code, such as "en", "de" or "pt-BR".`;
    case 'empty-tier':
      return `Nothing is said about the tier ${shown(found)}.\nGive it values or requirements.`;
    case 'falling-threshold':
      return `The threshold falls from ${detail} to ${shown(found)} on the way up.\nCheck the order of the tiers and this number.`;
    case 'figure-as-text':
      return `${shown(found)} is text: it cannot be compared with other figures.\nWrite ${detail}.`;
    case 'word-as-text':
      return `${shown(found)} is shown as these letters, and stands beside other values like a name.\nIf that is what it means, write ${detail}.`;
    case 'unfinished':
      return `${shown(found)} is shown to readers as it stands.\nWrite the text, or leave the key out.`;
    case 'stray-space':
      return `${shown(found)} begins or ends with white space.\nRemove it.`;
    case 'markup':
      return `${shown(found)} is shown as these letters: a text is no HTML, Markdown or escape.\nWrite plain words; a link is a value of kind "link".`;
    case 'broken-letters':
      return `${shown(found)} has letters that were lost on the way: the file was read or saved in another encoding than UTF-8.\nType them again, and save as UTF-8.`;
    case 'language-missing':
      return `This text is given in ${String(found)}, and not in "${detail}", the language of the document.\nAdd "${detail}": readers of all other languages get that one.`;
    case 'unlikely-link':
      return `${shown(found)} is read as the name of a page on the site that shows it.\nDid you mean "${detail}"?`;
    case 'below-zero':
      return `Found ${shown(found)}; this is hardly less than zero.\nRemove the minus sign, or say in words what is meant.`;
    case 'zero':
      return `Found ${shown(found)}; expected more than zero.`;
    case 'over-100':
      return `Found ${shown(found)} percent; more than 100 percent of something cannot be had.\nCheck the number; if it is a share of something else, say of what in "of".`;
    case 'fraction':
      return `${shown(found)} means ${shown(found)} percent, which is less than one in a hundred.\nA percentage is written in percent: did you mean ${detail}?`;
    case 'numbers-out-of-order':
      return `${shown(found)} is the upper end, and not above the lower (${detail}).\nExchange the two, or check them.`;
    case 'off-scale':
      return `${shown(found)} is not on the scale, which goes from ${detail}.`;
    case 'steps-not-rising':
      return `This step starts at ${shown(found)}, and the one before it at ${detail}; steps rise.\nPut them in order.`;
    case 'steps-overlap':
      return `This step starts at ${shown(found)}, and the one before it goes to ${detail}, this number included.\nLet each number be on one step.`;
    case 'unlikely-date':
      return `Found ${shown(found)}; a date of a partner program is hardly that far away.\nCheck the year.`;
    case 'read-too-soon':
      return `"readOn" (${String(found)}) is before ${detail}: nothing is read before it is there.\nCheck the two days.`;
    case 'status-against-days':
      return `The edition is said to be ${shown(found)}, but ${detail}.\nCheck the status and the days.`;
    case 'wrong-comparison':
      return found === 'held'
        ? `"held" is for a measure of kind "held"; this one is a ${detail}.\nSay how much, such as "atLeast", or change the measure.`
        : `${shown(found)} asks for a number, but this measure is held or not.\nWrite "held": true, or change the kind of the measure.`;
    case 'beyond':
      return `${shown(found)} is more than there is: ${detail}.\nNobody can reach that; check the two numbers.`;
    case 'weights':
      return `The weights of the parts come to ${shown(found)} percent together.\nThey come to 100; check them.`;
    case 'from-above':
      return `The tier "${detail}" rests on ${shown(found)}, which stands above it.\nTiers are listed from the lowest up; check the order, or the id.`;
    case 'itself':
      return `${shown(found)} names itself here.\nName another, or leave it out.`;
    case 'no-effect':
      return `${shown(found)} has no effect here: it goes with ${detail}.\nAdd that, or remove it.`;
    case 'without':
      return `${shown(found)} is said without ${detail}, and says little so.\nAdd it.`;
    case 'unlisted-topic':
      return `${shown(found)} is not in the list of topics; in a comparison this row stands alone.${nearest === undefined ? '' : `\nDid you mean "${nearest}"?`}\nTopics: ${allowed.join(', ')}.`;
    case 'unused':
      return `Nothing refers to ${shown(found)} in "${detail}".\nName it where it belongs, or remove it.`;
    case 'nothing-inside':
      return 'There is nothing in here.\nAdd an entry, or remove the key.';
    case 'same-twice':
      return `${typeof found === 'object' ? 'The same' : shown(found)} stands twice in this list.\nRemove one, or tell them apart.`;
    case 'either-or':
      return `"${String(found)}" and "${detail}" say two different things about one tier: beside the ladder, or on top of another tier.\nKeep one of them.`;
    case 'recommended-twice':
      return `${shown(found)} is the second tier that is recommended to be looked at first.\nLeave "recommended" at one tier.`;
    default:
      return code satisfies never;
  }
}
