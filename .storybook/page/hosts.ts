/**
 * The style sheets of pages that an element may stand on, each whole: what a story looks like there is what it will look like.
 * Offline, from packages that only this and the tests use.
 */
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?inline';
import pico from '@picocss/pico/css/pico.min.css?inline';
import tailwind from 'tailwindcss/preflight.css?inline';
import wordpress from '../../test/hosts/themes/wordpress.css?inline';

/** A page's own looks. */
export interface Host {
  title: string;
  css: string;
  /** Classes that the page gives to what holds the element. */
  holder?: string;
}

export const hosts: Readonly<Record<string, Host>> = {
  plain: { title: 'No style sheet', css: '' },
  bootstrap: { title: 'Bootstrap 5', css: bootstrap },
  tailwind: { title: 'Tailwind’s preflight', css: tailwind },
  pico: { title: 'Pico', css: pico },
  wordpress: { title: 'A WordPress block theme', css: wordpress, holder: 'is-layout-constrained' },
  small: {
    title: 'A root of 62.5 %',
    css: 'html { font-size: 62.5% } body { font: 1.6rem/1.5 system-ui, sans-serif }',
  },
};
