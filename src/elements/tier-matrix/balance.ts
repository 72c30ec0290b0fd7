import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { balanceMessages } from '../../localize/beside/balance-messages.js';
import { formatBalance } from '../../localize/format-balance.js';
import { balanceOf, type Balance } from '../../program/balance/balance.js';
import { balancedTier } from '../../program/balance/balanced-tier.js';
import type { FirstTopic } from '../../program/balance/first-questions.js';
import { askAddress } from './ask-address.js';
import { partnerTemplate, vendorTemplate } from './balance-sides.js';
import { sideHeading } from './footer-parts.js';
import { promiseTemplate } from './promise.js';
import { questionTemplate } from './question.js';
import type { TableState } from './table-state.js';

/**
 * Both sides under one line that counts them: what partners ask first, what each side commits to in one tier, every
 * promise tier by tier, and what else is asked.
 */
export function balanceTemplate(below: TableState) {
  const { matrix, formatter, level, view, ask } = below;
  const at = balancedTier(matrix, view);
  // A search is about the rows: with a key pressed in it, nothing of both sides is another.
  return guard([matrix, formatter, level, ask, at], () => {
    const balance = balanceOf(matrix, at);
    return balance ? draw(balance, below) : nothing;
  });
}

function draw(balance: Balance, below: TableState) {
  const { formatter } = below;
  const { questions } = balance;
  return html`<details class="more balance" part="balance">
    <summary>${formatBalance(balance, formatter)}</summary>
    ${firstQuestions(balance, below)}
    <div class="scales">${partnerTemplate(balance, below)} ${vendorTemplate(balance, below)}</div>
    ${everyPromise(balance, below)}
    ${
      questions.others.length === 0
        ? nothing
        : html`<div class="inquiries">
            ${sideHeading(balanceMessages(formatter).otherQuestions, below)}
            ${questions.others.map((one) => questionTemplate(one, below))}
          </div>`
    }
  </details>`;
}

/** The questions that every partner asks first: those that are answered open, the others are counted in one line. */
function firstQuestions({ questions: { first, open } }: Balance, below: TableState) {
  return html`<div class="inquiries">
    ${sideHeading(balanceMessages(below.formatter).askedFirst, below)}
    ${first.flatMap(({ answers }) => answers.map((one) => questionTemplate(one, below)))}
    ${unanswered(open, below)}
  </div>`;
}

/** What has no answer, in our own words, and where to ask that or anything else. */
function unanswered(open: readonly FirstTopic[], { formatter, matrix, ask }: TableState) {
  const messages = balanceMessages(formatter);
  const address = askAddress(ask);
  if (open.length === 0 && address === undefined) return nothing;
  return html`<p class="unanswered">
    ${open.length === 0 ? nothing : formatter.plural(messages.unanswered, open.length)}
    ${open.map((topic) => html`<span>${messages.firstQuestions[topic]}</span> `)}
    ${
      address === undefined
        ? nothing
        : html`<a href=${address}>${messages.ask(formatter.text(matrix.program.vendor.name))}</a>`
    }
  </p>`;
}

/** All promises of all tiers, folded: the two sides above tell one tier. */
function everyPromise({ commitments }: Balance, below: TableState) {
  const { formatter, matrix } = below;
  const messages = balanceMessages(formatter);
  if (commitments.length === 0) return nothing;
  return html`<details>
    <summary>${messages.tierByTier} <small>${formatter.number(commitments.length)}</small></summary>
    ${(['partner', 'vendor'] as const).map((by) => {
      const own = commitments.filter((promise) => promise.by === by);
      const name =
        by === 'vendor'
          ? messages.vendorPromises(formatter.text(matrix.program.vendor.name))
          : messages.partnerPromises;
      return own.length === 0
        ? nothing
        : html`${sideHeading(name, below)}
            <dl>${own.map((promise) => promiseTemplate(promise, below))}</dl>`;
    })}
  </details>`;
}
