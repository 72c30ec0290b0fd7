/** Documents and visitors made up by chance: nothing throws, nothing is blank, and the keyboard is never lost. */
import fc from 'fast-check';
import { A_DOCUMENT } from '../program/arbitraries.js';
import { parse } from '../../src/program/read/parse.js';
import { give, hasFocus, make, SHOWING, type ShowingElement } from '../elements/shared/each-element.js';
import { block } from '../elements/visitor.js';

export interface Heard {
  told: string[];
  uncaught: string[];
}

const documentOf = (seed: number): Record<string, unknown> => {
  for (let at = 0; ; at++) {
    const [made] = fc.sample(A_DOCUMENT, { seed: seed * 1000 + at, numRuns: 1 });
    if (parse(made).ok) return made!;
  }
};

const LANGUAGES = ['en', 'de', 'ar'];

/** What is wrong with an element that shows a program. */
function wrongWith(element: ShowingElement, heard: Heard): string[] {
  const frame = element.shadowRoot?.querySelector<HTMLElement>('.frame');
  const text = frame?.textContent ?? '';
  return [
    ...heard.told.splice(0).map((said) => `told: ${said}`),
    ...heard.uncaught.splice(0).map((said) => `not caught: ${said}`),
    ...(text.trim() === '' || !frame || frame.getBoundingClientRect().height === 0 ? ['blank'] : []),
    ...(/\bundefined\b|\[object|\bNaN\b/.test(text)
      ? [`says ${/.{0,30}(?:undefined|\[object|NaN).{0,30}/s.exec(text)?.[0] ?? ''}`]
      : []),
  ];
}

async function ready(element: ShowingElement): Promise<void> {
  for (let time = 0; time < 200; time++) {
    await element.updateComplete;
    if (element.shadowRoot?.querySelector('.frame')) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Shows the document of a seed in all elements. What was wrong, with the seed. */
export async function showDocument(seed: number, heard: Heard): Promise<string[]> {
  const program = documentOf(seed);
  const place = block({ lang: LANGUAGES[seed % 3]! });
  const found: string[] = [];
  for (const tag of SHOWING) {
    const element = make(tag);
    give(element, program);
    place.append(element);
    await ready(element);
    found.push(...wrongWith(element, heard).map((what) => `seed ${seed}, ${tag}: ${what}`));
    element.remove();
  }
  place.remove();
  return found;
}

const CONTROLS = 'button,input,select,summary,a[href]';

/** A visitor of a seed does things in one element. What was wrong, with the seed. */
export async function playVisitor(seed: number, heard: Heard): Promise<string[]> {
  let state = seed * 2654435761 + 1;
  const dice = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const place = block({ lang: 'en' });
  place.addEventListener('click', (event) => {
    if (event.composedPath().some((one) => one instanceof HTMLAnchorElement)) event.preventDefault();
  });
  const tag = SHOWING[seed % 3]!;
  const element = make(tag);
  give(element, documentOf(seed));
  place.append(element);
  await ready(element);
  const found: string[] = [];
  const done: string[] = [];
  for (let step = 0; step < 6; step++) {
    const did = act(element, place, dice);
    done.push(did);
    await ready(element);
    const lost = hadFocus && element.isConnected && !hasFocus(element);
    found.push(
      ...[...wrongWith(element, heard), ...(lost ? ['the keyboard is lost'] : [])].map(
        (what) => `seed ${seed}, ${tag}, ${done.join(', ')}: ${what}`,
      ),
    );
    if (found.length > 0) break;
  }
  place.remove();
  return found;
}

let hadFocus = false;

function act(element: ShowingElement, place: HTMLElement, dice: (sides: number) => number): string {
  const root = element.shadowRoot!;
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'),
  );
  const control = controls[dice(controls.length)];
  control?.focus();
  hadFocus = hasFocus(element);
  switch (dice(8)) {
    case 0:
      give(element, documentOf(dice(100_000)));
      return 'another document';
    case 1: {
      const lang = LANGUAGES[dice(3)]!;
      place.lang = lang;
      return lang;
    }
    case 2:
      element.remove();
      place.append(element);
      hadFocus = false;
      return 'moved';
    case 3:
      give(element, { no: 'program' });
      return 'no document';
    default:
      return use(control, dice);
  }
}

const TYPED = ['', '1', '12', '-3', '1.5', 'a', '٣', '1e9', '2026-05-01', '  ', '=1+1'];

function use(control: HTMLElement | undefined, dice: (sides: number) => number): string {
  if (!control) return 'nothing';
  const name = `${control.localName} ${control.textContent.trim().slice(0, 20)}`;
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = dice(control.options.length);
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(control.type)) {
    control.value = TYPED[dice(TYPED.length)]!;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (!(control instanceof HTMLInputElement && control.type === 'file')) control.click();
  return name;
}
