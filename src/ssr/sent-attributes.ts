/** A tag with its attributes: what is between quotes may hold any sign. */
const TAG = /<[a-z][\w-]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi;
/** Switches that our templates set as properties. As an attribute each is on, whatever its value. */
const SWITCH = /\s(checked|disabled|open|selected)="(true|false)"/gi;

/**
 * Markup whose attributes can be sent to a browser: switches as HTML has them; and no `style`, which a strict policy
 * forbids, but a sheet that says the same.
 *
 * @param markup Made by us: with quotes around every value, and every sign in one escaped.
 */
export function sentAttributes(markup: string): { markup: string; styles: string } {
  const known = new Map<string, number>();
  const place = (style: string): number => known.get(style) ?? (known.set(style, known.size), known.size - 1);
  const sent = markup.replace(TAG, (tag) =>
    tag
      .replace(SWITCH, (_, name: string, value: string) => (value === 'true' ? ` ${name}` : ''))
      .replace(/\sstyle="([^"]*)"/i, (_, style: string) => ` data-style="${place(style)}"`),
  );
  const rules = [...known].map(([style, at]) => `[data-style='${at}']{${style}}`);
  return { markup: sent, styles: rules.join('') };
}
