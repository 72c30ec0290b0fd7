import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.js';
import { start } from './start.js';

let state = start;
const tree = () => (
  <StrictMode>
    <App state={state} />
  </StrictMode>
);
const root = hydrateRoot(document.getElementById('root')!, tree());
window.app = {
  set(part) {
    state = { ...state, ...part };
    flushSync(() => root.render(tree()));
  },
  unmount: () => root.unmount(),
};
