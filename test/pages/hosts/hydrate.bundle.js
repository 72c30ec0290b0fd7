/* Hydrates each form once our elements show their programs, and keeps what React has to say. */
import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';

const forms = {
  'a matrix': h('partner-tier-matrix', { src: 'orbit.json', tier: 'gold' }),
  'a checklist': h('partner-requirement-checklist', {
    src: 'orbit.json',
    className: 'wide',
    style: { padding: '4px' },
  }),
  'a comparison': h('partner-benefit-comparator', null, h('partner-program', { src: 'orbit.json' })),
};
window.told = [];
console.error = (...said) => window.told.push(said.join(' '));
window.hydrate = (name) => {
  const place = document.querySelector(`[data-form="${name}"]`);
  hydrateRoot(place, h('section', { className: 'dark' }, forms[name]), {
    onRecoverableError: (error) => window.told.push(String(error)),
  });
};
window.hydrateWrongly = (name) =>
  hydrateRoot(
    document.querySelector(`[data-form="${name}"]`),
    h('section', { className: 'light' }, forms[name]),
  );
