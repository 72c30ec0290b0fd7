/** The page in the gallery's frame. What it shows stands behind the #, so that a change does not load it anew. */
const matrix = document.querySelector('partner-tier-matrix')!;

function show(): void {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const program = wanted.get('program') ?? '';
  const lang = wanted.get('lang') || 'en';
  const { documentElement: page } = document;
  page.lang = lang;
  page.dir = wanted.get('dir') || (lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr');
  page.style.colorScheme = wanted.get('scheme') || '';
  // Nothing but a name: the address bar must not make this page fetch from elsewhere.
  const src = /^[\w-]+$/.test(program) ? `programs/${program}.json` : '';
  if (matrix.getAttribute('src') !== src) matrix.setAttribute('src', src);
}

addEventListener('hashchange', show);
show();
