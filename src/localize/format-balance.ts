import type { Balance } from '../program/balance/balance.js';
import type { Count } from '../program/balance/entry.js';
import { FIRST_TOPICS } from '../program/balance/first-questions.js';
import { balanceMessages } from './beside/balance-messages.js';
import type { Formatter } from './formatter.js';

/** How much each side commits to, and how many of the first questions have no answer, in one line. */
export function formatBalance({ partner, vendor, questions }: Balance, formatter: Formatter): string {
  const messages = balanceMessages(formatter);
  const all = formatter.number(FIRST_TOPICS.length);
  const open = questions.open.length;
  return [
    messages.bothSides(
      formatCount(partner.count, messages.asked, messages.askedUntold, formatter),
      formatCount(vendor.count, messages.promised, messages.promisedUntold, formatter),
    ),
    open === 0 ? messages.questionsAnswered(all) : messages.questionsOpen(formatter.number(open), all),
  ].join(' · ');
}

/** How much a side commits to. Where nothing is told of it, that is no nought. */
function formatCount(
  { low, high, open }: Count,
  say: (x: string) => string,
  untold: string,
  formatter: Formatter,
): string {
  if (open && high === 0) return untold;
  const [from, to] = [low, high].map((one) => formatter.number(one)) as [string, string];
  const said = say(low === high ? from : formatter.messages.range(from, to));
  return open ? balanceMessages(formatter).asFarAsTold(said) : said;
}
