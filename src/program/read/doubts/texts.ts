/** Texts that were meant as something else: figures, a yes, a silence, formatted text, links, words still to be written. */
import type { Program } from '../../schema/program.js';
import { figureIn } from './figure-in-text.js';
import { eachPlace, isMap, isObject, type Doubt, type Path } from './places.js';

const TAG =
  /<\/?(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/i;
const MARKDOWN =
  /\*\*[^*\s][^*]*\*\*|__[^_\s][^_]*__|\[[^\][]+\]\([^)\s]+\)|^#{1,6} \S.*|^[-*] \S.*|`[^`]+`|~~[^~]+~~/;
const ESCAPE = /\\[nrt"]/;
/** What UTF-8 looks like to who reads it as Windows-1252, and the sign for what could not be read. */
const BROKEN = /\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac./;
/** In capitals: "todo" is a word of Spanish. */
const UNFINISHED = /\b(?:TODO|FIXME|TBD|XXX+)\b|[Ll]orem [Ii]psum|^(?:\?+|[Xx]{3,}|\.{3}|…)$/;

/** What whole values in words stand for. */
const WORDS: readonly (readonly [words: RegExp, meant: string])[] = [
  [
    /^(?:n\.?\/?\s?a\.?|not[- ]applicable|does not apply|nicht zutreffend|entfällt)$/i,
    '{"kind": "not-applicable"}',
  ],
  [
    /^(?:unknown|not[- ]known|unclear|tb[acd]|to be (?:announced|confirmed|decided|determined)|\?+|unbekannt|k\. ?a\.|keine angaben?)$/i,
    '{"kind": "not-known"}',
  ],
  [
    /^(?:not[- ]published|not public|undisclosed|not disclosed|confidential|nicht veröffentlicht|vertraulich)$/i,
    '{"kind": "not-published"}',
  ],
  [
    /^(?:(?:up)?on[- ]request|by request|contact (?:us|sales)|ask us|auf anfrage)$/i,
    '{"kind": "on-request"}',
  ],
  [/^(?:recommended|empfohlen)$/i, '{"kind": "recommended"}'],
  [/^(?:[-–—✗✘×]|none|nothing|not included|not available|keine?)$/i, 'false'],
  [/^(?:[✓✔☑●•]|x|included|inklusive)$/i, 'true'],
];
const LEVEL = /^(?:limited|selected|eligible|by[- ]proposal|by[- ]invitation|started|priority|unlimited)$/i;

const LINKS: readonly unknown[] = ['url', 'href'];
const HOST = /^(?:www\.|(?:[\w-]+\.)+(?:com|org|net|io|eu|de|uk|fr|info|biz|dev|app|cloud)(?:[/?#:]|$))/i;
const MAIL = /^[^\s/@:]+@[^\s/@]+\.[a-z]{2,}$/i;

/** Names, and what is not shown. */
const NO_TEXT: readonly unknown[] = [
  '$schema',
  'id',
  'kind',
  'topic',
  'language',
  'currency',
  'status',
  'source',
];

export function doubtTexts(program: Program, doubt: Doubt): void {
  // A language code has two or three letters (ISO 639); BCP 47 keeps longer ones for a registry in which there are none.
  if (/^[^-]{4}/.test(program.language ?? '')) doubt('unknown-language', ['language'], program.language);
  eachPlace(program, (found, path, around) => {
    if (isObject(found)) doubtLanguages(found, path, program.language ?? 'en', doubt);
    if (typeof found !== 'string' || NO_TEXT.includes(path.at(-1))) return;
    if (LINKS.includes(path.at(-1))) return doubtLink(found, path, doubt);
    const value = isValue(path, around[0]);
    const figure = value ? figureIn(found) : undefined;
    if (figure) return doubt('figure-as-text', path, found, figure);
    const word = value ? meantBy(found.trim()) : undefined;
    if (word) return doubt('word-as-text', path, found, word);
    if (UNFINISHED.test(found)) return doubt('unfinished', path, found);
    if (found.trim() !== found) doubt('stray-space', path, found);
    const markup = TAG.exec(found) ?? ENTITY.exec(found) ?? MARKDOWN.exec(found) ?? ESCAPE.exec(found);
    if (markup) doubt('markup', path, markup[0]);
    const broken = BROKEN.exec(found);
    if (broken) doubt('broken-letters', path, found);
  });
}

/** What a word is as a value of another kind; nothing where it is words. */
function meantBy(words: string): string | undefined {
  if (LEVEL.test(words)) return `{"kind": "level", "level": "${words.toLowerCase().replace(' ', '-')}"}`;
  return WORDS.find(([known]) => known.test(words))?.[1];
}

/** Whether a text is the content of a cell. */
function isValue(path: Path, around: unknown): boolean {
  const [before, last] = path.slice(-2);
  return (
    before === 'values' ||
    before === 'cases' ||
    before === 'items' ||
    last === 'value' ||
    last === 'otherwise' ||
    (last === 'text' && isObject(around) && around['kind'] === 'text')
  );
}

/** A text in several languages, and not in that of the document. */
function doubtLanguages(found: object, path: Path, own: string, doubt: Doubt): void {
  const languages = Object.keys(found);
  const isText =
    languages.length > 0 &&
    !isMap(path) &&
    Object.entries(found).every(
      ([key, words]) =>
        typeof words === 'string' && /^(?!(?:one|two|few|id|src)$)[a-z]{2,3}(?:-[A-Za-z\d]+)*$/.test(key),
    );
  const base = own.split('-')[0];
  if (isText && !languages.some((tag) => tag.split('-')[0] === base))
    doubt('language-missing', path, languages.join(', '), own);
}

function doubtLink(found: string, path: Path, doubt: Doubt): void {
  if (MAIL.test(found)) doubt('unlikely-link', path, found, `mailto:${found}`);
  else if (HOST.test(found)) doubt('unlikely-link', path, found, `https://${found}`);
  else if (/^https?(?:\/\/|:(?!\/\/))/i.test(found))
    doubt('unlikely-link', path, found, found.replace(/^(https?):?\/*/i, '$1://'));
  else if (/^mailto:(?!.+@)/i.test(found)) doubt('unlikely-link', path, found, 'mailto:name@example.com');
}
