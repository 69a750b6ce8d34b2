import { BOX_EXAMPLES } from '../../src/models/box-examples.ts';
import { noticeText } from '../../src/offline/copies.ts';
import { openedCache } from '../../src/offline/release.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { paste, protocol, site } from '../support/e2e.ts';
import { cutOff, expect, inCache, kept, ready, releaseOf, test } from '../support/offline.ts';

/* The site without a network: what was opened, what everybody gets, and what the reader is told. */

const { urls } = site;
const addressOf = (locale: Locale | null, number: string): string => {
	const code = protocol.byNumber.get(number);
	if (code?.prose === undefined) throw new Error(`no page of ${number}`);
	return urls.code(locale, code);
};
const bounce = BOX_EXAMPLES.find(({ key }) => key === 'unknown')?.text ?? '';
/** The line on a copy, as far as it does not hang on the minute. */
const lineOf = (locale: Locale, why: 'offline' | 'silent'): RegExp => {
	const text = noticeText(releaseOf().words[locale], why, locale, null);
	return new RegExp(`^${text.replace(/[.]/gu, '\\.').replaceAll('?', '\\S.*')}$`, 'u');
};

for (const locale of LOCALES) {
	const { t } = site.translators[locale];
	test(`without a network one decodes, searches, compares and reads what was opened (${locale})`, async ({ page, host, context }) => {
		await page.goto(urls.home(locale));
		await ready(page, locale);
		await page.goto(addressOf(locale, '550'));
		await expect(page.locator('#copy-notice')).toHaveCount(0);
		await kept(page, addressOf(locale, '550'));
		await cutOff(host, context);

		await page.goto(urls.decode(locale));
		await expect(page.locator('#copy-notice')).toHaveText(lineOf(locale, 'offline'));
		await paste(page, bounce);
		await expect(page.locator('.because a')).toHaveAttribute('href', urls.cause(locale, 'user-unknown'));

		await page.goto(urls.home(locale));
		await page.locator('#q').fill('550');
		await expect(page.locator('.hits li a').first()).toHaveAttribute('href', addressOf(locale, '550'));
		await page.locator('.hits li a').first().click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('550');
		await expect(page.locator('#copy-notice')).toHaveText(lineOf(locale, 'offline'));
		await expect(page.locator('#copy-notice')).toContainText(String(new Date().getFullYear()));

		await page.goto(`${urls.compare(locale)}#550-vs-5.7.26`);
		await expect(page.locator('#comparison').getByRole('heading', { level: 2 }).first()).toBeVisible();

		const response = await page.goto(addressOf(locale, '421'));
		expect(response?.status()).toBe(503);
		await expect(page).toHaveURL(addressOf(locale, '421'));
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('offline.heading'));
		await expect(page.getByRole('link', { name: t('decode.link') })).toHaveAttribute('href', urls.decode(locale));
		await page.locator('[data-cache] a', { hasText: '550' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('550');

		await page.goto(addressOf(locale, '421'));
		await host.serve('dist');
		await context.setOffline(false);
		await page.getByRole('button', { name: t('offline.again') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('421');
		await expect(page.locator('#copy-notice')).toHaveCount(0);
	});
}

test('the page that a reader came to first is kept as well', async ({ page, host, context }) => {
	await page.goto(`${addressOf('vi', '535')}?from=mail#fix`);
	await ready(page, 'vi');
	await cutOff(host, context);
	await page.goto(addressOf('vi', '535'));
	await expect(page.getByRole('heading', { level: 1 })).toContainText('535');
	await expect(page.locator('#copy-notice')).toHaveText(lineOf('vi', 'offline'));
});

test.describe('a reader whose browser speaks Korean', () => {
	test.use({ locale: 'ko-KR' });
	test('gets Korean also at an address without a language', async ({ page, host, context }) => {
		await page.goto(addressOf('en', '550'));
		await ready(page, 'en');
		await page.goto(addressOf(null, '550'));
		await page.waitForURL(addressOf('ko', '550'));
		await ready(page, 'ko');
		await kept(page, addressOf(null, '550'));
		await cutOff(host, context);
		await page.goto(addressOf(null, '421'));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.translators.ko.t('offline.heading'));
		// Pages of the page's language come first; one that only leads on is not in the list.
		await expect(page.locator('[data-cache] a')).toHaveCount(2);
		await expect(page.locator('[data-cache] a').first()).toHaveAttribute('href', addressOf('ko', '550'));
		await page.goto(addressOf(null, '550'));
		await expect(page).toHaveURL(addressOf('ko', '550'));
	});
	test('is told in Korean that the front door is a copy', async ({ page, host, context }) => {
		await page.goto(addressOf('en', '550'));
		await ready(page, 'en');
		await page.goto(urls.frontDoor());
		await kept(page, urls.frontDoor());
		await cutOff(host, context);
		await page.goto(urls.frontDoor());
		await expect(page.locator('#copy-notice')).toHaveText(lineOf('ko', 'offline'));
		await expect(page.locator('#copy-notice')).toHaveAttribute('lang', 'ko');
	});
});

test('only the languages that are read are fetched, and only after the page', async ({ page, host }) => {
	await page.addInitScript(() => {
		const container = navigator.serviceWorker;
		const register = container.register.bind(container);
		container.register = (...given) => {
			Reflect.set(window, 'registered', [document.readyState, ...given]);
			return register(...given);
		};
	});
	await page.goto(urls.home('en'), { waitUntil: 'load' });
	expect(host.log.filter((path) => path !== urls.worker())).toEqual([urls.home('en')]);
	// The script that registers the worker comes after the page.
	await expect.poll(() => page.evaluate(() => Reflect.get(window, 'registered') as unknown)).toEqual(['complete', urls.worker()]);
	await ready(page, 'en');
	expect(host.log.filter((path) => /^\/(?:vi|ko)\//u.test(path))).toEqual([]);
	expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
});

test('a server that keeps silent: the copy after some seconds, and what helps where there is none', async ({ page, host }) => {
	await page.goto(addressOf('en', '550'));
	await ready(page, 'en');
	await host.hang();
	const started = Date.now();
	await page.goto(addressOf('en', '550'));
	await expect(page.locator('#copy-notice')).toHaveText(lineOf('en', 'silent'));
	expect(Date.now() - started).toBeGreaterThan(3_500);
	await page.goto(addressOf('en', '421'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.translators.en.t('offline.heading'));
	expect(Date.now() - started).toBeGreaterThan(30_000);
});

test('what is opened and is no page comes from the network, and is asked for once', async ({ page, host }) => {
	await page.goto(urls.home('en'));
	await ready(page, 'en');
	const data = releaseOf().shelves.en.files.filter((path) => path.includes('.json?'));
	expect(data).toHaveLength(5);
	for (const path of [urls.api('index.json'), urls.feed('en'), '/icons/512.png', '/en/smtp', ...data]) {
		host.log = [];
		await page.goto(path);
		const [asked = ''] = path.split('?');
		const wanted = path === '/en/smtp' ? [asked, '/en/smtp/'] : [asked];
		await expect.poll(() => host.log).toEqual(expect.arrayContaining(wanted));
		await page.waitForTimeout(300);
		// When the browser looks for a new worker or a picture for the tab is its own choice.
		expect(host.log.filter((each) => each !== urls.worker() && each !== '/favicon.ico')).toEqual(wanted);
	}
});

test('a full disk costs the page that was opened longest ago, and no copy of the one that is read', async ({ page, host, context }) => {
	const [oldest, path] = [urls.guides('en'), addressOf('en', '550')];
	await page.goto(oldest);
	await ready(page, 'en');
	await kept(page, oldest);
	await page.goto(path);
	await kept(page, path);
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 1 });
	await page.goto(path);
	await expect.poll(() => inCache(page, openedCache(urls.frontDoor()))).toEqual([path]);
	await cutOff(host, context);
	await page.goto(path);
	await expect(page.locator('#copy-notice')).toHaveText(lineOf('en', 'offline'));
});

test('the worker that reads large texts has a policy of its own, also where it is a copy', async ({ page, host, context }) => {
	/** What the worker does with a request, in the words of the browser. */
	const asks = async (): Promise<string> => {
		const started = page.waitForEvent('worker');
		await page.goto(urls.decode('en'));
		return (await started).evaluate(
			async (address) =>
				new Promise<string>((done) => {
					addEventListener('securitypolicyviolation', (event) => {
						done(`refused by ${event.effectiveDirective}`);
					});
					fetch(address).then(
						() => {
							done('sent');
						},
						() => {
							setTimeout(done, 1_000, 'no network');
						},
					);
				}),
			`${host.origin}/en/?secret`,
		);
	};
	expect(await asks()).toBe('refused by connect-src');
	await ready(page, 'en');
	await cutOff(host, context);
	expect(await asks()).toBe('refused by connect-src');
	// It reads all the same.
	const log = `${bounce}\n\n${'Received: from a.example.com by b.example.com; Fri, 20 Nov 2026 09:14:02 +0700\n'.repeat(1_000)}`;
	await paste(page, log);
	await expect(page.locator('.because a')).toHaveAttribute('href', urls.cause('en', 'user-unknown'));
	expect(page.workers()).toHaveLength(1);
});

test('errors, redirects and files for programs are not kept', async ({ page }) => {
	await page.goto(urls.home('en'));
	await ready(page, 'en');
	expect((await page.goto('/en/smtp/nothing/'))?.status()).toBe(404);
	await page.goto('/en/smtp');
	await expect(page).toHaveURL(/\/en\/smtp\/$/u);
	for (const path of ['/en/feed.xml', '/api/v1/', '/embed/en/smtp/550/', '/en/manifest.webmanifest', '/icons/192.png']) {
		await page.evaluate((address) => fetch(address).then((response) => response.text()), path);
	}
	// What is put too late stands there once another page is kept.
	await page.goto(urls.guides('en'));
	await kept(page, '/en/smtp/');
	await kept(page, urls.guides('en'));
	const all = await page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => url.slice(location.origin.length));
	});
	const { pages, files } = releaseOf().shelves.en;
	expect(all.sort()).toEqual([...pages, ...files, urls.home('en'), '/en/smtp/', urls.guides('en')].sort());
});

test('nothing that is pasted, and nothing behind #, is kept or sent', async ({ page, host }) => {
	await page.goto(urls.decode('en'));
	await ready(page, 'en');
	await page.goto(`${urls.decode('en')}?q=secret-query#550-5.7.26-gmail`);
	await page.locator('reply-box[data-ready]').waitFor();
	host.log = [];
	await paste(page, `${bounce}\nX-Own: secret-paste`);
	await expect(page.locator('.because a')).toBeVisible();
	// The browser looks for a new worker some seconds after each page.
	expect(host.log.filter((path) => path !== urls.worker())).toEqual([]);
	await page.goto(`${urls.home('en')}#secret-fragment`);
	await kept(page, urls.home('en'));
	const stored = await page.evaluate(async () => {
		const names = await caches.keys();
		const texts = await Promise.all(
			names.map(async (name) => {
				const cache = await caches.open(name);
				return Promise.all((await cache.keys()).map(async (key) => `${key.url} ${(await (await cache.match(key))?.text()) ?? ''}`));
			}),
		);
		return texts.flat();
	});
	expect(stored.length).toBeGreaterThan(10);
	expect(stored.filter((each) => /secret-|^[^ ]*#/u.test(each)).map((each) => each.slice(0, 80))).toEqual([]);
	expect(await inCache(page, openedCache(urls.frontDoor()))).toEqual(expect.arrayContaining([urls.decode('en'), urls.home('en')]));
});

test('nothing keeps a browser from installing the site', async ({ page, context, host }) => {
	await page.goto(urls.home('ko'));
	await ready(page, 'ko');
	const session = await context.newCDPSession(page);
	const { errors, url, manifest } = await session.send('Page.getAppManifest');
	expect(url).toBe(`${host.origin}${urls.manifest('ko')}`);
	expect([errors, manifest.id, manifest.startUrl, manifest.icons?.length]).toEqual([[], `${host.origin}/ko/`, `${host.origin}/ko/`, 3]);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	// The browser of a test keeps nothing, as a private window does; it says so last, when all else is as it should be.
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
