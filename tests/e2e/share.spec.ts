import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, protocol, site, test } from '../support/e2e.ts';

const [pair] = protocol.pairs.filter((each) => each.id === '450-vs-550');
const [code] = protocol.published.filter((each) => each.id === '550');
if (pair === undefined || code === undefined) throw new Error('no 550, or no pair of it');
const { urls } = site;
/** Pages that can be shared, with their neutral address. */
const SHARED = [
	(tongue: 'ko' | null) => urls.code(tongue, code),
	(tongue: 'ko' | null) => urls.pair(tongue, pair),
	(tongue: 'ko' | null) => urls.cause(tongue, 'mailbox-full'),
	(tongue: 'ko' | null) => urls.provider(tongue, 'gmail'),
	(tongue: 'ko' | null) => urls.guide(tongue, 'read-a-bounce-message'),
	(tongue: 'ko' | null) => urls.glossary(tongue),
	(tongue: 'ko' | null) => urls.decision(tongue),
];

/** Gives the browser a menu for sharing that notes what it was handed, or refuses it. */
function stub({ cancel }: { readonly cancel: boolean }): void {
	const share = (data: ShareData): Promise<void> => {
		document.documentElement.dataset['shared'] = JSON.stringify(data);
		return cancel ? Promise.reject(new DOMException('Share canceled', 'AbortError')) : Promise.resolve();
	};
	Object.defineProperty(navigator, 'share', { value: share, configurable: true });
}
const shared = { name: site.translators.ko.t('about.share'), exact: true } as const;

test('the button hands title and neutral address to the system, on every kind of page', async ({ page }) => {
	await page.addInitScript(stub, { cancel: false });
	for (const address of SHARED) {
		await page.goto(address('ko'));
		await page.getByRole('button', shared).click();
		const data: unknown = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}');
		expect(data, address('ko')).toEqual({ title: await page.title(), url: `https://replybook.example${address(null)}` });
	}
});

test('it is not there where the system has no such menu, and copying is', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'share');
	});
	for (const locale of LOCALES) {
		await page.goto(urls.code(locale, code));
		expect(await page.evaluate(() => 'share' in navigator)).toBe(false);
		await expect(page.getByRole('button', { name: site.translators[locale].t('about.share'), exact: true })).toHaveCount(0);
		await expect(page.getByRole('button', { name: site.translators[locale].t('about.copy'), exact: true })).toBeVisible();
	}
});

test('going back from the menu is no error', async ({ page }) => {
	await page.addInitScript(stub, { cancel: true });
	await page.goto(urls.code('ko', code));
	await page.getByRole('button', shared).click();
	await expect(page.locator('html')).toHaveAttribute('data-shared', /smtp\/550/u);
	await expect(page.getByRole('button', shared)).toBeEnabled();
});

test('a comparison that the browser composed is shared with its own address', async ({ page }) => {
	await page.addInitScript(stub, { cancel: false });
	await page.goto(`${urls.compare('ko')}#550-vs-5.7.26`);
	await page.getByRole('button', shared).click();
	const data: unknown = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}');
	expect(data).toEqual({ title: await page.title(), url: expect.stringMatching(/\/compare\/#550-vs-5\.7\.26$/u) });
	expect(await page.title()).toContain('5.7.26');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the address stands there to be marked', async ({ page }) => {
		for (const address of SHARED) {
			await page.goto(address('ko'));
			await expect(page.locator(`main a[href="https://replybook.example${address(null)}"]`)).toBeVisible();
			await expect(page.locator('main button:visible')).toHaveCount(0);
		}
	});
});
