import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cards } from './src/build/cards.ts';
import { offline } from './src/build/offline.ts';
import { ownCopies } from './src/build/own-copies.ts';
import { policy } from './src/build/policy.ts';
import { cacheFolder, siteUrl } from './src/build/settings.ts';

export default defineConfig({
	site: siteUrl(),
	base: process.env.BASE_PATH || '/',
	trailingSlash: 'always',
	// The default of Astro 7, 'jsx', glues words together across line breaks.
	compressHTML: true,
	build: { inlineStylesheets: 'always' },
	cacheDir: cacheFolder(),
	prerenderConflictBehavior: 'error',
	// No highlighter: it writes style attributes, which the policy refuses. No smart punctuation: quotes are ours.
	markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
	integrations: [mdx(), ownCopies(), cards(), policy(), offline()],
	devToolbar: { enabled: false },
	server: { host: '127.0.0.1' },
});
