import type { Measure } from '../schema/program.js';
import type { TopicId } from '../topics.js';

/** What a partner is bound to, in the order in which it weighs: its people, what it sells, its time, what it signs, what it may not do, what it reports. */
export const OBLIGATIONS = ['people', 'sales', 'time', 'agreement', 'exclusivity', 'reports'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** Topics of measures that are about one of these, whatever they are counted in. */
const BY_TOPIC: Partial<Record<TopicId, Obligation>> = {
  'certified-people': 'people',
  'dedicated-contact': 'people',
  training: 'people',
  'staff-time': 'people',
  revenue: 'sales',
  'units-sold': 'sales',
  'purchase-volume': 'sales',
  purchase: 'sales',
  growth: 'sales',
  deals: 'sales',
  opportunities: 'sales',
  customers: 'sales',
  'response-time': 'time',
  'agreement-term': 'time',
  notice: 'time',
  agreement: 'agreement',
  registration: 'agreement',
  portfolio: 'exclusivity',
  'no-poaching': 'exclusivity',
  reporting: 'reports',
  'joint-business-planning': 'reports',
  audit: 'reports',
};

/** Which obligation a measure is about; nothing where it is about none of them, such as what customers say. */
export function obligationOf(measure: Measure | undefined): Obligation | undefined {
  if (!measure) return undefined;
  const { topic, kind, unit } = measure;
  const byTopic = topic !== undefined && Object.hasOwn(BY_TOPIC, topic) && BY_TOPIC[topic as TopicId];
  if (byTopic) return byTopic;
  if (kind === 'money') return 'sales';
  if (kind === 'duration') return 'time';
  const one = typeof unit === 'object' && 'one' in unit ? unit.one : unit;
  return one === 'person' || one === 'people' ? 'people' : undefined;
}
