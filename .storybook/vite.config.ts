/** Stories need nothing beyond Storybook's own settings. */
export default {};
