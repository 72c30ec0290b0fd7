/** What the toolbar offers: the page around a story. Each is in the address, so that a look can be handed on as a link. */
import { LANGUAGES } from '../../src/localize/message-set.js';
import { hosts } from './hosts.js';

/** The looks of `demo/themes`, by the name of their class. */
export const THEMES = ['fintech', 'saas', 'publication', 'government', 'portal'] as const;

/** What is chosen in the toolbar. */
export interface Page {
  theme: string;
  density: string;
  language: string;
  direction: string;
  scheme: string;
  spacing: string;
  host: string;
}

/** As the tests look at stories, and as a page is that sets nothing. */
export const initialPage: Page = {
  theme: 'none',
  density: '1',
  language: 'en',
  direction: 'auto',
  scheme: 'auto',
  spacing: 'normal',
  host: 'plain',
};

const nameOf = (language: string) =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Item = { value: string; title: string };
const menu = (name: string, icon: string, items: readonly Item[]) => ({
  description: name,
  toolbar: { title: name, icon, items: [...items], dynamicTitle: true },
});

export const globalTypes: Record<keyof Page, ReturnType<typeof menu>> = {
  theme: menu('Theme', 'paintbrush', [
    { value: 'none', title: 'No theme' },
    ...THEMES.map((name) => ({ value: name, title: `Theme: ${name}` })),
  ]),
  density: menu('Density', 'listunordered', [
    { value: '0.5', title: 'Compact' },
    { value: '1', title: 'Normal' },
    { value: '1.5', title: 'Comfortable' },
  ]),
  language: menu(
    'Language',
    'globe',
    LANGUAGES.map((language) => ({ value: language, title: capital(nameOf(language)) })),
  ),
  direction: menu('Direction', 'transfer', [
    { value: 'auto', title: 'Direction of the language' },
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  scheme: menu('Colour scheme', 'mirror', [
    { value: 'auto', title: 'Scheme of the browser' },
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  spacing: menu('Text spacing', 'paragraph', [
    { value: 'normal', title: 'Normal text spacing' },
    { value: 'wide', title: 'Text spacing of WCAG 1.4.12' },
  ]),
  host: menu(
    'Host page',
    'browser',
    Object.entries(hosts).map(([value, { title }]) => ({ value, title })),
  ),
};

/** Widths of the window, in the menu of Storybook's own. */
export const viewports = Object.fromEntries(
  [320, 768, 1280].map((width) => [
    `w${width}`,
    { name: `${width} px`, styles: { width: `${width}px`, height: '100%' } },
  ]),
);
