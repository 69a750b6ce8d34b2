import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, sample, site, test } from '../support/e2e.ts';

test('one request until load, nothing from elsewhere, for every template and language', async ({ page, served }) => {
	for (const locale of LOCALES) {
		for (const { path } of sample(locale)) {
			served.takeLog();
			await page.goto(path, { waitUntil: 'load' });
			// The decoder's page fetches its bundle and data once it has loaded; they are waited for, so that none counts for the next page.
			const isDecoder = path.endsWith('/decode/');
			if (isDecoder) await page.waitForLoadState('networkidle');
			const own = /^\/(?:_astro\/reply-box-|(?:vi|ko|en)\/(?:answers|search)\.json$|messages\.json$|decoder-rules\.json$)/u;
			expect(
				served.takeLog().filter((request) => !isDecoder || !own.test(request)),
				path,
			).toEqual([path]);
			const early = await page.evaluate(() => {
				const loaded = performance.getEntriesByType('navigation').flatMap((each) => (each instanceof PerformanceNavigationTiming ? [each.loadEventStart] : []));
				return performance
					.getEntriesByType('resource')
					.filter((each) => loaded.every((time) => time === 0 || each.startTime < time))
					.map((each) => each.name);
			});
			expect(early, path).toEqual([]);
		}
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('one reads and walks from the front door to a code and its comparison', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: '한국어로 계속 읽기' }).click();
		await expect(page).toHaveURL(/\/ko\/$/u);
		await page.getByRole('link', { name: 'Mailbox Unavailable' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('550');
		await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('설명');
		await page.locator('section[aria-labelledby="compare"]').getByRole('link', { name: /450/u }).click();
		await expect(page).toHaveURL(/450-mailbox-unavailable-vs-550/u);
		await page
			.getByRole('navigation', { name: site.translators.ko.t('chrome.languages') })
			.getByRole('link', { name: 'Tiếng Việt' })
			.click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
	});

	test('a neutral page gives the answer in three languages', async ({ page }) => {
		await page.goto('/smtp/550/');
		for (const locale of LOCALES) await expect(page.locator(`section[lang="${locale}"] a`)).toBeVisible();
	});

	test('every pair is in the lists', async ({ page }) => {
		await page.goto('/en/compare/smtp/');
		await expect(page.locator('main section .figures a')).toHaveCount(site.catalogue.protocols.reduce((total, protocol) => total + protocol.pairs.length, 0));
	});

	test('the theme can be changed', async ({ page }) => {
		await page.goto('/en/');
		const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		await page.locator('#dark').check();
		const dark = await paper();
		await page.locator('#light').check();
		expect(await paper()).not.toBe(dark);
	});
});

const ORDER = {
	vi: ['Mô tả', 'Khi bạn thấy mã này', 'Cách khắc phục', 'Sự khác biệt chính', 'Khi nào dùng cái nào'],
	ko: ['설명', '이 코드를 보게 되는 경우', '해결 방법', '주요 차이점', '언제 어떤 것을 사용할지'],
};
const REFERENCE = [
	{
		locale: 'vi',
		path: '/vi/compare/smtp/214-help-message-vs-221-closing-connection/',
		title: 'SMTP 214 Help Message vs 221 Closing Connection',
		facts: ['Positive Completion', 'HELP', 'QUIT', 'TCP', '421'],
	},
	{
		locale: 'ko',
		path: '/ko/compare/smtp/214-help-message-vs-220-service-ready/',
		title: 'SMTP 214 Help Message vs 220 Service Ready',
		facts: ['Positive Completion', 'HELP', '25', '465', '587', '방화벽', '배너'],
	},
] as const;
for (const { locale, path, title, facts } of REFERENCE) {
	test(`the reference page in ${locale} has its title, its order and its facts`, async ({ page }) => {
		await page.goto(path);
		expect((await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s+/gu, ' ').trim()).toBe(title);
		const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
		expect(headings.slice(0, 5)).toEqual(ORDER[locale]);
		const text = await page.locator('main').innerText();
		for (const fact of facts) expect(text).toContain(fact);
		for (const section of await page.locator('section.pair').all()) expect((await section.innerText()).length).toBeGreaterThan(60);
	});
}
