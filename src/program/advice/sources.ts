/** Advice on where and when it was read. */
import { named, type Rule } from './rule.js';

export const SOURCE_RULES: readonly Rule[] = [
  {
    name: 'edition',
    reason: 'Programs change every year: without its edition nobody knows which one this is.',
    find: ({ edition }) =>
      edition
        ? []
        : [
            {
              path: [],
              sentence: 'The document does not say which edition it is. Add "edition" with "label".',
            },
          ],
  },
  {
    name: 'read-on',
    reason: 'Figures are as old as the day on which they were read; without it they are of any age.',
    find: ({ edition, sources = [] }) =>
      edition && edition.readOn === undefined && !sources.some(({ readOn }) => readOn !== undefined)
        ? [
            {
              path: ['edition'],
              sentence: 'The document does not say when it was read. Add "readOn" to "edition".',
            },
          ]
        : [],
  },
  {
    name: 'source-date',
    reason: 'A source of no date may be of any; where it bears none, the day it was read stands in.',
    find: (program) =>
      (program.sources ?? []).flatMap(({ title, date, readOn }, at) =>
        date === undefined && readOn === undefined
          ? [
              {
                path: ['sources', at],
                sentence: `The source ${named(title, program)} has neither "date" nor "readOn". Add what is known: the year with "approximate", or the day it was read.`,
              },
            ]
          : [],
      ),
  },
  {
    name: 'source-address',
    reason: 'A reader who doubts a figure wants to read it where it stands.',
    find: (program) =>
      (program.sources ?? []).flatMap(({ title, url }, at) =>
        url === undefined
          ? [
              {
                path: ['sources', at],
                sentence: `The source ${named(title, program)} has no address. Add "url", if it can be read somewhere.`,
              },
            ]
          : [],
      ),
  },
];
