import 'partner-program-elements/define/partner-tier-matrix';
import htmx from 'htmx.org';

// Markup that comes later is like markup that was there: the tag, and the document inside it.
document.addEventListener('partner-tier-select', ({ target, tierId }) => {
  document.getElementById('picked').textContent = `${target.id}:${tierId}`;
});

let state = {};
window.app = {
  set(part) {
    state = { ...state, ...part };
    const query = new URLSearchParams({ state: JSON.stringify(state) });
    void htmx.ajax('GET', `/htmx/fragment?${query}`, { target: '#root', swap: 'innerHTML' });
  },
  unmount: () => void htmx.swap('#root', '', { swapStyle: 'innerHTML' }),
};
