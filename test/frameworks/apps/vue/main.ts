import type {} from 'partner-program-elements/types/vue';
import { createApp, h, reactive } from 'vue';
import type { State } from '../../shared/contract.js';
import { first } from '../../shared/programs.js';
import App from './App.vue';

const state = reactive<State>({
  shown: true,
  program: first,
  recommended: 'gold',
  level: 2,
  order: ['a', 'b'],
});
const app = createApp({ render: () => h(App, { state: { ...state } }) });
app.mount('#root');
window.app = { set: (part) => void Object.assign(state, part), unmount: () => app.unmount() };
