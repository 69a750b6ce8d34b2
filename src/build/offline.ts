import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { createUrls } from '../i18n/urls.ts';
import { bundleWorker, copyWords, releaseOf, stampPages, writeWorker } from './worker-file.ts';

/**
 * Makes the site readable without a network: the pages learn where the service worker is, and the worker learns what this release consists
 * of. Comes after everything else that changes the built pages. While somebody edits the site there is no worker.
 */
export function offline(): AstroIntegration {
	let urls = createUrls('', '/');
	return {
		name: 'replybook-offline',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				urls = createUrls(config.site ?? '', config.base);
				updateConfig({ vite: { define: { WORKER_ADDRESS: JSON.stringify(urls.worker()) } } });
			},
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				stampPages(folder, urls);
				const release = releaseOf(folder, urls, copyWords());
				writeWorker(folder, urls, release, await bundleWorker());
				logger.info(`release ${release.id}`);
			},
		},
	};
}
