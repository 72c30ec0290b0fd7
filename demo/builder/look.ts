/** The looks of an element: what may be set of them, and how well they can be read. */
import tokens from '../../src/styles/tokens.json' with { type: 'json' };

/** What of the box around the text an example theme sets besides tokens. */
const BOX = new Set(['color', 'background', 'color-scheme', 'font', 'font-family']);

const TOKENS = new Map<string, { $description?: string }>(
  Object.entries(tokens.partner).map(([name, token]) => [`--partner-${name}`, token]),
);

/** Whether a declaration is one of the looks, and cannot end the rule or fetch from elsewhere. */
export function isDeclaration(name: string, value: string): boolean {
  return (TOKENS.has(name) || BOX.has(name)) && value.length <= 200 && !/[;{}<>\\]|url\(|\/\*/i.test(value);
}

/** What a token is for. */
export const aboutToken = (name: string): string => TOKENS.get(name)?.$description ?? '';

/** The declarations of an example theme: those of the first rule of its style sheet. */
export function declarationsOf(css: string): Record<string, string> {
  const rule = /\{([^}]*)\}/.exec(css.replace(/\/\*[^]*?\*\//g, ''))?.[1] ?? '';
  return Object.fromEntries(
    rule
      .split(';')
      .map((line) => {
        const colon = line.indexOf(':');
        return [
          line.slice(0, colon).trim(),
          line
            .slice(colon + 1)
            .trim()
            .replace(/\s+/g, ' '),
        ] as const;
      })
      .filter(([name, value]) => isDeclaration(name, value)),
  );
}
