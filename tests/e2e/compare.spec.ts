import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { expect, protocol, site, test } from '../support/e2e.ts';

/** A sentence as it reaches the reader: Korean particles are joined to what stands before them. */
const wordsOf = (text: string): RegExp =>
	new RegExp(
		text
			.replaceAll('`', '')
			.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
			.replaceAll(' ', '\\s')
			.replace(/(?=[가-힣])/gu, '\u2060?'),
		'u',
	);

/** The page of one language and what a reader does there. */
function reader(page: Page, locale: Locale) {
	const { t } = site.translators[locale];
	const [first, second] = [page.getByLabel(t('compare.first')), page.getByLabel(t('compare.second'))];
	return {
		t,
		first,
		second,
		says: page.locator('.says'),
		result: page.locator('#comparison'),
		open: (hash = '') => page.goto(`${site.urls.compare(locale)}${hash}`),
		pick: async (a: string, b: string): Promise<void> => {
			await first.fill(a);
			await second.fill(b);
			await page.getByRole('button', { name: t('compare.button'), exact: true }).click();
		},
	};
}

test('two codes with a page lead there, in any order and in any writing', async ({ page }) => {
	const { open, pick } = reader(page, 'ko');
	for (const [a, b] of [
		['550', '450'],
		['#450', '５５０'],
	] as const) {
		await open();
		await pick(a, b);
		await expect(page).toHaveURL(/\/ko\/compare\/smtp\/450-mailbox-unavailable-vs-550-mailbox-unavailable\/$/u);
	}
	await page.goBack();
	await expect(page).toHaveURL(/\/ko\/compare\/$/u);
	await pick('4.3.1', '5 2 2');
	await expect(page).toHaveURL(/5\.2\.2-mailbox-full-vs-4\.3\.1-mail-system-full\/$/u);
});

for (const locale of LOCALES) {
	test(`two codes without a page are compared below the form (${locale})`, async ({ page, context }) => {
		const { t, open, pick, result } = reader(page, locale);
		await open();
		const title = await page.title();
		await pick('5.7.26', '550');
		await expect(page).toHaveURL(/\/compare\/#5\.7\.26-vs-550$/u);
		const heading = result.getByRole('heading', { level: 2 });
		await expect(heading).toBeFocused();
		await expect(heading).toContainText(/550[\s\S]*5\.7\.26/u);
		await expect(page).not.toHaveTitle(title);
		await expect(page).toHaveTitle(/550[\s\S]*5\.7\.26/u);
		for (const key of ['section.description', 'section.when', 'section.fix', 'section.differences', 'section.choose', 'section.related'] as const)
			await expect(result.getByRole('heading', { level: 3, name: t(key), exact: true })).toBeVisible();
		await expect(result.getByRole('row', { name: t('fact.outcome') })).toBeVisible();
		for (const id of ['550', 'x.7.26']) {
			const code = protocol.published.find((each) => each.id === id);
			if (code === undefined) throw new Error(`no ${id}`);
			await expect(result.locator(`section[aria-labelledby="choose"]`)).toContainText(wordsOf(code.prose[locale].head.choose));
			await expect(result.locator(`.codes a[href="${site.urls.code(locale, code)}"]`)).toBeVisible();
			// What the browser took from the page of the code is what stands there.
			const side = id === '550' ? 0 : 1;
			const borrowed = await result.locator('section[aria-labelledby="description"] .flow').nth(side).locator('> p:not(.whose)').allTextContents();
			const own = await context.newPage();
			await own.goto(site.urls.code(locale, code));
			expect(borrowed).toEqual(await own.locator('section[aria-labelledby="description"] .flow > p').allTextContents());
			await own.close();
		}
		// Every drawing that is used is defined, once.
		const drawings = await page.evaluate(() =>
			[...document.querySelectorAll('use')].map((use) => document.querySelectorAll(`[id="${(use.getAttribute('href') ?? '').slice(1)}"]`).length),
		);
		expect(new Set(drawings)).toEqual(new Set([1]));
	});

	test(`a shared link opens the comparison at once (${locale})`, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const { t, open, first, second, result } = reader(page, locale);
		await open('#550-vs-5.7.26');
		await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
		await expect(first).toHaveValue('550');
		await expect(second).toHaveValue('5.7.26');
		await page.locator('.share [data-done]').click();
		await expect(page.locator('.share [data-done]')).toHaveText(t('about.copied'));
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(copied).pathname + new URL(copied).hash).toBe('/compare/#550-vs-5.7.26');
		// The other languages keep the two codes.
		const other = LOCALES.find((each) => each !== locale) ?? 'en';
		await page.locator(`a[hreflang="${other}"]`).first().click();
		await expect(page).toHaveURL(new RegExp(`/${other}/compare/#550-vs-5\\.7\\.26$`, 'u'));
		await expect(page.locator('#comparison h2')).toBeFocused();
	});

	test(`nothing that was typed is lost, and the nearest codes are offered (${locale})`, async ({ page }) => {
		const { t, open, pick, first, second, says, result } = reader(page, locale);
		await open();
		await pick('559', '5.7.26');
		await expect(says).toContainText('559');
		await expect(first).toHaveValue('559');
		await expect(second).toHaveValue('5.7.26');
		await expect(result).toBeHidden();
		await says.getByRole('link', { name: '550', exact: true }).click();
		await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
		await expect(first).toHaveValue('550');
		await pick('550', '550');
		await expect(says).toContainText(t('compare.says.same', { code: '550' }));
		await expect(result).toBeHidden();
		await pick('4.2.2', '5.2.2');
		await expect(says).toContainText('4.2.2');
		await pick('', '550');
		await expect(says).toHaveText(t('compare.says.empty'));
		await pick('lạ quá <b>', '550');
		await expect(says).toContainText('lạ quá <b>');
		await expect(says.getByRole('link')).toHaveCount(0);
		await open('#9x-vs-5.7.26');
		await expect(says).toContainText('9x');
		await open('#4.2.2-vs-550');
		await expect(result.getByRole('heading', { level: 2 })).toContainText('4.2.2');
	});
}

test.describe('a reader whose browser speaks Korean', () => {
	test.use({ locale: 'ko-KR' });
	test('is led from a shared link to the comparison in Korean', async ({ page }) => {
		await page.goto('/compare/#550-vs-5.7.26');
		await expect(page).toHaveURL(/\/ko\/compare\/#550-vs-5\.7\.26$/u);
		await expect(page.locator('#comparison h2')).toBeFocused();
	});
});

test('back and forward lead from one comparison to the other and to none', async ({ page }) => {
	const { open, pick, result, first } = reader(page, 'en');
	await open();
	const title = await page.title();
	await pick('550', '5.7.26');
	await expect(result.getByRole('heading', { level: 2 })).toContainText('5.7.26');
	await pick('5.1.1', '5.7.1');
	await expect(result.getByRole('heading', { level: 2 })).toContainText('5.1.1');
	await page.goBack();
	await expect(result.getByRole('heading', { level: 2 })).toContainText('5.7.26');
	await expect(first).toHaveValue('550');
	await page.goBack();
	await expect(result).toBeHidden();
	await expect(page).toHaveTitle(title);
	await page.goForward();
	await expect(result.getByRole('heading', { level: 2 })).toContainText('5.7.26');
	// A place of the page is not a code.
	await page.goto('/en/compare/#main');
	await expect(page.locator('.says')).toBeEmpty();
});

test('an address that leads to a page of its own does not hold the reader', async ({ page }) => {
	await page.goto('/en/');
	await page.goto('/en/compare/#550-vs-450');
	await expect(page).toHaveURL(/450-mailbox-unavailable-vs-550-mailbox-unavailable\/$/u);
	await page.goBack();
	await expect(page).toHaveURL(/\/en\/$/u);
});

test('the keyboard is enough', async ({ page }) => {
	const { open, first, result } = reader(page, 'vi');
	await open();
	await first.focus();
	await page.keyboard.type('550');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await page.keyboard.type('5.7.26');
	await page.keyboard.press('Enter');
	await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(result.locator('a').first()).toBeFocused();
});

test('the data comes when somebody begins to pick, and only from here', async ({ page, served }) => {
	const { open, first, pick, result } = reader(page, 'en');
	served.takeLog();
	await open('#550');
	await expect(first).toHaveValue('550');
	expect(served.takeLog()).toEqual(['/en/compare/']);
	await first.focus();
	await expect.poll(() => served.takeLog()).toEqual(['/en/compare/codes.json']);
	await pick('550', '5.7.26');
	await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
});

test('the address says what was meant, and the fields keep what was typed', async ({ page }) => {
	const { open, pick, first, second, result } = reader(page, 'en');
	await open();
	await pick('550 vs 421', '５.7.26');
	await expect(page).toHaveURL(/\/compare\/#550-vs-5\.7\.26$/u);
	await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
	await expect(first).toHaveValue('550 vs 421');
	await expect(second).toHaveValue('５.7.26');
	await expect(first).toHaveAttribute('maxlength', '80');
	await page.goto('about:blank');
	await page.goBack();
	await expect(first).toHaveValue('550');
});

test('half of a pair of surrogates is no end of it', async ({ page }) => {
	const { open, says, first, second } = reader(page, 'en');
	await open();
	await first.evaluate((field) => {
		if (field instanceof HTMLInputElement) field.value = '5\ud83d5';
	});
	await second.fill('5.7.26');
	await second.press('Enter');
	await expect(says.locator('p').first()).toBeVisible();
});

test('a comparison that comes after another question is dropped', async ({ page }) => {
	const { open, pick, first, says, result } = reader(page, 'en');
	let answer: () => void = () => undefined;
	const held = new Promise<void>((done) => (answer = done));
	await page.route(/\/codes\.json\?/u, async (route) => {
		await held;
		await route.continue();
	});
	await open();
	await pick('550', '5.7.26');
	await first.fill('55');
	answer();
	await page.waitForResponse(/\/codes\.json\?/u);
	await page.waitForTimeout(200);
	await expect(result).toBeHidden();
	await expect(says).toBeEmpty();
	await expect(page).toHaveURL(/\/compare\/$/u);
});

test('without the data the page says so, and tries again', { tag: '@noisy' }, async ({ page }) => {
	const { t, open, pick, says, result } = reader(page, 'vi');
	await page.route(/\/codes\.json\?/u, (route) => route.abort());
	await open();
	await pick('550', '5.7.26');
	await expect(says).toHaveText(t('compare.failed'));
	await page.unroute(/\/codes\.json\?/u);
	await pick('550', '5.7.26');
	await expect(result.getByRole('heading', { level: 2 })).toBeFocused();
	await expect(says).toBeEmpty();
});

test('without the pages of the codes the comparison stands all the same', { tag: '@noisy' }, async ({ page }) => {
	const { open, t, result } = reader(page, 'ko');
	await page.route('**/ko/smtp/**', (route) => route.abort());
	await open('#550-vs-5.7.26');
	await expect(result.getByRole('heading', { name: t('section.differences') })).toBeVisible();
	await expect(result.getByRole('heading', { name: t('section.description') })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the pairs are there', async ({ page }) => {
		await page.goto('/en/compare/#550-vs-5.7.26');
		await expect(page.locator('form')).toBeHidden();
		await expect(page.getByText(site.translators.en.t('compare.plain'))).toBeVisible();
		await expect(page.getByRole('heading', { level: 2, name: site.translators.en.t('compare.confused') })).toBeVisible();
		await page.getByRole('link', { name: protocol.facts.name, exact: true }).last().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.translators.en.t('pairs.heading', { protocol: protocol.facts.name }));
	});
});

for (const scheme of ['light', 'dark'] as const) {
	test.describe(() => {
		test.use({ colorScheme: scheme });
		test(`axe finds nothing in any state, ${scheme}`, { tag: '@noisy' }, async ({ page }) => {
			for (const [locale, hash] of [
				['en', '#550-vs-5.7.26'],
				['ko', '#211-vs-446'],
				['vi', '#559-vs-zzz'],
				['ko', '#550-vs-550'],
			] as const) {
				await page.goto('about:blank');
				await page.goto(`${site.urls.compare(locale)}${hash}`);
				await expect(page.locator('.says p, #comparison section').first()).toBeVisible();
				const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
				expect(violations.map((each) => `${hash} ${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
			}
		});
	});
}

test('a comparison fits every screen and is printed alone', async ({ page }) => {
	for (const locale of LOCALES) {
		await page.goto('about:blank');
		await page.goto(`${site.urls.compare(locale)}#550-vs-5.7.26`);
		await expect(page.locator('#comparison section[aria-labelledby="fix"]')).toBeVisible();
		for (const width of [320, 360, 768, 1280, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			const beyond = await page.evaluate(() => {
				const room = document.documentElement.clientWidth;
				const wide = [...document.querySelectorAll('main *')].filter((element) => {
					const box = element.getBoundingClientRect();
					return box.width > 0 && box.height > 1 && box.right > room + 0.5 && !element.closest('.vh, pre');
				});
				return { scroll: document.documentElement.scrollWidth - room, wide: wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
			});
			expect(beyond, `${locale} ${width}`).toEqual({ scroll: 0, wide: [] });
		}
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('#comparison h2')).toBeVisible();
	await expect(page.locator('form.box')).toBeHidden();
	await expect(page.getByRole('heading', { name: site.translators.en.t('compare.confused') })).toBeHidden();
});
