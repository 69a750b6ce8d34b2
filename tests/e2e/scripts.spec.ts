import type { Page } from '@playwright/test';
import { expect, site, test } from '../support/e2e.ts';

/** Holds back what a page fetches after it has loaded, as a slow network does. */
const holdBack = (page: Page) => page.route(/\/_astro\/page-[\w-]+\.js$/u, () => undefined);
const colours = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

test.describe('a reader whose browser speaks Korean', () => {
	test.use({ locale: 'ko-KR' });
	test('is led from a neutral address to Korean, with the place in the page', async ({ page }) => {
		await page.goto('/smtp/550/#fix');
		await expect(page).toHaveURL(/\/ko\/smtp\/550-mailbox-unavailable\/#fix$/u);
		await page.goto('/smtp/4.7.1/');
		await expect(page).toHaveURL(/\/ko\/smtp\/5\.7\.1-delivery-not-authorized\/#class-4$/u);
		await page.goto('/ko/smtp/4.7.1/');
		await expect(page).toHaveURL(/\/ko\/smtp\/5\.7\.1-delivery-not-authorized\/#class-4$/u);
		await page.goto('/compare/smtp/450-vs-550/');
		await expect(page).toHaveURL(/\/ko\/compare\/smtp\/450/u);
	});

	test('keeps a choice of another language, also one who goes on at once', async ({ page }) => {
		await holdBack(page);
		await page.goto('/ko/smtp/550-mailbox-unavailable/#fix');
		await page.getByRole('link', { name: 'Tiếng Việt' }).click();
		await expect(page).toHaveURL(/\/vi\/smtp\/550-mailbox-unavailable\/#fix$/u);
		await page.goto('/smtp/421/');
		await expect(page).toHaveURL(/\/vi\/smtp\/421-service-not-available\/$/u);
		await page.goto('/');
		await expect(page).toHaveURL(/\/vi\/$/u);
	});

	test('reads a missing page in Korean, with the nearest code', { tag: '@noisy' }, async ({ page }) => {
		const response = await page.goto('/smtp/5500/');
		expect(response?.status()).toBe(404);
		await expect(page.locator('section:visible')).toHaveCount(1);
		await expect(page.locator('section:visible h2')).toHaveText(site.translators.ko.t('missing.heading'));
		await expect(page.locator('section:visible .nearest a')).toHaveText(/^550 /u);
		await page.goto('/vi/smtp/42l/');
		await expect(page.locator('section:visible h2')).toHaveText(site.translators.vi.t('missing.heading'));
		await expect(page.locator('section:visible .nearest a')).toHaveAttribute('href', /^\/vi\/smtp\/42/u);
	});
});

test.describe('a reader whose browser speaks none of the three', () => {
	test.use({ locale: 'fr-FR' });
	test('is led to English, and chooses at the front door', async ({ page }) => {
		await page.goto('/smtp/550/');
		await expect(page).toHaveURL(/\/en\/smtp\/550/u);
		await page.goto('/');
		await expect(page.getByRole('link')).toHaveCount(3);
	});
});

test('short and former addresses redirect', async ({ page }) => {
	await page.goto('/ko/smtp/550/');
	await expect(page).toHaveURL(/\/ko\/smtp\/550-mailbox-unavailable\/$/u);
	await page.goto('/vi/compare/smtp/214-vs-221/');
	await expect(page).toHaveURL(/214-help-message-vs-221-closing-connection\/$/u);
});

test('a chosen theme holds on the next page, from the first paint', async ({ page }) => {
	await page.goto('/en/');
	await page.locator('#dark').check();
	await page.goto('/en/smtp/');
	expect(await colours(page)).toBe('dark');
	await expect(page.locator('#dark')).toBeChecked();
	await page.locator('#system').check();
	expect(await colours(page)).toBe('light dark');
	await page.reload();
	expect(await colours(page)).toBe('light dark');
	await expect(page.locator('#system')).toBeChecked();
});

test('a theme chosen before any other script is there holds as well', async ({ page }) => {
	await holdBack(page);
	await page.goto('/en/');
	await page.locator('#light').check();
	await page.locator('#dark').check();
	expect(await colours(page)).toBe('dark');
	await page.goto('/en/smtp/');
	expect(await colours(page)).toBe('dark');
});

test('the short address can be copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/vi/smtp/550-mailbox-unavailable/');
	await page.getByRole('button', { name: site.translators.vi.t('about.copy') }).click();
	await expect(page.getByRole('button', { name: site.translators.vi.t('about.copied') })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/smtp\/550\/$/u);
});

test('the keyboard reaches the text first', async ({ page }) => {
	await page.goto('/en/smtp/550-mailbox-unavailable/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: site.translators.en.t('chrome.skip') })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#main$/u);
});

test('the policy refuses what the page did not bring along', { tag: '@noisy' }, async ({ page }) => {
	await page.goto('/en/');
	const blocked = await page.evaluate(async () => {
		const script = document.createElement('script');
		script.textContent = 'window.hacked = true';
		document.head.append(script);
		const left = await fetch('https://example.org/').then(
			() => 'sent',
			() => 'refused',
		);
		return { ran: 'hacked' in window, left };
	});
	expect(blocked).toEqual({ ran: false, left: 'refused' });
});
