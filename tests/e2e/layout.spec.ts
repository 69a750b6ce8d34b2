import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, sample, test } from '../support/e2e.ts';

for (const width of [320, 768, 1440]) {
	for (const locale of LOCALES) {
		test(`nothing is cut off and nothing scrolls sideways at ${width} px (${locale})`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			for (const { template, path } of sample(locale)) {
				await page.goto(path);
				const beyond = await page.evaluate(() => {
					const room = document.documentElement.clientWidth;
					const wide = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
						const box = element.getBoundingClientRect();
						return box.width > 0 && box.height > 1 && box.right > room + 0.5 && !element.closest('.vh, pre');
					});
					return { scroll: document.documentElement.scrollWidth - room, wide: wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
				});
				expect(beyond, `${template}: ${path}`).toEqual({ scroll: 0, wide: [] });
			}
		});
	}
}

test('a pair stands in two columns from 768 px on, one after the other below', async ({ page }) => {
	const columnsAt = async (width: number) => {
		await page.setViewportSize({ width, height: 900 });
		return page
			.locator('section.pair')
			.first()
			.locator('.flow')
			.evaluateAll((parts) => new Set(parts.map((part) => Math.round(part.getBoundingClientRect().left))).size);
	};
	await page.goto('/vi/compare/smtp/214-help-message-vs-221-closing-connection/');
	expect(await columnsAt(768)).toBe(2);
	expect(await columnsAt(1280)).toBe(2);
	expect(await columnsAt(767)).toBe(1);
	expect(await columnsAt(360)).toBe(1);
});

test('the answer stands on the first screen of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const path of ['/vi/smtp/550-mailbox-unavailable/', '/ko/smtp/421-service-not-available/', '/en/smtp/535-authentication-credentials-invalid/']) {
		await page.goto(path);
		const box = await page.locator('.answer').boundingBox();
		expect((box?.y ?? Infinity) + (box?.height ?? 0), path).toBeLessThanOrEqual(740);
	}
});

test('on a phone the home list shows six rows, and the rest on demand', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/ko/');
	const rows = page.locator('.board-frame li');
	await expect(rows.locator('visible=true')).toHaveCount(6);
	await page.locator('.more-switch input').check();
	await expect(rows.locator('visible=true')).toHaveCount(await rows.count());
	expect(await rows.count()).toBeGreaterThan(6);
});

test('paper shows the text without the site around it', async ({ page }) => {
	await page.goto('/vi/smtp/550-mailbox-unavailable/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.bar')).toBeHidden();
	await expect(page.locator('.theme')).toBeHidden();
	await expect(page.locator('.answer')).toBeVisible();
});
