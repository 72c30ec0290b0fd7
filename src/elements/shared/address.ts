/** The page's own address with a text in one parameter, or without it. */
export function addressWith(parameter: string, text: string): string {
  const url = new URL(location.href);
  if (text) url.searchParams.set(parameter, text);
  else url.searchParams.delete(parameter);
  return url.href;
}
