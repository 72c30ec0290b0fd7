/* Keeps what goes wrong on a page, from before anything else on it has run. */
window.seen = { violations: [], errors: [], warnings: [] };
document.addEventListener(
  'securitypolicyviolation',
  ({ violatedDirective, blockedURI, sourceFile, sample }) =>
    window.seen.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
);
window.addEventListener(
  'error',
  (event) => window.seen.errors.push(event.message ?? 'a file is missing'),
  true,
);
window.addEventListener('unhandledrejection', ({ reason }) => window.seen.errors.push(String(reason)));
console.warn = (...said) => window.seen.warnings.push(said.join(' '));
