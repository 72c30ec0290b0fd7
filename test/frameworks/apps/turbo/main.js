import 'partner-program-elements/define/partner-tier-matrix';
import * as Turbo from '@hotwired/turbo';

document.addEventListener('partner-tier-select', ({ target, tierId }) => {
  document.getElementById('picked').textContent = `${target.id}:${tierId}`;
});

let state = {};
const visit = () =>
  Turbo.visit(`/turbo/?${new URLSearchParams({ state: JSON.stringify(state) })}`, { action: 'replace' });
window.app = {
  set(part) {
    state = { ...state, ...part };
    visit();
  },
  unmount() {
    state = { ...state, shown: false };
    visit();
  },
};
