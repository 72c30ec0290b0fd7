import 'partner-program-elements/define/partner-tier-matrix';

// The page's own script, without a framework: what stands there was written when the site was built.
const root = document.getElementById('root');
const matrices = new Map([...root.children].map((matrix) => [matrix.id, matrix]));
let state = { shown: true, recommended: 'gold', level: 2, order: ['a', 'b'] };

root.addEventListener('partner-tier-select', ({ target, tierId }) => {
  document.getElementById('picked').textContent = `${target.id}:${tierId}`;
});

function draw() {
  for (const id of state.order) {
    let matrix = matrices.get(id);
    if (!state.shown) {
      matrix?.remove();
      matrices.delete(id);
      continue;
    }
    if (!matrix) matrices.set(id, (matrix = document.createElement('partner-tier-matrix')));
    matrix.id = id;
    matrix.setAttribute('recommended', state.recommended);
    matrix.setAttribute('heading-level', String(state.level));
    if (state.program) matrix.program = state.program;
    root.append(matrix);
  }
}

window.app = {
  set(part) {
    state = { ...state, ...part };
    draw();
  },
  unmount() {
    root.remove();
    matrices.clear();
  },
};
