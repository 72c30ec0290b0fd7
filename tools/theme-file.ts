/**
 * A theme as CSS and as design tokens, whichever of the two is not there yet.
 *
 *   npm run tokens -- theme.css theme.tokens.json
 *   npm run tokens -- theme.tokens.json theme.css
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'postcss';
import source from '../src/styles/tokens.json' with { type: 'json' };
import {
  themeToTokens,
  tokensToTheme,
  type DesignTokens,
  type Theme,
  type TokenType,
  type Types,
} from './theme.js';

const GROUPS: Readonly<Record<TokenType, string>> = {
  color: 'colour',
  dimension: 'size',
  number: 'size',
  fontFamily: 'text',
  fontWeight: 'text',
};

/** What each token of ours is, by its name. */
export const TYPES: Types = Object.fromEntries(
  Object.entries(source.partner).map(([name, { $type }]) => {
    const type = $type as TokenType;
    return [name, { type, group: GROUPS[type] }];
  }),
);

/**
 * Our custom properties in a style sheet. What stands in an at-rule, such as the dark of `@media`, is another theme.
 *
 * @throws {Error} Where two rules set one of them differently: a file of tokens holds one theme.
 */
export function themeInCss(css: string): Theme {
  const theme: Record<string, string> = {};
  const setBy = new Map<string, string>();
  for (const rule of parse(css).nodes) {
    if (rule.type !== 'rule') continue;
    for (const one of rule.nodes) {
      if (one.type !== 'decl' || !one.prop.startsWith('--partner-')) continue;
      const value = one.value
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .trim()
        .replace(/\s+/g, ' ');
      const before = setBy.get(one.prop);
      if (before !== undefined && before !== rule.selector && theme[one.prop] !== value)
        throw new Error(
          `${one.prop} is set by "${before}" and by "${rule.selector}": name a file that has one theme.`,
        );
      theme[one.prop] = value;
      setBy.set(one.prop, rule.selector);
    }
  }
  return theme;
}

/** A rule of custom properties. */
export function cssOfTheme(theme: Theme, selector = ':root'): string {
  const lines = Object.entries(theme).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}

if (process.argv[1]?.endsWith('theme-file.ts')) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to || from.endsWith('.css') === to.endsWith('.css'))
    throw new Error('Name a .css file and a .json file: the first is read, the second is written.');
  const text = readFileSync(from, 'utf8');
  const written = from.endsWith('.css')
    ? `${JSON.stringify(themeToTokens(themeInCss(text), TYPES), null, 2)}\n`
    : cssOfTheme(tokensToTheme(JSON.parse(text) as DesignTokens, TYPES));
  writeFileSync(to, written);
}
