import { isLanguageTag } from '../program/schema/formats.js';

/**
 * A page's `lang` as a language tag, also where it is written as PHP and its systems name locales: `de_DE_formal`,
 * `zh_Hans_CN`, `ar_SA.UTF-8`, `de_DE@euro`. Empty where it is no language at all.
 */
export function languageTag(written: string): string {
  const tag = written
    .trim()
    .slice(0, 99)
    .replace(/[.@].*/s, '')
    .replaceAll('_', '-');
  if (isLanguageTag(tag)) return tag;
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?![^-])/i.exec(tag)?.[0] ?? '';
}
