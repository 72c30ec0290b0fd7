import { createApp } from 'vue';
// Written by the runner: what the builder hands out for Vue.
import Snippet from './Snippet.vue';

createApp(Snippet).mount('#root');
