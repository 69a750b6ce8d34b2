import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, site, test } from '../support/e2e.ts';

const { decision } = site.catalogue;
if (decision === undefined) throw new Error('content/ has no decision guide');
const { tree } = decision;

test.describe('the decision guide without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('asks one question at a time and ends where the fix is', async ({ page }) => {
		await page.goto(site.urls.decision('en'));
		const steps = page.locator('.step:visible');
		await expect(steps).toHaveCount(1);
		for (let step = 0; step < 10; step += 1) {
			const options = steps.locator('.options a');
			if ((await options.count()) === 0) break;
			await options.first().click();
			await expect(steps).toHaveCount(1);
		}
		await steps.locator('.fixlink a').click();
		await expect(page).toHaveURL(/\/en\/causes\/[a-z-]+\/$/u);
		await expect(page.locator('#fix')).toBeVisible();
	});

	test('every answer can be linked to, and all of it can be read at once', async ({ page }) => {
		for (const leaf of tree.leaves.slice(0, 5)) {
			await page.goto(`${site.urls.decision('vi')}#${leaf.id}`);
			await expect(page.locator('.step:visible')).toHaveCount(1);
			await expect(page.locator('.step:visible h2')).toHaveText(decision.prose.vi.head.titles[leaf.id] ?? '');
		}
		await page.getByRole('link', { name: site.translators.vi.t('why.all') }).click();
		await expect(page.locator('.step:visible')).toHaveCount(tree.questions.length + tree.leaves.length);
	});

	test('a message to pass on is there to be read and marked', async ({ page }) => {
		await page.goto(`${site.urls.cause('ko', 'mailbox-full')}#pass-on`);
		await expect(page.locator('.message details[open] p').first()).toBeVisible();
		await expect(page.locator('.message button:visible')).toHaveCount(0);
	});
});

test('a message is copied in the language of the other side, as plain text', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const locale of LOCALES) {
		await page.goto(site.urls.cause(locale, 'mailbox-full'));
		const version = page.locator('.message details', { has: page.locator('summary[lang="vi"]') }).first();
		if ((await version.getAttribute('open')) === null) await version.locator('summary').click();
		await version.getByRole('button').click();
		await expect(version.getByRole('button')).toHaveText(site.translators[locale].t('about.copied'));
		const text = await page.evaluate(() => navigator.clipboard.readText());
		expect(text).toMatch(/^Kính gửi/u);
		expect(text.split('\n\n').length).toBeGreaterThan(2);
		expect(text).not.toMatch(/[\u2060`*_]| {2}|\n\n\n/u);
	}
});

test('a code leads to the comparison with itself picked already', async ({ page }) => {
	await page.goto('/en/smtp/550-mailbox-unavailable/');
	await page.getByRole('link', { name: site.translators.en.t('compare.pick', { code: '550' }) }).click();
	await expect(page.getByLabel(site.translators.en.t('compare.first'))).toHaveValue('550');
	await page.getByLabel(site.translators.en.t('compare.second')).fill('421');
	await page.getByRole('button', { name: site.translators.en.t('compare.button') }).click();
	await expect(page).toHaveURL(/421-service-not-available-vs-550-mailbox-unavailable\/$/u);
});

test('a term leads to its explanation, a reply to its place on the provider’s page', async ({ page }) => {
	await page.goto('/ko/smtp/550-mailbox-unavailable/');
	const term = page.locator('a.term').first();
	const id = ((await term.getAttribute('href')) ?? '').split('#')[1] ?? '';
	await term.click();
	await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	await page.goto('/ko/smtp/550-mailbox-unavailable/');
	const reply = page.locator('section[aria-labelledby="providers"] li a').first();
	const place = ((await reply.getAttribute('href')) ?? '').split('#')[1] ?? '';
	await reply.click();
	await expect(page.locator(`[id="${place}"]`)).toBeInViewport();
});
