import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { policy } from './src/build/policy.ts';
import { siteUrl } from './src/build/settings.ts';

export default defineConfig({
	site: siteUrl(),
	base: process.env.BASE_PATH || '/',
	trailingSlash: 'always',
	// The default of Astro 7, 'jsx', glues words together across line breaks.
	compressHTML: true,
	build: { inlineStylesheets: 'always' },
	cacheDir: process.env.CACHE_DIR || './.cache/astro',
	prerenderConflictBehavior: 'error',
	markdown: { syntaxHighlight: false, smartypants: false },
	integrations: [mdx({ remarkPlugins: [remarkCjkFriendly] }), policy()],
	devToolbar: { enabled: false },
	server: { host: '127.0.0.1' },
});
