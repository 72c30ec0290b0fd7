import { hasAnswered } from './columns.js';
import type { AnswersStore } from '../../answers/answers-store.js';
import { comparatorMessages } from '../../localize/comparator/messages.js';
import type { ComparisonText } from '../../localize/comparator/format-compared.js';
import { Formatter } from '../../localize/formatter.js';
import { topicMessages } from '../../localize/topics/messages.js';
import { compare, type ComparedRow, type ComparisonView } from '../../program/comparison/comparison.js';
import { coverage, type Coverage } from '../../program/comparison/coverage.js';
import { ratingRows, type RatingRow } from '../../program/comparison/ratings.js';
import type { Program } from '../../program/schema/program.js';
import type { RequestedColumn } from './columns.js';
import type { RowCells } from './row.js';

/** The comparison of the columns that there are, in the reader's language. Kept for as long as neither changes. */
export class Compared {
  requested: readonly RequestedColumn[] = [];
  comparison: ComparisonView | undefined;
  coverage: Coverage | undefined;
  ratings: readonly RatingRow[] = [];
  texts: ComparisonText | undefined;
  /** What has been made of the rows; of another comparison, or in other words, another map. */
  rowCache = new Map<ComparedRow | RatingRow, RowCells>();

  private language = '';
  private today = '';
  private formatters = new WeakMap<object, Formatter>();

  /** @param language Its messages are here. */
  update(requested: readonly RequestedColumn[], language: string, today: string): void {
    const another = !this.comparison || today !== this.today || !sameColumns(requested, this.requested);
    if (another) {
      this.comparison = compare(requested, today);
      this.coverage = coverage(this.comparison);
      this.today = today;
      this.ratings = ratingRows(requested);
      this.requested = requested;
    }
    const translated = !this.texts?.formatter.isFor(language);
    if (translated) {
      this.language = language;
      this.formatters = new WeakMap();
    }
    if (!another && !translated) return;
    this.rowCache = new Map();
    this.texts = {
      formatter: this.formatterFor(),
      labels: comparatorMessages.here(language)!,
      topics: topicMessages.here(language)!,
      of: this.comparison!.columns.map(({ program }) => ({ program, formatter: this.formatterFor(program) })),
    };
  }

  /** For the texts and the money of a program; for the interface where none is given. */
  readonly formatterFor = (program?: Program): Formatter => {
    let formatter = this.formatters.get(program ?? this);
    if (!formatter) this.formatters.set(program ?? this, (formatter = new Formatter(this.language, program)));
    return formatter;
  };

  /** Whether the columns are editions of one program: there are two, and one replaces the other. */
  get areEditions(): boolean {
    const [one, other, ...more] = this.requested.map(({ program }) => program);
    if (!one || !other || more.length > 0) return false;
    return one.edition?.replaces === other.id || other.edition?.replaces === one.id;
  }

  /** What the columns show of what the reader told. */
  answersIn(store: AnswersStore): string {
    return JSON.stringify(
      this.requested.map(({ program }) => {
        const { supported, choice, facts } = store.get(program.id);
        return [supported, choice, hasAnswered(facts)];
      }),
    );
  }
}

function sameColumns(a: readonly RequestedColumn[], b: readonly RequestedColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]!;
      return (
        one.key === other.key &&
        one.program === other.program &&
        one.tier === other.tier &&
        one.choice === other.choice
      );
    })
  );
}
