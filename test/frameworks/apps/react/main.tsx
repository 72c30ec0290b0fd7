import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { State } from '../../shared/contract.js';
import { first } from '../../shared/programs.js';
import { App } from './App.js';

let state: State = { shown: true, program: first, recommended: 'gold', level: 2, order: ['a', 'b'] };
const root = createRoot(document.getElementById('root')!);
const draw = () =>
  flushSync(() =>
    root.render(
      <StrictMode>
        <App state={state} />
      </StrictMode>,
    ),
  );
draw();
window.app = {
  set(part) {
    state = { ...state, ...part };
    draw();
  },
  unmount: () => root.unmount(),
};
