import { readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const { partner } = JSON.parse(readFileSync('src/styles/tokens.json', 'utf8'));

const outdir = 'dist/editors';

/**
 * What the element manifest (dist/custom-elements.json) is made from: the class comments in src/elements, and the design tokens.
 * From the manifest comes what editors offer (dist/editors); the types of frameworks are read off the classes (types).
 */
export default {
  globs: ['src/elements/**/*.ts', '!src/elements/**/*.styles.ts', 'src/context/program-events.ts'],
  outdir: 'dist',
  litelement: true,
  // Its field stands there; with another folder, as in a test, it would be written anew.
  packagejson: false,
  plugins: [
    { name: 'public-only', packageLinkPhase: ({ customElementsManifest }) => tidy(customElementsManifest) },
    customElementJetBrainsPlugin({ webTypesFileName: 'web-types.json', outdir, packageJson: false }),
    customElementVsCodePlugin({
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
      outdir,
    }),
  ],
};

/** The custom properties of each tag, from the design tokens. */
const TOKENS = Object.fromEntries(
  ['partner-tier-matrix', 'partner-requirement-checklist', 'partner-benefit-comparator'].map((tag) => [
    tag,
    Object.entries(partner).flatMap(([name, { $description: description, $extensions }]) => {
      const { css, words, elements } = $extensions['partner-program-elements'];
      if (elements && !elements.includes(tag)) return [];
      return [{ name: `--partner-${name}`, description, default: words ?? css }];
    }),
  ]),
);

/** The path at which a package's user finds every class. */
const INDEX = 'dist/index.js';

const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** Leaves what a user of the package can see, under the paths that the package has and in an order of its own. */
function tidy(manifest) {
  const declarations = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ kind, tagName, name }) => kind === 'class' && (tagName || name.endsWith('Event')))
    .sort(byName);
  for (const declaration of declarations) if (declaration.tagName) tidyElement(declaration);
  const tags = declarations.filter(({ tagName }) => tagName);
  manifest.modules = [
    {
      kind: 'javascript-module',
      path: INDEX,
      declarations,
      exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: INDEX } })),
    },
    ...tags.map(({ tagName: tag, name }) => ({
      kind: 'javascript-module',
      path: `dist/define/${tag}.js`,
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tag, declaration: { name, module: INDEX } }],
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function tidyElement(declaration) {
  if (declaration.tagName in TOKENS) declaration.cssProperties = TOKENS[declaration.tagName];
  declaration.superclass = { name: 'LitElement', package: 'lit' };
  const isPublic = ({ privacy }) => !privacy || privacy === 'public';
  const hidden = new Set(declaration.members?.filter((one) => !isPublic(one)).map(({ name }) => name));
  declaration.members = declaration.members?.filter((one) => isPublic(one) && one.kind === 'field');
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName));
  // What an element dispatches without a name in its comment is there once more with one.
  declaration.events = declaration.events?.filter(({ name }) => name).sort(byName);
  for (const one of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
    delete one.inheritedFrom;
    if (one.type) one.type.text = one.type.text.replace(/ \| (?:undefined|null)\b/g, '');
  }
}
