import type { ReactNode } from 'react';
import { tokens, type Token } from '../../tools/tokens.js';
import source from '../../src/styles/tokens.json' with { type: 'json' };
import { Table } from './table.js';
import { words } from './words.js';

interface SourceToken {
  $type: string;
  $value: unknown;
}

/** The design tokens: how each looks on a white page, what it is, and what the elements take where nobody sets it. */
export function Tokens() {
  return (
    <Table
      head={['custom property', 'on a white page', 'what it is', 'where it is not set']}
      rows={tokens().map((token) => [
        <code>{token.property}</code>,
        sample(token),
        words(token.about),
        words(token.said),
      ])}
    />
  );
}

function sample({ property }: Token): ReactNode {
  const token = (source.partner as Record<string, SourceToken>)[property.replace('--partner-', '')]!;
  if (token.$type === 'color') {
    const { components, alpha = 1 } = token.$value as { components: number[]; alpha?: number };
    const background = `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${alpha})`;
    return (
      <span className="ppe-swatch">
        <i style={{ background }} />
      </span>
    );
  }
  const { value, unit } = token.$value as { value?: number; unit?: string };
  return (
    <code>{value === undefined ? String(token.$value).replace(/[{}]/g, '') : `${value}${unit ?? ''}`}</code>
  );
}
