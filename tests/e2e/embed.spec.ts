import { createServer, type Server } from 'node:http';
import { expect as expectThat, test as plainTest } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { embedNumbers, makeEmbed } from '../../src/models/embed.ts';
import { frameHeight, frameHtml } from '../../src/models/embed-frame.ts';
import { expect, protocol, site, test } from '../support/e2e.ts';

const code = protocol.published.find((each) => each.id === '550');
if (code === undefined) throw new Error('no 550');
const NARROWEST = 280;
const WIDTHS = [NARROWEST, 340, 480, 640, 800];

for (const locale of LOCALES) {
	test(`every card stands whole in its frame, from ${NARROWEST} to 800 pixels (${locale})`, async ({ page }) => {
		const beyond: string[] = [];
		for (const each of protocol.published) {
			for (const number of embedNumbers(each)) {
				const height = frameHeight(makeEmbed(site, locale, each, number));
				await page.setViewportSize({ width: NARROWEST, height });
				await page.goto(site.urls.embed(locale, { protocol: protocol.id, number }));
				for (const width of WIDTHS) {
					await page.setViewportSize({ width, height });
					const over = await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]);
					if (over.some((pixels) => pixels > 0)) beyond.push(`${number} at ${width} × ${height}: ${over.join(', ')} too many`);
				}
			}
		}
		expect(beyond).toEqual([]);
	});
}

test('a card is light or dark as the reader has it', async ({ page }) => {
	await page.goto(site.urls.embed('ko', { protocol: protocol.id, number: '550' }));
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await paper();
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await paper()).not.toBe(dark);
});

/** A page of another site, which shows cards and a page of this one. */
plainTest.describe('on another site', () => {
	let own: Awaited<ReturnType<typeof serve>>;
	let other: Server;
	let address = '';
	const here = (html: string): string => html.replaceAll('https://replybook.example', own.origin);
	plainTest.beforeAll(async () => {
		own = await serve('dist');
		other = createServer((request, response) => {
			const page = site.urls.code('en', code);
			const isolated = request.url === '/isolated';
			// The strictest a site can be about what it shows: https://html.spec.whatwg.org/multipage/browsers.html#coep
			response.writeHead(200, {
				'Content-Type': 'text/html; charset=utf-8',
				...(isolated ? { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' } : {}),
			});
			response.end(
				`<!doctype html><title>Another site</title>${here(frameHtml(makeEmbed(site, 'en', code)))}${isolated ? '' : `<iframe src="${own.origin}${page}" title="page"></iframe>`}`,
			);
		});
		await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
		const bound = other.address();
		address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
	});
	plainTest.afterAll(() => {
		own.server.close();
		other.close();
	});

	plainTest('a card is shown, a page is refused', async ({ page }) => {
		const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
		await page.goto(address);
		await expectThat(page.locator('iframe').first().contentFrame().getByRole('heading', { level: 1 })).toContainText('Mailbox Unavailable');
		expectThat((await refused).type()).toBe('error');
		const [, card, full] = page.frames();
		expectThat(card?.url()).toBe(`${own.origin}${site.urls.embed('en', code)}`);
		await expectThat.poll(() => full?.url()).toBe('chrome-error://chromewebdata/');
	});

	plainTest('its link opens the full page in a tab that is no part of the sandbox', async ({ page, context }) => {
		await page.goto(address);
		const opened = context.waitForEvent('page');
		await page.locator('iframe').first().contentFrame().getByRole('link').click();
		const full = await opened;
		await full.waitForLoadState();
		expectThat(full.url()).toBe(`${own.origin}${site.urls.code('en', code)}`);
		// The script of the page ran, which it does not do in a sandbox.
		await full.locator('#dark').check();
		expectThat(await full.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
		expectThat(await full.evaluate(() => opener === null)).toBe(true);
	});

	plainTest('a site that asks for permission of all that it shows may show a card', async ({ page }) => {
		await page.goto(`${address}/isolated`);
		await expectThat(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText('Mailbox Unavailable');
		expectThat(await page.evaluate(() => crossOriginIsolated)).toBe(true);
	});

	plainTest('what describes a card may be read, a page may not', async ({ page }) => {
		await page.goto(address);
		const read = (path: string) =>
			page.evaluate(
				(url) =>
					fetch(url).then(
						(response) => response.status,
						() => 0,
					),
				`${own.origin}${path}`,
			);
		expectThat(await read(site.urls.oembed('en', code))).toBe(200);
		expectThat(await read(site.urls.code('en', code))).toBe(0);
	});
});
