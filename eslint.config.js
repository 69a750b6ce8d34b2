import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders whose code knows neither Astro nor the DOM; data flows one way through the others. */
const PURE = ['answers', 'api', 'catalogue', 'comparison', 'decoder', 'feed', 'i18n', 'markdown', 'models', 'parts', 'prose', 'rules', 'schemas', 'search'].map(
	(folder) => `src/${folder}/**`,
);
const DOM = ['document', 'window', 'location', 'navigator', 'localStorage', 'sessionStorage', 'history', 'fetch', 'Worker', 'HTMLElement', 'customElements'];
const no = (group, message) => ({ group, message });
const astroModules = no(
	['astro', 'astro/*', 'astro:*', '@astrojs/*', '*.astro', '**/*.astro'],
	'This folder does not know Astro; only loaders, site.ts, pages, templates and components do.',
);
const site = no(['**/site.ts'], 'Only pages and guide components read the site; everything else is handed what it needs.');
const upward = (folders) =>
	no(
		folders.map((folder) => `**/${folder}/**`),
		'Data flows files → loader → schema → catalogue → model → template; this import goes against the flow.',
	);
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
// Types of the loader are the form of its output; the domain may name them without depending on the disk.
const typesOnly = { ...no(['**/loaders/**'], 'Only types of the loader may be imported here.'), allowTypeImports: true };

export default defineConfig(
	{ ignores: ['dist', 'node_modules', '.cache', '.astro', 'tests/fixtures', 'test-results'] },
	...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			// Index access is typed by the strictest tsconfig; the style of access is not worth a rule.
			'@typescript-eslint/dot-notation': 'off',
		},
	},
	...astro.configs.recommended,
	{
		files: PURE,
		rules: { 'no-restricted-globals': ['error', ...DOM], '@typescript-eslint/no-restricted-imports': ['error', { patterns: [astroModules, site] }] },
	},
	{ files: ['src/schemas/**'], rules: restrict(astroModules, site, upward(['loaders', 'catalogue', 'models', 'templates', 'components'])) },
	{ files: ['src/prose/**', 'src/i18n/**'], rules: restrict(astroModules, site, upward(['loaders', 'catalogue', 'models', 'templates', 'components'])) },
	{
		files: ['src/catalogue/**'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{ patterns: [astroModules, site, typesOnly, upward(['models', 'templates', 'components', 'client'])] },
			],
		},
	},
	// Text in, findings or hits out: they know neither the content's files nor what is printed.
	{
		files: ['src/decoder/**', 'src/search/**'],
		rules: restrict(astroModules, site, upward(['answers', 'loaders', 'catalogue', 'comparison', 'parts', 'models', 'templates', 'components', 'client'])),
	},
	{ files: ['src/loaders/**'], rules: restrict(site, upward(['models', 'templates', 'components', 'client'])) },
	// What the build and a browser share: what the site answers to a finding; composing, and printing what was composed.
	{ files: ['src/answers/**', 'src/comparison/**'], rules: restrict(astroModules, site, upward(['loaders', 'models', 'templates', 'components', 'client'])) },
	{
		files: ['src/parts/**'],
		rules: restrict(astroModules, site, upward(['loaders', 'catalogue', 'comparison', 'models', 'templates', 'components', 'client'])),
	},
	{
		files: ['src/models/**', 'src/api/**'],
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns: [astroModules, site, typesOnly, upward(['templates', 'components', 'client'])] }],
		},
	},
	// Draws what a model says; knows neither the content nor the site.
	{ files: ['src/cards/**'], rules: restrict(astroModules, site, upward(['loaders', 'catalogue', 'templates', 'components', 'client'])) },
	// Print models, as templates do, but need no Astro.
	{ files: ['src/feed/**', 'src/markdown/**'], rules: restrict(astroModules, site, upward(['templates', 'components', 'client'])) },
	// The service worker stands alone: it is bundled into a script of its own, and its parts run in the build as well.
	{
		files: ['src/offline/**'],
		rules: restrict(astroModules, site, upward(['answers', 'loaders', 'catalogue', 'comparison', 'parts', 'models', 'templates', 'components', 'client'])),
	},
	{ files: ['src/client/**'], rules: restrict(astroModules, site, upward(['loaders', 'models', 'templates', 'components', 'rules'])) },
	{ files: ['src/templates/**'], rules: restrict(site, upward(['loaders', 'catalogue'])) },
);
