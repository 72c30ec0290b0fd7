/** The code to paste, for each kind of site. The same ways as in demo/hosts. */
import { FALLBACK, type Embed } from './embed.js';
import { frameListener, framePage } from './iframe.js';

/** The files that a site copies. */
export interface Release {
  version: string;
  /** The hash of each file of `dist/cdn`. */
  integrity: Readonly<Record<string, string>>;
}

export interface Place {
  /** Where the folder `cdn` is on the site, with a slash at its end. */
  folder: string;
  /** Where the document is on the site. */
  address: string;
  /** The document itself, where it stands in the page. */
  inline?: string | undefined;
}

/** One thing to paste, and where. */
export interface Part {
  where: string;
  code: string;
}

export interface Snippet {
  id: 'html' | 'wordpress' | 'hubspot' | 'react' | 'vue' | 'iframe';
  name: string;
  /** What else there is to know, in a sentence or two. */
  note: string;
  parts: Part[];
}

export function snippetsOf(embed: Embed, place: Place, release: Release): Snippet[] {
  return [
    html(embed, place, release),
    wordpress(embed, place),
    hubspot(embed),
    react(embed, place, release),
    vue(embed, place, release),
    iframe(embed, place, release),
  ];
}

const COPY = 'Copy the whole folder dist/cdn of the package to your site, not one file of it.';
const COLUMNS = 'Put in one more <partner-program> for each further program.';

function html(embed: Embed, { folder, address, inline }: Place, release: Release): Snippet {
  const program =
    inline === undefined ? '' : `<script type="application/json">\n${forScript(inline)}\n</script>`;
  return {
    id: 'html',
    name: 'HTML',
    note: `${COPY} The hash covers the script for these files, release ${release.version}: with a new release it is another.`,
    parts: [
      {
        where: 'Into the page, where the program belongs',
        code: `${scriptTag(folder, embed, release)}\n${tagOf(embed, inline === undefined ? { address } : { program })}`,
      },
    ],
  };
}

function wordpress(embed: Embed, { address }: Place): Snippet {
  const css = ruleOf(embed);
  return {
    id: 'wordpress',
    name: 'WordPress',
    note: `Copy the folder dist/cdn into the folder of your child theme, and the document to ${address}. Plugins that merge or delay scripts must leave the script out.`,
    parts: [
      {
        where: 'Into functions.php of the theme',
        code: `add_action( 'wp_footer', function () {
	$src = get_stylesheet_directory_uri() . '/cdn/${embed.tag}.js';
	echo '<script type="module" src="' . esc_url( $src ) . '"></script>';
} );`,
      },
      { where: 'Into a Custom HTML block', code: hookOf(embed, address) },
      ...(css === '' ? [] : [{ where: 'Into Additional CSS', code: css }]),
    ],
  };
}

function hubspot(embed: Embed): Snippet {
  const css = ruleOf(embed);
  return {
    id: 'hubspot',
    name: 'HubSpot',
    note: `In Content > Files make a folder cdn with all files of dist/cdn whose names begin with ${embed.tag}, and beside it partner-program.json. Switch off the file manager’s own renaming.`,
    parts: [
      {
        where: 'Into Settings > Website > Pages > Site footer HTML',
        code: `${css === '' ? '' : `<style>\n${css}\n</style>\n`}<script type="module" src="/hubfs/cdn/${embed.tag}.js"></script>`,
      },
      {
        where: 'Into the source of a rich text module',
        code: hookOf(embed, '/hubfs/partner-program.json'),
      },
    ],
  };
}

function react(embed: Embed, { address }: Place, { version }: Release): Snippet {
  const style = Object.entries(embed.look).map(([name, value]) => `${js(camel(name))}: ${js(value)}`);
  const attributes = [
    ...entries(embed, address).map(([name, value]) => (value === '' ? name : `${name}={${js(value)}}`)),
    ...(style.length > 0 ? [`style={{ ${style.join(', ')} } as CSSProperties}`] : []),
  ];
  return {
    id: 'react',
    name: 'React',
    note: `React 19, with the package: npm install partner-program-elements@${version}. Put the document at ${address}, or give it as program={…} instead of the address.`,
    parts: [
      {
        where: 'A component (TSX)',
        code: `import 'partner-program-elements/define/${embed.tag}';
import type {} from 'partner-program-elements/types/react';
${style.length > 0 ? "import type { CSSProperties } from 'react';\n" : ''}
export function PartnerProgram() {
  return (
${indented(element(embed, attributes, address, 'jsx'), 4)}
  );
}`,
      },
    ],
  };
}

function vue(embed: Embed, { address }: Place, { version }: Release): Snippet {
  const attributes = [...entries(embed, address).map(written), ...styleOf(embed)];
  return {
    id: 'vue',
    name: 'Vue',
    note: `With the package: npm install partner-program-elements@${version}. Tell Vue’s compiler of the tags: isCustomElement: (tag) => tag.startsWith('partner-'). Put the document at ${address}, or give it as :program="…" instead.`,
    parts: [
      {
        where: 'A component',
        code: `<script setup lang="ts">
import 'partner-program-elements/define/${embed.tag}';
import type {} from 'partner-program-elements/types/vue';
</script>

<template>
${indented(element(embed, attributes, address, 'html'), 2)}
</template>`,
      },
    ],
  };
}

function iframe(embed: Embed, { folder, address }: Place, release: Release): Snippet {
  const css = ruleOf(embed);
  return {
    id: 'iframe',
    name: 'iframe',
    note: `For sites that take nothing but an iframe. ${COPY} The frame is as high as its page.`,
    parts: [
      {
        where: 'A page of your own, for example /partners/frame.html',
        code: framePage(scriptTag(folder, embed, release), tagOf({ ...embed, look: {} }, { address }), css),
      },
      { where: 'Into the site', code: frameListener('/partners/frame.html') },
    ],
  };
}

function scriptTag(folder: string, { tag }: Embed, { integrity }: Release): string {
  const hash = integrity[`${tag}.js`];
  return `<script type="module" crossorigin src="${attribute(`${folder}${tag}.js`)}"${hash === undefined ? '' : ` integrity="${hash}"`}></script>`;
}

/** The element in HTML, with a document inside or the address of one. */
function tagOf(embed: Embed, { address, program }: { address?: string; program?: string }): string {
  const attributes = [...entries(embed, address).map(written), ...styleOf(embed)];
  if (program !== undefined && embed.tag === 'partner-benefit-comparator')
    return element(embed, attributes, undefined, 'html', `<partner-program>\n${program}\n</partner-program>`);
  return element(embed, attributes, address, 'html', program);
}

/** The attributes of a tag; the address of the document among them, where the tag has it and no column inside. */
function entries({ tag, attributes }: Embed, address: string | undefined): [name: string, value: string][] {
  const own = address !== undefined && tag !== 'partner-benefit-comparator';
  return [...(own ? [['src', address] as [string, string]] : []), ...Object.entries(attributes)];
}

function element(
  { tag }: Embed,
  attributes: readonly string[],
  address: string | undefined,
  language: 'html' | 'jsx',
  inside?: string,
): string {
  const head = attributes.length > 0 ? ` ${attributes.join(' ')}` : '';
  const lines = [`<${tag}${head}>`];
  if (inside !== undefined) lines.push(inside);
  else if (tag === 'partner-benefit-comparator' && address !== undefined) {
    const column = `<partner-program src="${attribute(address)}"></partner-program>`;
    lines.push(indented(column, 2));
    lines.push(language === 'jsx' ? `  {/* ${COLUMNS} */}` : `  <!-- ${COLUMNS.replace(/[<>]/g, '')} -->`);
  }
  return [...lines, `  ${FALLBACK}`, `</${tag}>`].join('\n');
}

/** For sites that filter tags: a plain element that the script puts ours into. */
function hookOf({ tag, attributes }: Embed, address: string): string {
  const hook = (name: string, more: readonly string[], inside: string) =>
    `<div ${[`data-partner-element="${name}"`, ...more].join(' ')}>\n${inside}\n</div>`;
  const given = Object.entries(attributes).map(([name, value]) => `data-${name}="${attribute(value)}"`);
  const src = `data-src="${attribute(address)}"`;
  const name = tag.slice('partner-'.length);
  if (tag !== 'partner-benefit-comparator') return hook(name, [src, ...given], FALLBACK);
  return hook(name, given, `<div data-partner-element="program" ${src}></div>\n${FALLBACK}`);
}

const declarations = ({ look }: Embed) => Object.entries(look).map(([name, value]) => `${name}: ${value}`);

function styleOf(embed: Embed): string[] {
  const said = declarations(embed);
  return said.length > 0 ? [`style="${attribute(said.join('; '))}"`] : [];
}

/** The looks as a rule for a style sheet; nothing where there are none. */
function ruleOf(embed: Embed): string {
  const said = declarations(embed);
  return said.length === 0 ? '' : `${embed.tag} {\n${said.map((one) => `  ${one};`).join('\n')}\n}`;
}

const written = ([name, value]: [string, string]): string =>
  value === '' ? name : `${name}="${attribute(value)}"`;

/** An attribute's value. WordPress takes a bare `>` for the end of the tag. */
const attribute = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n]+/g, ' ');

/** JSON that cannot end the script around it, nor begin a comment there. */
const forScript = (json: string): string => json.replaceAll('<', '\\u003c');

const js = (value: string): string =>
  `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** A property as React's style has it: those with two dashes keep their name. */
const camel = (name: string): string =>
  name.startsWith('--') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const indented = (code: string, by: number): string =>
  code
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n');
