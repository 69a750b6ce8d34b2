import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { copyWords, releaseOf as buildRelease, stampPages, writeWorker } from '../../src/build/worker-file.ts';
import { shelfCache } from '../../src/offline/release.ts';
import { site } from '../support/e2e.ts';
import { copyOfSite } from '../support/host.ts';
import { cutOff, expect, kept, ready, releaseOf, test } from '../support/offline.ts';

/* A second release at the same address: nobody reads an old page without being told, and no page works with data of another release. */

const { urls } = site;
const HOME = urls.home('en');
const CODE = '/en/smtp/550-mailbox-unavailable/';
type Copy = ReturnType<typeof copyOfSite>;
let next: Copy;
let third: Copy;

/** The release that follows the one in a folder: with a word at the head of two pages, and other data where it is given. */
function follow(folder: string, word: string, more: ReadonlyArray<readonly [file: string, from: string, to: string]> = []): Copy {
	const made = copyOfSite(folder, '550');
	const change = (file: string, from: string | RegExp, to: string): void => {
		const path = join(made.folder, file);
		const text = readFileSync(path, 'utf8');
		const changed = text.replace(from, to);
		expect(changed, file).not.toBe(text);
		writeFileSync(path, changed);
	};
	for (const path of [HOME, CODE]) change(`${path.slice(1)}index.html`, /(<h1[^>]*>)/u, `$1${word}. `);
	for (const each of more) change(...each);
	// What the build does at its end.
	const code = readFileSync('dist/sw.js', 'utf8').split('\n').slice(1).join('\n');
	stampPages(made.folder, urls);
	writeWorker(made.folder, urls, buildRelease(made.folder, urls, copyWords()), code);
	return made;
}

test.beforeAll(() => {
	next = follow('dist', 'Second release', [['en/search.json', '"550 Mailbox Unavailable"', '"550 Second Release"']]);
	third = follow(next.folder, 'Third release');
});
test.afterAll(() => {
	next.remove();
	third.remove();
});

/** The worker of the next release has done its work and waits. */
const waits = async (page: Page): Promise<void> => {
	await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed');
};
const first = (page: Page) => page.locator('.hits li a').first();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('online one reads the new release at once; an open page goes on with its own data; then the old one is gone', async ({ page, host, context }) => {
	const [old, young] = [releaseOf(), releaseOf(next.folder)];
	expect(young.id).not.toBe(old.id);
	await page.goto(HOME);
	await ready(page, 'en', old);
	await host.serve(next.folder);

	const other = await context.newPage();
	await other.goto(HOME);
	await expect(heading(other)).toContainText('Second release.');
	await expect(other.locator('#copy-notice')).toHaveCount(0);
	await other.locator('#q').fill('550');
	await expect(first(other)).toContainText('550 Second Release');
	await expect(heading(page)).not.toContainText('Second');
	await page.locator('#q').fill('550');
	await expect(first(page)).toContainText('550 Mailbox Unavailable');

	// The new worker has its shelf and waits; the old one stays whole as long as its page is open.
	await ready(page, 'en', young);
	await ready(page, 'en', old);
	await waits(page);
	await page.close();
	await other.close();

	const later = await context.newPage();
	await expect
		.poll(async () => {
			await later.goto('about:blank');
			await later.goto(urls.guides('en'));
			return later.evaluate(() => caches.keys());
		})
		.not.toContain(shelfCache(old, 'en'));
	expect(await later.evaluate(() => caches.keys())).toContain(shelfCache(young, 'en'));
	await cutOff(host, context);
	await later.goto(HOME);
	await expect(heading(later)).toContainText('Second release.');
	await later.locator('#q').fill('550');
	await expect(first(later)).toContainText('550 Second Release');
});

test('a host that says when a page last changed, and nothing that the build did not say, gives the new release at once', async ({ page, host }) => {
	host.lastModified = new Date(Date.now() - 30 * 86_400_000);
	await page.goto(CODE);
	await ready(page, 'en');
	await page.goto(urls.protocol('en', 'smtp'));
	await host.serve(next.folder);
	await page.locator(`a[href="${CODE}"]`).first().click();
	await expect(heading(page)).toContainText('550');
	await expect(heading(page)).toContainText('Second release.');
	const copy = (): Promise<string> => page.evaluate(async (path) => (await caches.match(path).then((found) => found?.text())) ?? '', CODE);
	await expect.poll(copy).toContain('Second release.');
});

test('the release after one that waits fills its shelf as well', async ({ page, host, context }) => {
	const [old, young, youngest] = [releaseOf(), releaseOf(next.folder), releaseOf(third.folder)];
	await page.goto(HOME);
	await ready(page, 'en', old);
	await host.serve(next.folder);
	await page.goto(CODE);
	await ready(page, 'en', young);
	await waits(page);
	await host.serve(third.folder);
	await page.goto(HOME);
	await ready(page, 'en', youngest);
	await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing === null)).toBe(true);
	await page.close();

	await cutOff(host, context);
	const later = await context.newPage();
	await later.goto(HOME);
	await expect(heading(later)).toContainText('Third release.');
	await expect(later.locator('#copy-notice')).toBeVisible();
	await later.locator('#q').fill('550');
	await expect(first(later)).toContainText('550 Second Release');
});

test('while a release waits, a reader who goes on in another language finds that one without a network too', async ({ page, host, context }) => {
	const young = releaseOf(next.folder);
	await page.goto(HOME);
	await ready(page, 'en');
	await host.serve(next.folder);
	await page.goto(CODE);
	await ready(page, 'en', young);
	await waits(page);
	await page.goto(urls.home('ko'));
	await ready(page, 'ko', young);
	await page.close();

	await cutOff(host, context);
	const later = await context.newPage();
	await later.goto(urls.decode('ko'));
	await expect(later.locator('#copy-notice')).toBeVisible();
	await later.locator('reply-box[data-ready]').waitFor();
});

test('a copy of the old release says that it is a copy, also after the release', async ({ page, host, context }) => {
	await page.goto(CODE);
	await ready(page, 'en');
	await cutOff(host, context);
	await page.goto(CODE);
	await expect(heading(page)).not.toContainText('Second');
	await expect(page.locator('#copy-notice')).toBeVisible();
	await host.serve(next.folder);
	await context.setOffline(false);
	await page.goto(CODE);
	await expect(heading(page)).toContainText('Second release.');
	await expect(page.locator('#copy-notice')).toHaveCount(0);
	await kept(page, CODE);
});

test('a page of the old release is refused data of the new one', async ({ page, host }) => {
	await page.goto(HOME);
	await ready(page, 'en');
	// As for a reader who saves data: nothing was fetched ahead.
	await page.evaluate(async (name) => caches.delete(name), shelfCache(releaseOf(), 'en'));
	await host.serve(next.folder);
	await page.locator('#q').fill('550');
	await expect(page.getByRole('status')).toHaveText(site.translators.en.t('box.failed'));
	await expect(first(page)).toHaveCount(0);
	await page.reload();
	await page.locator('#q').fill('550');
	await expect(first(page)).toContainText('550 Second Release');
});

test('for readers who save data nothing is fetched ahead, and what they open is kept', async ({ page, host, context }) => {
	const thrifty = copyOfSite('dist', '550');
	try {
		const worker = readFileSync('dist/sw.js', 'utf8');
		writeFileSync(join(thrifty.folder, 'sw.js'), worker.replace('\n', "\nObject.defineProperty(navigator, 'connection', { value: { saveData: true } });\n"));
		await host.serve(thrifty.folder);
		await page.goto(HOME);
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await page.goto(CODE);
		await kept(page, CODE);
		await page.waitForTimeout(3_000);
		expect(await page.evaluate(() => caches.keys())).not.toContain(shelfCache(releaseOf(), 'en'));
		expect(host.log.filter((path) => path.endsWith('.json'))).toEqual([]);
		await cutOff(host, context);
		await page.goto(CODE);
		await expect(page.locator('#copy-notice')).toBeVisible();
	} finally {
		thrifty.remove();
	}
});

test('a release that is half there is not taken for a whole one', async ({ page, host }) => {
	const half = copyOfSite(next.folder, '550');
	try {
		// The worker and the pages of the new release, one file of the old.
		writeFileSync(join(half.folder, 'en/search.json'), readFileSync('dist/en/search.json'));
		await host.serve(half.folder);
		const young = releaseOf(half.folder);
		await page.goto(HOME);
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		expect(await page.evaluate(() => caches.keys())).not.toContain(shelfCache(young, 'en'));
		// Once the release is whole, the next page takes it.
		await host.serve(next.folder);
		await page.goto(urls.guides('en'));
		await ready(page, 'en', young);
	} finally {
		half.remove();
	}
});
