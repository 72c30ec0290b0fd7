/** The element manifest. In JavaScript, because it is only there after `npm run build:manifest`. */
import manifest from '../dist/custom-elements.json';

const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
export { manifest };
export const elements = Object.fromEntries(
  declarations.filter(({ tagName }) => tagName).map((one) => [one.tagName, one]),
);
export const eventClasses = Object.fromEntries(
  declarations.filter(({ tagName }) => !tagName).map((one) => [one.name, one]),
);
