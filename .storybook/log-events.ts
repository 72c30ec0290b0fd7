/** The events of the elements with their payload, for the panel "Actions": also those that stay at the element. */
import type { Decorator } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { elements } from './manifest.js';

const NAMES = [
  ...new Set(Object.values(elements).flatMap(({ events = [] }) => events.map(({ name }) => name))),
];
const heard = new WeakSet<Element>();

/** What an event tells beside what every event has. */
export function payloadOf(event: Event): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
}

export const withLoggedEvents: Decorator = (story, { canvasElement }) => {
  if (!heard.has(canvasElement)) {
    heard.add(canvasElement);
    // As they go down: on their way up some never leave their element.
    for (const name of NAMES)
      canvasElement.addEventListener(name, (event) => action(name, { depth: 5 })(payloadOf(event)), true);
  }
  return story();
};
