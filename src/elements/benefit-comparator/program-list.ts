import { html, nothing } from 'lit';

/** A program to compare: the document or its address, which tier of it, and who pays for the column. */
export interface ProgramToCompare {
  program?: unknown;
  src?: string;
  /** Id of a tier, `entry`, `top`, `standing`, or a place on the ladder counted from 1. */
  tier?: string | number;
  /** Who pays for the column; `true` where that is not said. */
  sponsored?: string | boolean;
}

/** The programs of a list, as elements that read them. */
export function programList(
  programs: readonly ProgramToCompare[] | undefined,
  retell: (event: Event) => void,
) {
  return (programs ?? []).map(({ program, src, tier, sponsored }) => {
    const who =
      sponsored === undefined || sponsored === false ? nothing : sponsored === true ? '' : sponsored;
    return html`<partner-program
      hidden
      tier=${tier ?? nothing}
      sponsored=${who}
      .program=${program}
      src=${program === undefined && src !== undefined ? src : nothing}
      @partner-load=${retell}
      @partner-error=${retell}
    ></partner-program>`;
  });
}
