import type { ComparableKind } from './comparison/comparable-kinds.js';
import { nearest } from './read/nearest.js';
import type { Program } from './schema/program.js';

/** What makes two values of a topic comparable, besides that their units are the same. */
export interface TopicRule {
  /** The kinds of figures that can win; every kind where it is left out. */
  kinds?: readonly ComparableKind[];
  /**
   * Which way is better for a partner in what it gets; `higher` where it is left out. What a partner must do or pay is
   * always better lower, and a length of time is better short unless the document says otherwise.
   */
  better?: 'neither';
  /** True where the topic itself says of what a percentage is taken, so that a value need not. */
  base?: true;
}

const any: TopicRule = {};
const money: TopicRule = { kinds: ['yes-no', 'percent', 'money'] };
const wordsOnly: TopicRule = { kinds: [] };
const yesNo: TopicRule = { kinds: ['yes-no'] };
const neither: TopicRule = { better: 'neither' };

/**
 * The published list of topics by group, in the order in which a comparison shows them. What a partner gets, commits
 * to, pays and asks may all name the same topic: "training" can be offered, asked for and paid for.
 * Source: what channel partners ask for, and the rows of real programs.
 */
export const TOPICS = {
  sales: {
    'deal-registration': any,
    'special-bid': yesNo,
    leads: any,
    'co-sell': any,
    'account-protection': any,
    'pre-sales-support': any,
    'customer-demos': any,
    'demo-equipment': any,
    'nfr-licences': any,
    'software-access': any,
    'source-code': yesNo,
    'product-presentations': any,
    'product-information': wordsOnly,
    'beta-access': yesNo,
  },
  support: {
    'technical-support': any,
    'response-time': { kinds: ['duration'] },
    'dedicated-contact': any,
    'support-overhead': { better: 'neither' },
    'knowledge-base': yesNo,
    security: any,
  },
  money: {
    discount: { kinds: ['yes-no', 'percent'], base: true },
    margin: { kinds: ['percent'], base: true },
    rebate: money,
    commission: money,
    mdf: money,
    'co-op': money,
    incentives: any,
    credits: any,
    funding: money,
    'payment-terms': any,
    'no-quota': yesNo,
    'no-stocking': yesNo,
    'money-back': any,
  },
  training: { training: any, seminars: any, certification: any, onboarding: any },
  marketing: {
    'directory-listing': yesNo,
    'app-publishing': yesNo,
    'logo-use': yesNo,
    'marketing-material': yesNo,
    events: any,
  },
  relationship: {
    'partner-manager': any,
    'joint-business-planning': any,
    success: wordsOnly,
    'portal-tools': yesNo,
    'status-match': yesNo,
  },
  obligations: {
    agreement: neither,
    'agreement-term': neither,
    notice: neither,
    registration: neither,
    'no-poaching': neither,
    reporting: neither,
    revenue: any,
    'units-sold': any,
    'purchase-volume': any,
    growth: any,
    deals: any,
    opportunities: any,
    customers: any,
    portfolio: neither,
    'certified-people': any,
    specializations: any,
    references: any,
    satisfaction: any,
    retention: any,
    usage: any,
    score: neither,
    rank: neither,
    audit: any,
  },
  costs: { fee: any, exam: any, purchase: any, penalty: any, 'staff-time': any },
  questions: {
    'portfolio-fit': wordsOnly,
    'customer-need': wordsOnly,
    services: wordsOnly,
    market: wordsOnly,
    'rule-changes': wordsOnly,
  },
} as const satisfies Record<string, Record<string, TopicRule>>;

type Groups = typeof TOPICS;
/** A heading that topics are gathered under. */
export type TopicGroup = keyof Groups;
/** A topic of the published list. */
export type TopicId = { [G in TopicGroup]: keyof Groups[G] }[TopicGroup];

export interface Topic extends TopicRule {
  id: TopicId;
  group: TopicGroup;
}

/** All topics by id, in the order of the list. */
export const topics: ReadonlyMap<string, Topic> = new Map(
  Object.entries(TOPICS).flatMap(([group, list]) =>
    Object.entries<TopicRule>(list).map(([id, rule]): [string, Topic] => [
      id,
      { ...rule, id: id as TopicId, group: group as TopicGroup },
    ]),
  ),
);

/** A topic in a document that is not in the list, and the one that is spelled most alike. */
export interface UnlistedTopic {
  /** Where: the list, the place in it, and `topic`. */
  path: readonly [keyof Program, number, 'topic'];
  found: string;
  nearest: string | undefined;
}

/** The lists of a document whose rows may name a topic. */
export const TOPIC_LISTS = ['benefits', 'measures', 'costs', 'commitments', 'questions'] as const;

/** The topics of a document that are not in the list. Their rows still stand in a comparison, each for itself. */
export function unlistedTopics(program: Program): UnlistedTopic[] {
  return TOPIC_LISTS.flatMap((list) =>
    (program[list] ?? []).flatMap(({ topic }, index) =>
      topic === undefined || topics.has(topic)
        ? []
        : [{ path: [list, index, 'topic'] as const, found: topic, nearest: nearest(topic, topics.keys()) }],
    ),
  );
}
