import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { openedCache, shelfCache, type Release } from '../../src/offline/release.ts';
import { readFileSync } from 'node:fs';
import { releaseIn } from '../dist/checks/offline.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { Host } from './host.ts';

/** Tests with the service worker, each against a host of its own; a request to anywhere else fails the test, also one of the worker. */
export const test = base.extend<{ host: Host; onlyHere: undefined }>({
	serviceWorkers: 'allow',
	host: async ({}, use) => {
		const host = new Host();
		await host.serve('dist');
		await use(host);
		await host.cut();
	},
	baseURL: async ({ host }, use) => {
		await use(host.origin);
	},
	onlyHere: [
		async ({ context, host }, use) => {
			const foreign: string[] = [];
			context.on('request', (request) => {
				if (!request.url().startsWith(host.origin) && !/^(?:data|chrome-error):/u.test(request.url())) foreign.push(request.url());
			});
			await use(undefined);
			expect(foreign).toEqual([]);
		},
		{ auto: true },
	],
});
export { expect };

/** What the worker in a folder was told. */
export const releaseOf = (folder = 'dist'): Release => releaseIn(readFileSync(`${folder}/sw.js`, 'utf8'));

/** Addresses in a cache of the page's origin, without the origin. */
export const inCache = (page: Page, name: string): Promise<string[]> =>
	page.evaluate(async (cache) => {
		if (!(await caches.has(cache))) return [];
		return (await (await caches.open(cache)).keys()).map(({ url }) => url.slice(location.origin.length));
	}, name);

/** Waits until a language is readable without a network, and the page is under the worker. */
export async function ready(page: Page, locale: Locale, release = releaseOf()): Promise<void> {
	const { pages, files } = release.shelves[locale];
	await expect.poll(async () => (await inCache(page, shelfCache(release, locale))).sort(), { timeout: 60_000 }).toEqual([...pages, ...files].sort());
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until an opened page is kept. */
export async function kept(page: Page, path: string): Promise<void> {
	await expect.poll(() => inCache(page, openedCache(releaseOf().base))).toContain(path);
}

/** Takes the network away from the pages, and the server from everybody: the one alone does not reach a worker. */
export async function cutOff(host: Host, context: BrowserContext): Promise<void> {
	await host.cut();
	await context.setOffline(true);
}
