import type {} from 'partner-program-elements/types/svelte';
import { flushSync, mount, unmount } from 'svelte';
import type { State } from '../../shared/contract.js';
import { first } from '../../shared/programs.js';
import App from './App.svelte';

const props = $state<{ state: State }>({
  state: { shown: true, program: first, recommended: 'gold', level: 2, order: ['a', 'b'] },
});
const app = mount(App, { target: document.getElementById('root')!, props });
flushSync();
window.app = {
  set: (part) => void (props.state = { ...props.state, ...part }),
  unmount: () => void unmount(app),
};
