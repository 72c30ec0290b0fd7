/** One edition of one vendor's partner program, as one JSON document. */
import * as z from 'zod/mini';
import { LIMITS } from './limits.js';
import { requirement, sharedScore } from './requirement.js';
import { benefit, commitment, cost, measure, question } from './rows.js';
import {
  figure,
  currency,
  date,
  duration,
  id,
  languageTag,
  link,
  picture,
  scope,
  silence,
  source,
  text,
  timeUnit,
  yearDay,
} from './scalars.js';
import { SILENCES } from './silence.js';
import { qualifiers, value } from './value.js';

/** Whose program it is. */
const vendor = z.strictObject({
  /** The vendor's name. @example "Acme" */
  name: text,
  /** The vendor's site. @example "https://acme.example" */
  url: z.optional(link),
});

/** One version of the program: its label, its dates, the day it was read. */
const edition = z.strictObject({
  /** What the vendor calls this version. @example "Agreement version 11" */
  label: text,
  /** `announced`: not in force yet. `current`: in force on the day it was read. `retired`: replaced. `withdrawn`: announced and never applied, whatever dates it names. */
  status: z.optional(z.enum(['announced', 'current', 'retired', 'withdrawn'])),
  /** First day it is in force. */
  from: z.optional(date),
  /** Last day it is in force. */
  until: z.optional(date),
  /** The day the vendor published it. */
  published: z.optional(date),
  /** The day somebody last read the sources and compared them with this document. @example "2026-11-01" */
  readOn: z.optional(date),
  /** Id of the document that holds the edition before this one. */
  replaces: z.optional(id),
  /** Anything else a reader must know about this edition. */
  note: z.optional(text),
  /** Where the edition is described. */
  source: z.optional(source),
});

/** One option of a dimension. */
const option = z.strictObject({
  /** Names the option inside the document. */
  id,
  /** What the option is called. @example "EMEA" */
  name: text,
  /** What belongs to it. @example "France, Germany, United Kingdom" */
  description: z.optional(text),
  /** The options of other dimensions under which this one exists. @example {"region": ["emea"]} */
  within: z.optional(scope),
  ...qualifiers,
});

/** Something besides the tier that values depend on: region, partner type, product. */
const dimension = z.strictObject({
  /** Names the dimension inside the document. */
  id,
  /** What a reader is asked to choose. @example "Region" */
  name: text,
  /** What sort of dimension it is. */
  kind: z.optional(
    z.enum([
      'partner-type',
      'region',
      'market',
      'segment',
      'product',
      'billing',
      'currency',
      'transaction',
      'time',
      'other',
    ]),
  ),
  /** What the dimension means. */
  description: z.optional(text),
  /** The options a reader can choose; or why they are not told, such as `"not-known"`. Nothing can then depend on the dimension, and its rules are shown. */
  options: z.union([silence, z.array(option).check(z.minLength(1, 'empty-list'))]),
  /** The option shown first; all of them where it is left out. */
  default: z.optional(id),
  /** True where a partner can have several of the options at once. A reader then chooses any number of them: what differs by the dimension is shown and asked for each that is chosen, and what is limited to some options concerns whoever has one of these. */
  multiple: z.optional(z.boolean()),
  /** How a partner gets its option, where it does not simply choose. */
  assignment: z.optional(
    z.array(
      z.strictObject({
        /** `classified`: the vendor's rule decides. `best-of`: all are tried and the best result counts. */
        how: z.enum(['chosen', 'classified', 'best-of']),
        /** The rule. */
        rule: text,
        /** Where this rule holds. */
        only: z.optional(scope),
        ...qualifiers,
      }),
    ),
  ),
});

/** Lists about a tier that a document can declare complete. */
const complete = z.optional(z.array(z.enum(['benefits', 'requirements'])));
/** Lists of a program that a document can declare complete. */
const completeLists = z.optional(z.array(z.enum(['benefits', 'requirements', 'tiers'])));

/** An earlier name that not everybody used. */
const formerName = z.strictObject({
  /** The name. @example "Silver" */
  name: text,
  /** The options of dimensions for which it was so. @example {"market": ["mature"]} */
  only: scope,
});

/** A level of the program. */
const tier = z.strictObject({
  /** Names the tier in `values` and `requirements`. @example "gold" */
  id,
  /** What the vendor calls it. @example "Gold" */
  name: text,
  /** Id of a tier group, where several tiers share a header. */
  group: z.optional(id),
  /** What the tier is for, in a sentence. */
  description: z.optional(text),
  /** How one gets in. @example "application" */
  admission: z.optional(z.enum(['open', 'application', 'approval', 'invitation', 'automatic', 'purchase'])),
  /** Id of the tier that this one is a status on top of, or ids of several: it is held together with any one of them, and is no step of the ladder. @example ["silver", "gold"] */
  overlayOn: z.optional(z.union([id, z.array(id).check(z.minLength(1, 'empty-list'))])),
  /** True for what stands beside the ladder and not on it: a level of its own, or a badge that a partner of any tier can hold, such as a competency or a specialization. What the badge asks, brings and costs is written as that of a tier. */
  besides: z.optional(z.boolean()),
  /** The options of dimensions for which the tier exists; everybody where it is left out. For others it is not offered, and no way leads through it. @example {"market": ["mature"]} */
  only: z.optional(scope),
  /** What the tier was called before, for readers who know it by that name. Where it was so for some options of dimensions only, the name with these. @example ["Silver"] */
  formerly: z.optional(z.array(z.union([formerName, text])).check(z.minLength(1, 'empty-list'))),
  /** Id of a tier whose benefits this one has too, unless a row says otherwise. */
  includes: z.optional(id),
  /** Id of a tier whose requirements this one asks too, unless its own say otherwise of the same thing, and that for everybody: a condition with the same `id`, else one on the same measure in the same form. Give a condition an `id` of its own where it is asked besides. */
  includesRequirements: z.optional(id),
  /** What this document records in full of this tier: what it leaves out is then a "no" or "not required". See `complete` of the program. @example ["requirements"] */
  complete,
  /** Ids of the tiers one can come from, where it is not simply the one before. What they ask and this tier does not mention is shown as asked through them. */
  comesFrom: z.optional(z.array(id)),
  /** The longest time a partner can stay. */
  longestStay: z.optional(duration),
  /** The badge that partners of this tier bear. */
  badge: z.optional(picture),
  /** Why this tier is the one to look at first; leave it out for all other tiers. */
  recommended: z.optional(text),
  /** What a visitor can do about this tier. */
  action: z.optional(
    z.strictObject({
      /** What the link says. @example "Apply" */
      label: text,
      /** Where it goes: https, http, mailto, tel or relative. */
      href: link,
    }),
  ),
  /** Id of the tier it was called, in the edition before this one. */
  was: z.optional(z.array(id)),
  ...qualifiers,
});

/** A heading, and what belongs under it. */
const category = z.strictObject({
  /** Names the category inside the document. */
  id,
  /** What the category is called. @example "Sales" */
  name: text,
  /** What belongs to it. */
  description: z.optional(text),
});

/** A rule of the program that is neither a benefit nor a condition for a tier. */
const rule = z.strictObject({
  /** Names the rule inside the document. */
  id,
  /** What sort of rule it is. */
  kind: z.enum([
    'upgrade',
    'downgrade',
    'review',
    'grace',
    'transition',
    'exit',
    'term',
    'payment',
    'counting',
    'scope',
    'conduct',
    'disqualification',
    'change',
    'other',
  ]),
  /** What the rule is called. */
  name: z.optional(text),
  /** The rule in words. */
  text,
  /** The figure in it, where it has one. */
  value: z.optional(value),
  /** Ids of the tiers it concerns; all of them where it is left out. */
  tiers: z.optional(z.array(id)),
  /** The options of dimensions it concerns. */
  only: z.optional(scope),
  ...qualifiers,
});

/** Days of every year, or months: one at least. */
const yearDays = z.array(yearDay).check(z.minLength(1, 'empty-list'));

/** How often some tiers are looked at. */
const tierReview = z.union([
  z.strictObject({
    /** Ids of the tiers. */
    tiers: z.array(id).check(z.minLength(1, 'empty-list')),
    /** How many of the unit. @example 1 */
    value: duration.shape.value,
    /** The unit of time. @example "month" */
    unit: timeUnit,
  }),
  z.strictObject({
    /** Ids of the tiers. */
    tiers: z.array(id).check(z.minLength(1, 'empty-list')),
    /** The days of every year on which it happens, or their months. @example ["--01-15", "--07-15"] */
    on: yearDays,
  }),
  z.strictObject({
    /** Ids of the tiers. */
    tiers: z.array(id).check(z.minLength(1, 'empty-list')),
    /** `continuous`: all the time. Or why it is not told how often. */
    is: z.enum(['continuous', ...SILENCES]),
  }),
]);

/** When a partner's tier is looked at, how long the agreement runs, and the rules around it. */
const review = z.strictObject({
  /** How often a partner's tier is looked at; `continuous` where that is all the time, `on` where it happens on days of every year. A list where tiers differ: each entry for the tiers it names. @example {"value": 1, "unit": "year"} */
  every: z.optional(
    z.union([
      z.enum(['continuous', ...SILENCES]),
      duration,
      z.strictObject({
        /** The days of every year, or their months. @example ["--01-15", "--07-15"] */
        on: yearDays,
      }),
      z.array(tierReview).check(z.minLength(1, 'empty-list')),
    ]),
  ),
  /** How long the agreement runs. */
  term: z.optional(z.union([silence, duration])),
  /** How long before its end one must give notice. */
  notice: z.optional(z.union([silence, duration])),
  /** True where the agreement goes on by itself. */
  renewsItself: z.optional(z.boolean()),
  /** The program's other rules. */
  rules: z.optional(z.array(rule)),
  /** Which old levels became which tier. */
  statusMatch: z.optional(
    z.array(
      z.strictObject({
        /** The old levels, any one of them. @example ["Dell Premier", "EMC Gold"] */
        levels: z.array(text).check(z.minLength(1, 'empty-list')),
        /** Id of the tier. */
        tier: id,
        ...qualifiers,
      }),
    ),
  ),
  ...qualifiers,
});

/** What somebody else says of the program, as a score. */
const rating = z.strictObject({
  /** Names the rating inside the document. */
  id,
  /** Who rates. */
  by: text,
  /** What the rating is called. */
  name: text,
  /** The score. */
  score: figure,
  /** The scale it stands on. */
  scale: z.strictObject({
    /** The lowest score. */
    min: figure,
    /** The highest score; an open scale has none. */
    max: z.optional(figure),
    /** `lower` where less is better. */
    better: z.optional(z.enum(['higher', 'lower'])),
  }),
  /** The day it was published. */
  date,
  /** How it was made. */
  method: z.optional(text),
  /** What it is made of. */
  criteria: z.optional(
    z.array(
      z.strictObject({
        /** What was rated. */
        name: text,
        /** Its score on the same scale. */
        score: z.optional(figure),
        /** How heavily it counts, in percent. */
        weight: z.optional(figure),
      }),
    ),
  ),
  ...qualifiers,
});

/** A note that values refer to by its id. */
const footnote = z.strictObject({
  /** Names the footnote inside the document. */
  id,
  /** What it says. */
  text,
  /** Where that stands. */
  source: z.optional(source),
});

/** A word of the program and what it means. */
const term = z.strictObject({
  /** Names the term inside the document. */
  id,
  /** The word. @example "NFR" */
  term: text,
  /** What it means here. */
  definition: text,
  /** Where that stands. */
  source: z.optional(source),
});

/** Where figures come from. */
const cited = z.strictObject({
  /** Names the source inside the document. */
  id,
  /** Its title. */
  title: text,
  /** Who published it. */
  publisher: z.optional(text),
  /** Where it can be read. */
  url: z.optional(link),
  /** The day it was published or last changed; leave it out where it bears no date. */
  date: z.optional(date),
  /** True where its date is only about known: "about 2016". */
  approximate: z.optional(z.boolean()),
  /** The day it was read. */
  readOn: z.optional(date),
  /** Anything else about it: which parts, what kind of copy. */
  note: z.optional(text),
});

/** A partner program: one vendor, one edition. */
export const program = z.strictObject({
  /** Address of the JSON Schema, for editors that complete and explain. */
  $schema: z.optional(z.string()),
  /** The version of this format. Always 1. */
  schemaVersion: z.literal(1),
  /** Names the program; stays the same for the life of this edition. @example "acme-partners" */
  id,
  /** Whose program it is. */
  vendor,
  /** What the vendor calls the program. @example "Acme Partners" */
  name: text,
  /** The program's or the vendor's logo, shown beside the name. */
  logo: z.optional(picture),
  /** What the program is, in a sentence or two. */
  summary: z.optional(text),
  /** True for a program that was made up as an example. */
  invented: z.optional(z.boolean()),
  /** Which version of the program this is, and when it was read. */
  edition: z.optional(edition),
  /** The language of all plain texts; English where it is left out. @example "en" */
  language: z.optional(languageTag),
  /** The currency of all amounts that name none. @example "USD" */
  currency: z.optional(currency),
  /** What values depend on besides the tier. */
  dimensions: z.optional(z.array(dimension).check(z.maxLength(LIMITS.dimensions, 'too-many'))),
  /** Headers that span several tiers. */
  tierGroups: z.optional(z.array(category)),
  /** What this document records in full of every tier. What a document leaves out is not mentioned: neither a "no" nor "not known". In a list declared here, a benefit that leaves a tier out is a "no" for it, and a condition that a tier does not name is not required of it. A tier that is missing from `tiers`, where that is declared, was not there: only then do the changes of an edition say that one is new or gone. Declare it only where a source says that the list is all there is. @example ["requirements"] */
  complete: completeLists,
  /** The tiers, from the lowest up. */
  tiers: z.array(tier).check(z.minLength(1, 'empty-list'), z.maxLength(LIMITS.tiers, 'too-many')),
  /** Headings that benefits, measures and costs are gathered under. */
  categories: z.optional(z.array(category)),
  /** What a partner gets. */
  benefits: z.optional(z.array(benefit).check(z.maxLength(LIMITS.rows, 'too-many'))),
  /** What about a partner is counted or attested. */
  measures: z.optional(z.array(measure).check(z.maxLength(LIMITS.rows, 'too-many'))),
  /** Scores that several tiers ask for, each with a total of its own: what earns points stands here once. */
  scores: z.optional(z.array(sharedScore)),
  /** What a tier asks for, by tier id. What a tier's requirements do not name is not mentioned, as with benefits: it is neither required nor not required. Write `"is": "not-required"` where a source says that it is not, or declare the list `complete`. */
  requirements: z.optional(z.record(id, requirement)),
  /** What a partner pays. */
  costs: z.optional(z.array(cost).check(z.maxLength(LIMITS.rows, 'too-many'))),
  /** When tiers are looked at, and the program's other rules. */
  review: z.optional(review),
  /** What each side promises. */
  commitments: z.optional(z.array(commitment).check(z.maxLength(LIMITS.rows, 'too-many'))),
  /** Partners' questions, answered by the vendor. */
  questions: z.optional(z.array(question).check(z.maxLength(LIMITS.rows, 'too-many'))),
  /** What publications and surveys say. */
  ratings: z.optional(z.array(rating)),
  /** Notes that values refer to. */
  footnotes: z.optional(z.array(footnote)),
  /** Words of the program explained. */
  glossary: z.optional(z.array(term)),
  /** Where the figures come from. */
  sources: z.optional(z.array(cited)),
});

export type Program = z.infer<typeof program>;
export type { Benefit, Commitment, Cost, Measure, Question } from './rows.js';
export type Tier = z.infer<typeof tier>;
export type Dimension = z.infer<typeof dimension>;
export type Rating = z.infer<typeof rating>;
export type Rule = z.infer<typeof rule>;
export type Source = z.infer<typeof cited>;
