import { parse, parseFragment, type Attribute, type Element, type Node } from 'parse5';

/** What a browser makes of some HTML: its elements, its text, and what is wrong with it. */
export interface ParsedHtml {
  elements: readonly Element[];
  /** All text, with what pictures say for whoever does not see them, and without scripts and style sheets. */
  text: string;
  errors: readonly string[];
}

interface ParseError {
  code: string;
  startLine: number;
  startCol: number;
}

/** Reads HTML as browsers do: a whole page, or a fragment of one. */
export function readHtml(html: string): ParsedHtml {
  const errors: string[] = [];
  const options = {
    sourceCodeLocationInfo: true,
    // The types of this version do not know it.
    onParseError: ({ code, startLine, startCol }: ParseError) =>
      errors.push(`${startLine}:${startCol} ${code}`),
  };
  const root = html.startsWith('<!') ? parse(html, options) : parseFragment(html, options);
  const elements: Element[] = [];
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('tagName' in node) {
      elements.push(node);
      texts.push(attributeOf(node, 'alt') ?? '');
      if (node.tagName === 'script' || node.tagName === 'style') return;
    }
    const inside = 'content' in node ? (node.content as Node) : node;
    if ('childNodes' in inside) inside.childNodes.forEach(walk);
  };
  walk(root);
  return { elements, text: texts.join(''), errors };
}

export function attributeOf({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }: Attribute) => name === wanted)?.value;
}
