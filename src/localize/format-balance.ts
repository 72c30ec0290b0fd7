import type { Balance, Count } from '../program/balance/balance.js';
import { FIRST_TOPICS } from '../program/balance/first-questions.js';
import { balanceMessages } from './balance-messages.js';
import type { Formatter } from './formatter.js';

/** How much each side commits to, and how many of the first questions have no answer, in one line. */
export function formatBalance({ partner, vendor, questions }: Balance, formatter: Formatter): string {
  const messages = balanceMessages(formatter);
  const all = formatter.number(FIRST_TOPICS.length);
  const open = questions.open.length;
  return [
    messages.bothSides(formatCount(partner.count, formatter), formatCount(vendor.count, formatter)),
    open === 0 ? messages.questionsAnswered(all) : messages.questionsOpen(formatter.number(open), all),
  ].join(' · ');
}

function formatCount({ low, high }: Count, formatter: Formatter): string {
  const [from, to] = [low, high].map((one) => formatter.number(one)) as [string, string];
  return low === high ? from : formatter.messages.range(from, to);
}
