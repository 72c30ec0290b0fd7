/**
 * Messages that are one word in English and in another language. Each has been looked at: a word that both have, or the
 * English term that the trade uses in that language, and no English word left behind.
 */
export const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: ['topics.groups.marketing', 'topics.topics.leads'],
  es: ['shared.no', 'topics.groups.marketing'],
  fr: [
    'shared.points.one',
    'shared.points.other',
    'shared.conditions',
    'shared.notes',
    'shared.sources',
    'checklist.columns.condition',
    'comparator.sourcesOfStep',
    'topics.groups.marketing',
    'topics.groups.obligations',
    'topics.topics.commission',
    'topics.topics.certification',
    'topics.topics.audit',
  ],
  it: ['shared.no', 'shared.each', 'topics.groups.marketing'],
  nl: [
    'shared.each',
    'shared.per.week',
    'comparator.kinds.later',
    'topics.groups.marketing',
    'topics.topics.leads',
    'topics.topics.seminars',
  ],
  pl: ['comparator.place', 'topics.groups.marketing'],
  pt: ['topics.groups.marketing', 'topics.topics.leads', 'topics.topics.rebate'],
};
