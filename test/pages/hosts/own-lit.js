/* The site's own Lit, as its own bundle would bring it. */
import { html, render } from '/node_modules/lit-html/lit-html.js';
const place = document.createElement('div');
place.id = 'own';
render(html`<p>The site's own <b>Lit</b></p>`, place);
document.body.append(place);
