/** What "Show code" shows: all that a page needs for what is seen, the script and the document included. */
import type { StoryContext } from '@storybook/web-components-vite';

/** What a story sets on its element by script: names of properties, and their values. */
export type SetByScript = Readonly<Record<string, unknown>>;

type Given = Pick<StoryContext, 'args' | 'parameters'>;

/**
 * @param markup What the story has rendered.
 * @param context Its arguments; `parameters.byScript` tells what else is set by script, where that is to be found out first.
 */
export async function showCode(markup: string, { args, parameters }: Given): Promise<string> {
  const tags = [...new Set(markup.match(/(?<=<)partner-[a-z-]+/g))];
  const [tag] = tags.filter((one) => one !== 'partner-program');
  const byScript = parameters['byScript'] as ((args: unknown) => Promise<SetByScript>) | undefined;
  const set: SetByScript = {
    program: args['program'],
    programs: args['programs'],
    ...(await byScript?.(args)),
  };
  return [scriptFor(tags), markup.trim(), tag === undefined ? '' : settings(tag, set)]
    .filter(Boolean)
    .join('\n\n');
}

/** The script that brings these tags. Each file brings `<partner-program>` too. */
function scriptFor(tags: readonly string[]): string {
  const own = tags.filter((tag) => tag !== 'partner-program');
  const file = own.length === 1 ? own[0]! : 'partner-program-elements';
  return tags.length === 0 ? '' : `<script type="module" src="/cdn/${file}.js"></script>`;
}

function settings(tag: string, set: SetByScript): string {
  const lines = Object.entries(set)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `  element.${name} = ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')};`,
    );
  if (lines.length === 0) return '';
  return [
    '<script type="module">',
    `  const element = document.querySelector('${tag}');`,
    ...lines,
    '</script>',
  ].join('\n');
}
