import 'partner-program-elements/define/partner-tier-matrix';
import type {} from 'partner-program-elements/types/preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { State } from '../../shared/contract.js';
import { first } from '../../shared/programs.js';

function App({ state }: { state: State }) {
  const [picked, setPicked] = useState('');
  return (
    <>
      <p id="picked">{picked}</p>
      {state.shown &&
        state.order.map((id) => (
          <partner-tier-matrix
            key={id}
            id={id}
            program={state.program}
            recommended={state.recommended}
            heading-level={state.level}
            onpartner-tier-select={(event) => setPicked(`${id}:${event.tierId}`)}
          />
        ))}
    </>
  );
}

let state: State = { shown: true, program: first, recommended: 'gold', level: 2, order: ['a', 'b'] };
const root = document.getElementById('root')!;
const draw = () => render(<App state={state} />, root);
draw();
window.app = {
  set(part) {
    state = { ...state, ...part };
    draw();
  },
  unmount: () => render(null, root),
};
