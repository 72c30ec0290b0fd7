// Written by tools/write-tokens.ts from tokens.json; change that instead, and run `npm run build:tokens`.
import { css } from 'lit';

/** What the looks of all elements are made of. */
export const tokenStyles = css`
  .frame {
    --_accent: var(--partner-accent, currentColor);
    --_quiet: var(--partner-muted, color-mix(in srgb, currentColor var(--_ink, 80%), transparent));
    --_line: var(--partner-line, color-mix(in srgb, currentColor 18%, transparent));
    --_edge: var(--partner-control-line, color-mix(in srgb, currentColor 55%, transparent));
    --_focus: var(--partner-focus, currentColor);
    --_back: var(--partner-surface, var(--_surface, Canvas));
    --_picked: var(
      --partner-picked,
      color-mix(in srgb, var(--_accent) calc((100% - var(--_ink, 80%)) * 0.35), var(--_back))
    );
    --_weight: var(--partner-heading-weight, 600);
    --_small: var(--partner-small-size, 0.875em);
    --_pad: var(--partner-space, 0.75em);
    --_dense: var(--partner-density, 1);
    --_radius: var(--partner-radius, 0.375em);
    --_top: var(--partner-sticky-top, 0px);
  }
`;
