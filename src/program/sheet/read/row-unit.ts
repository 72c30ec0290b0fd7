/** What a bare number of a row counts, where its row says so: by its name, "Annual fee (USD)", or by a column of units. */
import type { CellDoubt } from './cell-value.js';
import { figureIn } from './figure.js';
import type { Figure, FigureUnit } from './figure-unit.js';
import type { CellText, RowContext, RowRead } from './row.js';
import { topicOf } from './topic-words.js';
import { currencyAt, timeUnitIn } from './units.js';
import { Phrases } from './words.js';

const IN_WORDS = /(?:,|\s)\s*(?:in|en|em|w)\s+(%|[\p{L}€$£¥]+)$/iu;
const NUMBER_OF =
  /^(?:number of|no\. of|# of|nr\. of|count of|anzahl(?: der| an)?|zahl der|nombre de|nombre d[’']|número de|n[ºo]\.? de|numero di|aantal|liczba|عدد|מספר)\s*/i;

/** The unit that words name: `%`, `USD`, `hours`, `people`. */
export function unitIn(words: string, currency: string | undefined): FigureUnit | undefined {
  const text = words.trim();
  if (text === '') return undefined;
  if (/^(?:%|percent|prozent|pct|pour cent|por ciento|por cento|per cento|procent)$/i.test(text))
    return { is: 'percent' };
  if (
    /^(?:points?|punkte?|puntos?|pontos?|punti|punten|punkty|ポイント|포인트|积分|نقاط|נקודות)$/i.test(text)
  )
    return { is: 'points' };
  const money = currencyAt(text, currency);
  if (money) {
    const rest = text.slice(money.length).trim();
    return rest === '' || /^(?:\/|per\b|pro\b|par\b|por\b|a\b)/.test(rest)
      ? { is: 'money', currency: money.currency }
      : undefined;
  }
  const time = timeUnitIn(text);
  if (time) return { is: 'time', unit: time };
  return /^[\p{L}\p{M}][\p{L}\p{M} '’-]{0,39}$/u.test(text) && text.split(' ').length <= 4
    ? { is: 'count', words: text }
    : undefined;
}

/** What stands in brackets behind a name and is counted; "(technical)" and "(EMEA)" say which of them. */
const COUNTED = new Phrases(
  'people|persons|person|employees|staff|fte|ftes|users|seats|licences|licenses|units|customers|accounts|deals|opportunities|projects|references|certifications|certificates|exams|specializations|specialisations|competencies|tickets|cases|calls|events|devices|nodes|subscriptions|sessions|visits|meetings|leads|vouchers|courses|personen|mitarbeiter|mitarbeitende|nutzer|lizenzen|stück|kunden|projekte|referenzen|zertifikate|zertifizierungen|personnes|collaborateurs|utilisateurs|clients|projets|références|certifications|personas|empleados|usuarios|licencias|clientes|proyectos|referencias|certificaciones|pessoas|funcionários|usuários|licenças|projetos|referências|certificações|persone|dipendenti|utenti|licenze|clienti|progetti|referenze|certificazioni|medewerkers|gebruikers|licenties|klanten|projecten|referenties|osoby|osób|użytkowników|licencje|licencji|klientów|projektów|人|名|社|件|個|명|사|건|개|家|个|أشخاص|عملاء|אנשים|לקוחות',
);

/** The unit that a row's name ends with: in brackets, or behind "in". */
function unitOfName(name: string, currency: string | undefined): FigureUnit | undefined {
  const bracketed = /[([（]([^()[\]（）]{1,40})[)\]）]$/.exec(name)?.[1];
  if (bracketed !== undefined) {
    const unit = unitIn(bracketed, currency);
    return unit?.is === 'count' && !COUNTED.is(bracketed) ? undefined : unit;
  }
  const inWords = IN_WORDS.exec(name)?.[1];
  const unit = inWords === undefined ? undefined : unitIn(inWords, currency);
  return unit?.is === 'count' ? undefined : unit;
}

/** What a bare number counts where the row is called "Number of ...", or after what is always counted. */
export function countedIn(name: string): FigureUnit | undefined {
  const words = name.replace(NUMBER_OF, '');
  const isCounted = (words !== name && words !== '') || topicOf(name, 'benefits') === 'nfr-licences';
  return isCounted ? { is: 'count', words } : undefined;
}

/** What a bare number of the row counts, told by the row's name, a column or a title; and the unit that all its other figures have. */
export function unitOfRow(
  row: RowRead,
  figures: readonly (Figure | undefined)[],
  { cell, title }: RowContext,
): { told: FigureUnit | undefined; others: FigureUnit | undefined } {
  const told =
    (row.unit === undefined ? undefined : unitIn(row.unit, cell.currency)) ??
    unitOfName(row.name, cell.currency) ??
    unitOfTitle(title, cell.currency);
  if (told) return { told, others: undefined };
  const seen = new Map<string, FigureUnit>();
  for (const figure of figures)
    if (figure && figure.unit.is !== 'none') seen.set(JSON.stringify(figure.unit), figure.unit);
  const [only, ...more] = seen.values();
  return { told, others: more.length === 0 ? only : undefined };
}

/** That a bare number counts what the row's other numbers count is no more than its row says; of what it is a share, or in what it is paid, is. */
export const countedOf = (unit: FigureUnit | undefined): FigureUnit | undefined =>
  unit?.is === 'count' ? unit : undefined;

/** A title tells what amounts are in; what other numbers count is a matter of the row. */
function unitOfTitle(title: string | undefined, currency: string | undefined): FigureUnit | undefined {
  const unit = title === undefined ? undefined : unitOfName(title, currency);
  return unit?.is === 'money' || unit?.is === 'percent' ? unit : undefined;
}

/** Whether a figure is a number and nothing else. */
export const isBare = (figure: Figure | undefined): boolean => figure?.unit.is === 'none';

/** The figure that each cell of a row is, whatever the row counts. */
export const figuresIn = (
  { cells }: RowRead,
  texts: readonly CellText[],
  { cell }: RowContext,
): (Figure | undefined)[] =>
  texts.map(({ text }, at) => {
    const { value } = cells[at]!;
    return figureIn(text, { ...cell, value: typeof value === 'number' ? value : undefined });
  });

/** A number that nothing gives a unit, with the one that its row's other figures have. */
export const noUnit = (text: string, others: FigureUnit | undefined): CellDoubt => ({
  code: 'no-unit',
  facts: { text, ...(others && { other: unitWords(others) }) },
});

function unitWords(unit: FigureUnit): string {
  switch (unit.is) {
    case 'percent':
      return 'percent';
    case 'money':
      return unit.currency;
    case 'time':
      return `${unit.unit}s`;
    case 'count':
      return unit.words;
    default:
      return unit.is;
  }
}
