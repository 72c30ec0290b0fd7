import type { TopicId } from '../topics.js';

/** Benefits that say who is protected, at which price, and who was first: those are told tier by tier. */
const PROTECTION: readonly TopicId[] = ['deal-registration', 'special-bid', 'account-protection'];

/** Benefits by which a vendor answers a partner, in the order in which partners ask for them. */
const VENDOR_TOPICS: readonly TopicId[] = [
  'partner-manager',
  'dedicated-contact',
  'response-time',
  'technical-support',
  'pre-sales-support',
  'support-overhead',
  'joint-business-planning',
  'success',
  ...PROTECTION,
];

/** Whether a topic is about who is protected. */
export function isProtection(topic: string | undefined): boolean {
  return PROTECTION.some((one) => one === topic);
}

/** The place of a topic among those by which a vendor answers; below nothing where it is none of them. */
export function vendorRank(topic: string | undefined): number {
  return VENDOR_TOPICS.findIndex((one) => one === topic);
}
