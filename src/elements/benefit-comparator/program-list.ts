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

/**
 * What of a list can be compared, whatever a page has handed over; nothing where it is no list at all, so that what is
 * shown stays.
 *
 * @param complain Hears of what is not used: which property, and what stood there.
 */
export function soundList(
  given: unknown,
  complain: (attribute: string, found: string) => void,
): readonly ProgramToCompare[] | undefined {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) {
    complain('programs', typeof given);
    return undefined;
  }
  const list = [...(given as unknown[])].flatMap((one, at) => {
    const place = `programs[${at}]`;
    if (typeof one !== 'object' || one === null || Array.isArray(one)) {
      complain(place, one === null ? 'null' : Array.isArray(one) ? 'list' : typeof one);
      return [];
    }
    const { program, src, tier, sponsored } = one as Record<string, unknown>;
    const text = (name: string, value: unknown): string | undefined => {
      if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
      if (typeof value === 'number' || value instanceof URL) return String(value);
      complain(`${place}.${name}`, typeof value);
      return undefined;
    };
    // Who marks a column as paid for means it, whatever is written there.
    const isPaid =
      typeof sponsored === 'boolean' ? sponsored : Boolean(text('sponsored', sponsored) ?? sponsored);
    const [address, which] = [text('src', src), text('tier', tier)];
    return [
      {
        program,
        ...(address !== undefined && { src: address }),
        ...(which !== undefined && { tier: which }),
        ...(isPaid && { sponsored: typeof sponsored === 'string' ? sponsored : true }),
      },
    ];
  });
  return list.length > 0 || given.length === 0 ? list : undefined;
}

/** The programs of a list, as elements that read them. */
export function programList(
  programs: readonly ProgramToCompare[],
  timeout: string | number | null | undefined,
  retell: (event: Event) => void,
) {
  return programs.map(({ program, src, tier, sponsored }) => {
    const who =
      sponsored === undefined || sponsored === false ? nothing : sponsored === true ? '' : sponsored;
    return html`<partner-program
      hidden
      tier=${tier ?? nothing}
      timeout=${timeout ?? nothing}
      sponsored=${who}
      .program=${program}
      src=${program === undefined && src !== undefined ? src : nothing}
      @partner-load=${retell}
      @partner-error=${retell}
    ></partner-program>`;
  });
}
