/** The document as it grows, sheet by sheet: one tier, category and note for what several sheets name. */
import type { Benefit, Cost, Measure, Program, Tier } from '../../schema/program.js';
import type { Requirement } from '../../schema/requirement.js';
import { LIMITS } from '../../schema/limits.js';
import { conditionsIn } from '../../schema/walk.js';
import { Ids } from './ids.js';
import { sameKey } from './words.js';

type Named = { id: string; name: string };

/** Things of one list, found again by what they are called. */
class NamedList<T extends Named> {
  readonly list: T[] = [];
  readonly #byName = new Map<string, T>();
  readonly #ids = new Ids();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  find(name: string): T | undefined {
    return this.#byName.get(sameKey(name));
  }

  add(name: string, rest: Omit<T, 'id' | 'name'>): T {
    const item = { id: this.#ids.of(name, `${this.#prefix}-${this.list.length + 1}`), name, ...rest } as T;
    this.list.push(item);
    this.#byName.set(sameKey(name), item);
    return item;
  }
}

export type BookTier = Tier & { name: string };

/** What a document takes besides rows, such as its name, counts little; these leave room for it. */
const ROOM = { nodes: LIMITS.nodes - 2_000, characters: LIMITS.characters - 100_000 };

export class Book {
  readonly tiers = new NamedList<BookTier>('tier');
  readonly groups = new NamedList<Named>('group');
  readonly categories = new NamedList<Named>('category');
  readonly benefits: Benefit[] = [];
  readonly measures: Measure[] = [];
  readonly costs: Cost[] = [];
  readonly conditions = new Map<string, Requirement[]>();
  footnotes: { id: string; text: string; cell: string }[] = [];
  readonly rules: string[] = [];
  readonly summary: string[] = [];
  readonly rowIds = new Ids();
  readonly measureIds = new Ids();
  #rows = 0;
  #asked = 0;
  #nodes = 0;
  #characters = 0;

  group(name: string): string {
    return (this.groups.find(name) ?? this.groups.add(name, {})).id;
  }

  category(name: string): string {
    return (this.categories.find(name) ?? this.categories.add(name, {})).id;
  }

  /** The tier of this name; nothing where there are as many as a document takes. */
  tier(name: string, rest: Omit<BookTier, 'id' | 'name'>): BookTier | undefined {
    const known = this.tiers.find(name);
    if (known) return Object.assign(known, { ...rest, ...known });
    const { length } = this.tiers.list;
    return length < LIMITS.tiers && (length + 1) * this.#rows <= LIMITS.cells
      ? this.tiers.add(name, rest)
      : undefined;
  }

  /** @param cell Where it stands. */
  footnote(text: string, cell: string): string {
    const id = `note-${this.footnotes.length + 1}`;
    this.footnotes.push({ id, text, cell });
    return id;
  }

  /** Takes out the footnotes that nothing refers to. */
  takeUnused(): { text: string; cell: string }[] {
    if (this.footnotes.length === 0) return [];
    const used = new Set<string>();
    const look = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const [key, inside] of Object.entries(part)) {
        if (key === 'footnotes') for (const id of inside as string[]) used.add(id);
        else look(inside);
      }
    };
    look([this.tiers.list, this.benefits, this.measures, this.costs, [...this.conditions.values()]]);
    const unused = this.footnotes.filter(({ id }) => !used.has(id));
    this.footnotes = this.footnotes.filter(({ id }) => used.has(id));
    return unused;
  }

  /**
   * Takes a part of the document where there is room for it: neither longer nor larger than can be shown.
   *
   * @param asked The conditions in it.
   */
  hasRoomFor(list: readonly unknown[], part: unknown, asked: readonly Requirement[] = []): boolean {
    const [nodes, characters] = [nodesOf(part), JSON.stringify(part).length];
    const rows = Math.max(1, ...asked.map((one) => conditionsIn(one).length));
    // Each may come to stand in a group of which one is enough.
    const conditions = asked.reduce((sum, one) => sum + 1 + conditionsIn(one).length, 0);
    if (
      list.length >= LIMITS.rows ||
      (this.#rows + rows) * this.tiers.list.length > LIMITS.cells ||
      this.#asked + conditions > LIMITS.conditions ||
      this.#nodes + nodes > ROOM.nodes ||
      this.#characters + characters > ROOM.characters
    )
      return false;
    this.#rows += rows;
    this.#asked += conditions;
    this.#nodes += nodes;
    this.#characters += characters;
    return true;
  }

  require(tier: string, condition: Requirement): void {
    const known = this.conditions.get(tier);
    if (known) known.push(condition);
    else this.conditions.set(tier, [condition]);
  }

  /** All of it, in the order of the format. */
  document(head: Omit<Program, 'tiers' | 'schemaVersion'>): Program {
    const { edition, language, currency, ...named } = head;
    const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);
    const document: Program = {
      schemaVersion: 1,
      ...named,
      summary: this.summary.join(' – ').slice(0, LIMITS.textLength).trim() || undefined,
      edition,
      language,
      currency,
      tierGroups: some(this.groups.list),
      tiers: this.tiers.list,
      categories: some(this.categories.list),
      benefits: some(this.benefits),
      measures: some(this.measures),
      requirements: this.conditions.size > 0 ? this.#requirements() : undefined,
      costs: some(this.costs),
      review:
        this.rules.length > 0
          ? { rules: this.rules.map((text, at) => ({ id: `rule-${at + 1}`, kind: 'other', text })) }
          : undefined,
      footnotes: some(this.footnotes.map(({ id, text }) => ({ id, text }))),
    };
    return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined)) as Program;
  }

  #requirements(): Record<string, Requirement> {
    return Object.fromEntries(
      this.tiers.list.flatMap(({ id }) => {
        const of = this.conditions.get(id);
        return of ? [[id, { kind: 'all', of }]] : [];
      }),
    );
  }
}

function nodesOf(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 1;
  return Object.values(part).reduce((sum: number, inside) => sum + nodesOf(inside), 1);
}
