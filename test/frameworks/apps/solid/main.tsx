import 'partner-program-elements/define/partner-tier-matrix';
import type {} from 'partner-program-elements/types/solid';
import { createSignal, For, Show } from 'solid-js';
import { render } from 'solid-js/web';
import type { State } from '../../shared/contract.js';
import { first } from '../../shared/programs.js';

const [state, setState] = createSignal<State>({
  shown: true,
  program: first,
  recommended: 'gold',
  level: 2,
  order: ['a', 'b'],
});
const [picked, setPicked] = createSignal('');

const unmount = render(
  () => (
    <>
      <p id="picked">{picked()}</p>
      <Show when={state().shown}>
        <For each={state().order}>
          {(id) => (
            <partner-tier-matrix
              id={id}
              prop:program={state().program}
              attr:recommended={state().recommended}
              attr:heading-level={state().level}
              on:partner-tier-select={(event) => setPicked(`${id}:${event.tierId}`)}
            />
          )}
        </For>
      </Show>
    </>
  ),
  document.getElementById('root')!,
);
window.app = { set: (part) => void setState((before) => ({ ...before, ...part })), unmount };
