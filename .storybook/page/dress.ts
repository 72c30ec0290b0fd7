/** Puts what is chosen in the toolbar on the page around a story, and takes it away again. The story itself stays as it is. */
import type { Decorator } from '@storybook/web-components-vite';
import '../../demo/themes/fintech.css';
import '../../demo/themes/government.css';
import '../../demo/themes/portal.css';
import '../../demo/themes/publication.css';
import '../../demo/themes/saas.css';
import { hosts } from './hosts.js';
import { keepSpaced } from './text-spacing.js';
import { initialPage, THEMES, type Page } from './toolbars.js';

const RIGHT_TO_LEFT = ['ar', 'he'];

/** Dresses the whole page of a story; on a page of documentation only the place of each story. */
export const withPage: Decorator = (story, { globals, viewMode, canvasElement }) => {
  const page: Page = { ...initialPage, ...globals };
  const alone = viewMode !== 'docs';
  dress(alone ? document.documentElement : canvasElement, page);
  // A host's sheet would take hold of the documentation too.
  if (alone) setHost(page.host, canvasElement);
  keepSpaced(canvasElement, page.spacing === 'wide');
  return story();
};

function dress(place: HTMLElement, { theme, density, language, direction, scheme }: Page): void {
  place.classList.remove(...THEMES);
  if (theme !== 'none') place.classList.add(theme);
  place.lang = language;
  place.dir = direction === 'auto' ? (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr') : direction;
  place.style.setProperty('--partner-density', density === '1' ? null : density);
  place.style.colorScheme = scheme === 'auto' ? '' : scheme;
  // How the two host style sheets with a dark scheme of their own are told of it.
  place.dataset['bsTheme'] = place.dataset['theme'] = scheme === 'dark' ? 'dark' : 'light';
}

let sheet: HTMLStyleElement | undefined;

function setHost(name: string, holder: HTMLElement): void {
  for (const one of Object.values(hosts)) if (one.holder) holder.classList.remove(one.holder);
  const host = hosts[name];
  if (host?.holder) holder.classList.add(host.holder);
  sheet ??= document.head.appendChild(document.createElement('style'));
  sheet.textContent = host?.css ?? '';
}
