/** The part of a page's address that holds what one element shows, so that a link can bring it back. */
export class LinkedView {
  private readonly name: () => string | undefined;

  /** @param name The author's word for it, which keeps several elements apart; without one nothing is linked. */
  constructor(name: () => string | undefined) {
    this.name = name;
  }

  private get parameter(): string | undefined {
    const name = this.name();
    return name && `partner-${name}`;
  }

  /** What the link that led here holds. */
  get text(): string | null {
    return this.parameter ? new URLSearchParams(location.search).get(this.parameter) : null;
  }

  /** What makes the page's own address with a view in it, or without one; nothing where no link is offered. */
  address(text: () => string): (() => string) | undefined {
    const { parameter } = this;
    return parameter ? () => addressWith(parameter, text()) : undefined;
  }
}

function addressWith(parameter: string, text: string): string {
  const url = new URL(location.href);
  if (text) url.searchParams.set(parameter, text);
  else url.searchParams.delete(parameter);
  return url.href;
}
