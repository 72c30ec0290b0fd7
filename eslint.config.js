import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const RESTRICTED = [
  { selector: 'TSEnumDeclaration', message: 'TypeScript is for types only.' },
  {
    selector: "TaggedTemplateExpression[tag.name='css'] > TemplateLiteral[expressions.length>0]",
    message: 'The script-tag files take a style sheet as one text (tools/slim-lit.ts).',
  },
];

export default defineConfig(
  globalIgnores(['dist', 'storybook-static', 'coverage', 'test/frameworks/apps', 'test/frameworks/build']),
  js.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // noUncheckedIndexedAccess asks for a `!` where a loop has already counted.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/parameter-properties': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...RESTRICTED],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // A warning tells the page's developer what is wrong with a document; nothing else is logged.
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // Between Arabic words stand Arabic signs.
    files: ['src/localize/**/*.ts', 'src/elements/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...RESTRICTED,
        {
          selector: "CallExpression[callee.property.name='join'] > Literal[value=/^[,;] $/]",
          message: 'Use joined() of localize/parts.ts: its signs are those of the script.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    // The narrow layout changes `display`, which costs tables and lists their meaning in some browsers: roles keep it.
    rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' },
  },
  {
    files: ['**/*.js', 'demo/**'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', document: 'readonly', window: 'readonly' },
    },
  },
  {
    // What is added to an interface of a framework comes from a mapped type, and only an interface can be added to.
    files: ['types/**'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    // Chai's assertions are expressions.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
