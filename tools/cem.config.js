import { readFileSync } from 'node:fs';

const { partner } = JSON.parse(readFileSync('src/styles/tokens.json', 'utf8'));

/** What the element manifest (dist/custom-elements.json) is made from: the class comments in src/elements, and the design tokens. */
export default {
  globs: ['src/elements/**/*.ts', '!src/elements/**/*.styles.ts', 'src/define/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    { name: 'public-only', packageLinkPhase: ({ customElementsManifest }) => tidy(customElementsManifest) },
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

/** Leaves what a user of the package can see, under the paths that the package has. */
function tidy(manifest) {
  for (const module of manifest.modules) {
    module.declarations = module.declarations?.filter(({ kind }) => kind === 'class') ?? [];
    for (const declaration of module.declarations) {
      if (declaration.tagName in TOKENS) declaration.cssProperties = TOKENS[declaration.tagName];
      const isPublic = ({ privacy }) => !privacy || privacy === 'public';
      const hidden = new Set(
        declaration.members?.filter((member) => !isPublic(member)).map(({ name }) => name),
      );
      declaration.members = declaration.members?.filter(isPublic);
      declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName));
    }
  }
  const published = JSON.stringify(manifest).replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
  Object.assign(manifest, JSON.parse(published));
}
