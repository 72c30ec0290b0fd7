/**
 * A look of the elements, as a rule of custom properties and as a file of design tokens (Design Tokens Format Module
 * 2025.10) that design tools read and write. One becomes the other and comes back the same.
 */
import { isDeepStrictEqual } from 'node:util';

/** What a token is, as the format has it. */
export type TokenType = 'color' | 'dimension' | 'number' | 'fontFamily' | 'fontWeight';

/** Custom properties and their values as CSS has them: `{ '--partner-accent': '#0b6b5d' }`. */
export type Theme = Readonly<Record<string, string>>;

/** A design token. What its value cannot hold exactly, such as `oklch(…)`, stands as CSS beside it. */
export interface DesignToken {
  $type: TokenType;
  $value: unknown;
  $extensions?: { 'partner-program-elements': { css: string } };
}

/** A file of design tokens: groups by names, of which tools such as Figma make `partner/colour/accent`. */
export interface DesignTokens {
  [name: string]: DesignTokens | DesignToken | string;
}

/** What a token is, and the group it stands in: by the names of our custom properties without `--partner-`. */
export type Types = Readonly<Record<string, { type: TokenType; group: string }>>;

const PREFIX = '--partner-';
const OWN = 'partner-program-elements';
const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const LENGTH = /^(-?\d+(?:\.\d+)?)(px|rem)$/;
const WEIGHT = /^\w[\w-]*$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * @param types What each token is.
 * @throws {Error} Where a custom property is none of the elements'.
 */
export function themeToTokens(theme: Theme, types: Types): DesignTokens {
  const groups: Record<string, Record<string, DesignToken>> = {};
  for (const [property, css] of Object.entries(theme)) {
    const name = property.slice(PREFIX.length);
    const known = property.startsWith(PREFIX) ? types[name] : undefined;
    if (!known) throw new Error(`${property} is no custom property of the elements; the README lists them.`);
    (groups[known.group] ??= {})[name] = tokenOf(css.trim(), known.type);
  }
  return { partner: groups };
}

function tokenOf(css: string, $type: TokenType): DesignToken {
  const token = { $type, $value: valueOf(css, $type) };
  // A tool has to have some value; what it stands for is beside it.
  return cssOf(token) === css ? token : { ...token, $extensions: { [OWN]: { css } } };
}

function valueOf(css: string, type: TokenType): unknown {
  switch (type) {
    case 'color':
      return colorOf(css);
    case 'dimension': {
      const [, value = '0', unit = 'px'] = LENGTH.exec(css) ?? [];
      return { value: Number(value), unit };
    }
    case 'number':
      return NUMBER.test(css) ? Number(css) : 0;
    case 'fontWeight':
      return NUMBER.test(css) ? Number(css) : WEIGHT.test(css) ? css : 400;
    case 'fontFamily':
      return familiesOf(css);
    default:
      return type satisfies never;
  }
}

/** One family by itself, several as a list. */
function familiesOf(css: string): string | readonly string[] {
  const families = css.split(/\s*,\s*/).map((family) => family.replace(/^(['"])(.*)\1$/, '$2'));
  return families.length === 1 ? families[0]! : families;
}

/** What a tool shows of a colour that it cannot read: black, seen through. */
const NO_COLOR = { colorSpace: 'srgb', components: [0, 0, 0], alpha: 0 };

function colorOf(css: string): unknown {
  const digits = HEX.exec(css)?.[1]?.toLowerCase();
  if (digits === undefined) return NO_COLOR;
  const hex = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const components = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return {
    colorSpace: 'srgb',
    components: components.map((part) => Number(part.toFixed(4))),
    hex: `#${hex}`,
  };
}

/**
 * Where a file has a group of the name `partner`, tokens of ours stand in it; in any other file they are found by their names.
 *
 * @param types What each token is.
 * @throws {Error} Where a token is none of the elements', or its value is none that CSS has.
 */
export function tokensToTheme(file: DesignTokens, types: Types): Record<string, string> {
  const all = new Map<string, DesignToken>();
  collect(file, [], undefined, all);
  const grouped = [...all].filter(([path]) => path.split('.').slice(0, -1).includes('partner'));
  const theme: Record<string, string> = {};
  for (const [path, token] of grouped.length > 0 ? grouped : all) {
    const name = path.split('.').at(-1)!;
    // What others refer to, such as a palette, is none of ours and need not be.
    if (types[name]) theme[PREFIX + name] = readableCss(path, resolved(token, all, [path]));
    else if (grouped.length > 0)
      throw new Error(`The token "${name}" is none of the elements; the README lists them.`);
  }
  return theme;
}

function readableCss(path: string, token: DesignToken): string {
  try {
    return cssOf(token);
  } catch (error) {
    throw new Error(`The token "${path}" cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** All tokens of a group by their paths; a type may stand at a group for all in it. */
function collect(
  group: DesignTokens,
  path: readonly string[],
  type: unknown,
  all: Map<string, DesignToken>,
): void {
  const own = group['$type'] ?? type;
  for (const [name, one] of Object.entries(group)) {
    if (name.startsWith('$') || typeof one !== 'object') continue;
    if ('$value' in one)
      all.set([...path, name].join('.'), {
        ...(one as DesignToken),
        $type: (one['$type'] ?? own) as TokenType,
      });
    else collect(one, [...path, name], own, all);
  }
}

/** A token that refers to another, `{palette.green}`, has its value. */
function resolved(
  token: DesignToken,
  all: ReadonlyMap<string, DesignToken>,
  through: readonly string[],
): DesignToken {
  const to = typeof token.$value === 'string' ? /^\{(.+)\}$/.exec(token.$value)?.[1] : undefined;
  if (to === undefined) return token;
  const other = all.get(to);
  if (!other) throw new Error(`The token "${through[0]!}" refers to "${to}", which is not in the file.`);
  if (through.includes(to)) throw new Error(`The token "${through[0]!}" refers to itself, through "${to}".`);
  return resolved(other, all, [...through, to]);
}

/**
 * The value of a token as CSS. Older tools write colours and lengths as CSS has them, which is taken as well.
 *
 * @throws {Error} Where the value is none of its type.
 */
export function cssOf({ $type, $value, $extensions }: DesignToken): string {
  const own = $extensions?.[OWN]?.css;
  // Once somebody has given it another value, that one holds.
  if (own !== undefined && isDeepStrictEqual(valueOf(own, $type), $value)) return own;
  switch ($type) {
    case 'color':
      return isColor($value) ? colorToCss($value) : plainCss($value, /^#([0-9a-f]{3,4}){1,2}$/i, 'a colour');
    case 'dimension':
      return isLength($value) ? `${$value.value}${$value.unit}` : plainCss($value, LENGTH, 'a length');
    case 'number':
      return plainCss($value, NUMBER, 'a number');
    case 'fontWeight':
      return plainCss($value, WEIGHT, 'a weight');
    case 'fontFamily':
      return [$value].flat().map(quoted).join(', ');
    default:
      throw new Error(`A token of the type "${String($type)}" is none of the elements.`);
  }
}

function plainCss(value: unknown, shape: RegExp, what: string): string {
  if (!['string', 'number'].includes(typeof value) || !shape.test(String(value)))
    throw new Error(`${JSON.stringify(value)} is not ${what}.`);
  return String(value);
}

interface Color {
  colorSpace: string;
  components: readonly (number | 'none')[];
  alpha?: number;
}

function isColor(value: unknown): value is Color {
  const { colorSpace, components } = (value ?? {}) as Partial<Color>;
  return typeof colorSpace === 'string' && Array.isArray(components) && components.length === 3;
}

function isLength(value: unknown): value is { value: number; unit: string } {
  const { value: size, unit } = (value ?? {}) as { value?: unknown; unit?: unknown };
  return typeof size === 'number' && typeof unit === 'string';
}

/** The components are the colour; `hex`, which may stand beside them, is for those who cannot read them. */
function colorToCss({ colorSpace, components, alpha = 1 }: Color): string {
  if (alpha === 0) return 'transparent';
  const behind = alpha === 1 ? '' : ` / ${alpha}`;
  if (colorSpace === 'srgb' && !components.includes('none')) {
    const parts = components.map((part) => Math.round(Number(part) * 255));
    if (behind === '') return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    return `rgb(${parts.join(' ')}${behind})`;
  }
  const [one, two, three] = components;
  if (colorSpace === 'hsl' || colorSpace === 'hwb')
    return `${colorSpace}(${one} ${percent(two!)} ${percent(three!)}${behind})`;
  const space = ['lab', 'lch', 'oklab', 'oklch'].includes(colorSpace)
    ? `${colorSpace}(`
    : `color(${colorSpace} `;
  return `${space}${components.join(' ')}${behind})`;
}

const percent = (part: number | 'none') => (part === 'none' ? part : `${part}%`);

const quoted = (family: unknown) =>
  /^[a-z-]+$/i.test(String(family)) ? String(family) : `'${String(family)}'`;
