// Written by tools/write-tokens.ts from tokens.json; change that instead, and run `npm run build:tokens`.
import { css } from 'lit';

/** What those with tables take besides. */
export const tableTokenStyles = css`
  .frame {
    --_names: var(--partner-header-surface, var(--_back));
    --_side: var(--partner-row-surface, var(--_back));
    --_hatch: var(
      --partner-hatch,
      color-mix(in srgb, currentColor calc((100% - var(--_ink, 80%)) * 0.3), transparent)
    );
  }
`;
