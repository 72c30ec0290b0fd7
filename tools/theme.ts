/**
 * A look of the elements, as a rule of custom properties and as a file of design tokens (Design Tokens Format Module
 * 2025.10) that design tools read and write. One becomes the other and comes back the same.
 */

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
const HEX = /^#([0-9a-f]{6})$/;
const LENGTH = /^(-?\d+(?:\.\d+)?)(px|rem)$/;
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
  const $value = valueOf(css, $type);
  const token = { $type, $value };
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
      return NUMBER.test(css) ? Number(css) : css;
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
  const hex = HEX.exec(css)?.[1];
  if (hex === undefined) return NO_COLOR;
  const components = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return { colorSpace: 'srgb', components: components.map((part) => Number(part.toFixed(4))), hex: css };
}

/**
 * @param types What each token is.
 * @throws {Error} Where a token is none of the elements', or its value is none that CSS has.
 */
export function tokensToTheme(file: DesignTokens, types: Types): Record<string, string> {
  const all = new Map<string, DesignToken>();
  collect(file, [], undefined, all);
  const theme: Record<string, string> = {};
  for (const [path, token] of all) {
    const name = path.split('.').at(-1)!;
    // What others refer to, such as a palette, is none of ours and need not be.
    if (types[name]) theme[PREFIX + name] = cssOf(resolved(token, all, [path]));
    else if (path.startsWith('partner.'))
      throw new Error(`The token "${name}" is none of the elements; the README lists them.`);
  }
  return theme;
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

/** The value of a token as CSS. */
export function cssOf({ $type, $value, $extensions }: DesignToken): string {
  const own = $extensions?.[OWN]?.css;
  if (own !== undefined) return own;
  const value = $value as { value: number; unit: string } & Color;
  switch ($type) {
    case 'color':
      return colorToCss(value);
    case 'dimension':
      return `${value.value}${value.unit}`;
    case 'number':
    case 'fontWeight':
      return String($value);
    case 'fontFamily':
      return [$value].flat().map(quoted).join(', ');
    default:
      throw new Error(`A token of the type "${String($type)}" is none of the elements.`);
  }
}

interface Color {
  components: readonly number[];
  alpha?: number;
  hex?: string;
}

function colorToCss({ components, alpha = 1, hex }: Color): string {
  if (alpha === 1 && hex !== undefined) return hex;
  if (alpha === 0) return 'transparent';
  const parts = components.map((part) => Math.round(part * 255)).join(' ');
  return alpha === 1 ? `rgb(${parts})` : `rgb(${parts} / ${alpha})`;
}

const quoted = (family: unknown) =>
  /^[a-z-]+$/i.test(String(family)) ? String(family) : `'${String(family)}'`;
