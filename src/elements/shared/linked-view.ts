/** The parameter of an address that holds what one element shows; nothing where its author gives it no name. */
export function parameterFor(name: string | undefined): string | undefined {
  return name && `partner-${name}`;
}

/** What the link that led here holds. */
export function linkedText(parameter: string | undefined): string | null {
  return parameter ? new URLSearchParams(location.search).get(parameter) : null;
}
