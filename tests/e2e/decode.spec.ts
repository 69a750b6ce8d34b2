import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { BOX_EXAMPLES } from '../../src/models/box-examples.ts';
import { drop, expect, paste, site, test } from '../support/e2e.ts';

const t = (locale: 'vi' | 'ko' | 'en') => site.translators[locale].t;
const field = (page: Page): Locator => page.locator('#q');
const answer = (page: Page): Locator => page.locator('.found');
const example = (key: (typeof BOX_EXAMPLES)[number]['key']): string => BOX_EXAMPLES.find((each) => each.key === key)?.text ?? '';

async function open(page: Page, path = '/en/decode/'): Promise<void> {
	await page.goto(path);
	await page.locator('reply-box[data-ready]').waitFor();
}

test('a pasted message is read at once: outcome, cause, turn, first step, codes, provider, text', async ({ page, served }) => {
	await open(page);
	served.takeLog();
	await paste(page, example('unknown'));
	await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(t('en')('answer.final'));
	await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/en/causes/user-unknown/');
	await expect(answer(page).locator('.first')).toContainText('Gmail');
	await expect(answer(page).getByRole('link', { name: 'Gmail', exact: true })).toHaveAttribute('href', /\/en\/providers\/gmail\/#/u);
	await expect(answer(page).getByRole('link', { name: '550 Mailbox Unavailable' })).toBeVisible();
	await expect(answer(page).getByRole('link', { name: '5.1.1 Bad Destination Mailbox Address' })).toBeVisible();
	expect(await answer(page).locator('mark').allInnerTexts()).toContain('jinho@gmail.com');
	await expect(page.getByRole('status')).toContainText(t('en')('answer.final'));
	await expect(field(page)).toBeFocused();
	expect(served.takeLog()).toEqual([]);
	expect(page.url()).toMatch(/\/en\/decode\/$/u);
});

test('every link of an answer leads to a page and a place that exist', async ({ page, request }) => {
	await open(page, '/ko/decode/');
	for (const { text } of BOX_EXAMPLES) {
		await field(page).fill('');
		await paste(page, text);
		await expect(answer(page)).toBeVisible();
		const own = await answer(page)
			.locator('a')
			.evaluateAll((links) => links.flatMap((link) => (link instanceof HTMLAnchorElement && link.origin === location.origin ? [link.href] : [])));
		for (const href of new Set(own)) {
			const response = await request.get(href);
			expect(response.status(), href).toBe(200);
			const place = new URL(href).hash.slice(1);
			if (place !== '') expect(await response.text(), href).toContain(`id="${place}"`);
		}
	}
});

test('several recipients are a list, and each can be seen in full', async ({ page }) => {
	await open(page, '/vi/decode/');
	await paste(page, example('log'));
	const list = page.locator('.findings button');
	await expect(list).toHaveCount(2);
	await expect(list.first()).toContainText('hoa@example.net');
	await expect(list.first()).toHaveAttribute('aria-current', 'true');
	await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(t('vi')('answer.final'));
	await list.nth(1).focus();
	await page.keyboard.press('Enter');
	await expect(answer(page).getByRole('heading', { level: 2 })).toBeFocused();
	await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(t('vi')('answer.retrying'));
	await expect(answer(page)).toContainText('minsu@example.org');
	await expect(page.locator('.findings button').nth(1)).toHaveAttribute('aria-current', 'true');
});

test('Enter is a line break in a text, Ctrl+Enter leads to the answer', async ({ page }) => {
	await open(page);
	await paste(page, '550 5.1.1 <user@example.com>: User unknown');
	await field(page).press('Enter');
	await expect(field(page)).toHaveValue(/\n$/u);
	await field(page).press('Control+Enter');
	await expect(page.locator('#found')).toBeFocused();
});

test('Ctrl+Enter reads even a single code', async ({ page }) => {
	await open(page);
	await field(page).fill('552 5.2.2');
	await field(page).press('Control+Enter');
	await expect(page.locator('#found')).toBeFocused();
	await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/en/causes/mailbox-full/');
});

test('an example fills the field and leads to its answer', async ({ page }) => {
	await open(page, '/ko/decode/');
	await page.getByRole('button', { name: t('ko')('decode.example.code-free') }).click();
	await expect(page.locator('#found')).toBeFocused();
	await expect(answer(page)).toContainText(t('ko')('answer.no-code'));
	await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/ko/causes/recipient-refused/');
});

test('a text that is no bounce is answered kindly', async ({ page }) => {
	await open(page);
	await paste(page, 'Dear colleague,\n\nshall we meet at five? The report is on the table.\n\nBest wishes');
	await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(t('en')('answer.none'));
	await expect(answer(page)).toContainText('MAILER-DAEMON');
	await expect(answer(page).locator('dl')).toHaveCount(0);
});

test('a message to pass on is copied in the language of the other side', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page);
	await paste(page, '552 5.2.2 <user@example.com>: Mailbox full');
	await answer(page).locator('.pass > summary').click();
	const version = answer(page)
		.locator('.message details', { has: page.locator('summary[lang="ko"]') })
		.first();
	await version.locator('summary').click();
	await version.getByRole('button').click();
	await expect(version.getByRole('button')).toHaveText(t('en')('about.copied'));
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toMatch(/^안녕하세요/u);
	expect(text).not.toMatch(/[\u2060`*<>]/u);
});

test.describe('files', () => {
	test('a chosen .eml is read in its charset', async ({ page }) => {
		await open(page);
		const mail = Buffer.concat([
			Buffer.from('Content-Type: text/plain; charset=iso-8859-1\n\nLe message pour <caf'),
			Buffer.from([0xe9]),
			Buffer.from('@example.com> : 550 5.1.1 User unknown\n'),
		]);
		await page.locator('input[type=file]').setInputFiles({ name: 'bounce.eml', mimeType: 'message/rfc822', buffer: mail });
		await expect(page.locator('#found')).toBeFocused();
		await expect(field(page)).toHaveValue(/café@/u);
	});

	test('a dropped file is read', async ({ page }) => {
		await open(page, '/vi/decode/');
		expect(await drop(page, { file: example('unknown') })).toBe(false);
		await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/vi/causes/user-unknown/');
	});

	test('a file of Outlook and one without text are declined, and the field keeps its text', async ({ page }) => {
		await open(page);
		await field(page).fill('550');
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'mail.msg', mimeType: 'application/vnd.ms-outlook', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) });
		await expect(page.getByRole('status')).toHaveText(t('en')('box.declined.msg'));
		await page.locator('input[type=file]').setInputFiles({ name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0, 0]) });
		await expect(page.getByRole('status')).toHaveText(t('en')('box.declined.binary'));
		await expect(field(page)).toHaveValue('550');
	});

	test('that a file is declined is still said when the results of what was typed come', async ({ page }) => {
		let answer = (): void => undefined;
		const asked = new Promise<void>((done) => (answer = done));
		await page.route(/\/en\/search\.json/u, async (route) => {
			await asked;
			await route.continue();
		});
		await page.goto('/en/decode/');
		await page.locator('reply-box[data-awake]').waitFor();
		await field(page).fill('550');
		await page.locator('input[type=file]').setInputFiles({ name: 'mail.msg', mimeType: 'application/vnd.ms-outlook', buffer: Buffer.from([0xd0, 0xcf]) });
		await expect(page.getByRole('status')).toHaveText(t('en')('box.declined.msg'));
		answer();
		await expect(page.locator('#hits-code')).toBeVisible();
		// A screen reader would hear of the results only now.
		await page.waitForTimeout(1_000);
		await expect(page.getByRole('status')).toHaveText(t('en')('box.declined.msg'));
		await field(page).fill('551');
		await expect(page.getByRole('status')).toHaveText(/551/u);
	});
});

test('5 MB stand beside the field, are read in the background, and nothing is lost', async ({ page, served }) => {
	await open(page);
	await field(page).fill('what I had typed');
	served.takeLog();
	const log = `${example('unknown')}\n\n${'Received: from a.example.com by b.example.com; Fri, 20 Nov 2026 09:14:02 +0700\n'.repeat(64_000)}`;
	expect(log.length).toBeGreaterThan(5_000_000);
	await paste(page, log);
	await expect(page.locator('.chip')).toContainText(/5(?:\.\d)? MB/u);
	await expect(field(page)).toBeHidden();
	// The page answers while the worker reads.
	expect(
		await page.evaluate(
			() =>
				new Promise((resolve) =>
					setTimeout(() => {
						resolve('alive');
					}, 0),
				),
		),
	).toBe('alive');
	await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/en/causes/user-unknown/');
	expect((await answer(page).locator('.evidence').innerText()).length).toBeLessThan(5000);
	// The worker runs the bundle that the page has already.
	expect(served.takeLog().filter((path) => !path.startsWith('/_astro/reply-box-'))).toEqual([]);
	await page.locator('.chip button').click();
	await expect(field(page)).toBeVisible();
	await expect(field(page)).toHaveValue('what I had typed');
	await expect(field(page)).toBeFocused();
});

test.describe('sharing', () => {
	test('copies an address with the finding alone, which opens without the text', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open(page);
		await paste(page, example('unknown'));
		const row = answer(page).locator('dl div', { hasText: t('en')('answer.share') });
		await row.getByRole('button').click();
		const address = await page.evaluate(() => navigator.clipboard.readText());
		expect(address).toBe('https://replybook.example/decode/#550-5.1.1-gmail');
		await page.goto('about:blank');
		await open(page, `/ko/decode/${new URL(address).hash}`);
		await expect(answer(page)).toContainText(t('ko')('answer.shared'));
		await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/ko/causes/user-unknown/');
		await expect(answer(page).getByRole('link', { name: 'Gmail', exact: true })).toHaveAttribute('href', /providers\/gmail\/#/u);
		await expect(answer(page).locator('.evidence')).toHaveCount(0);
		await expect(field(page)).toHaveValue('');
	});

	test.describe(() => {
		test.use({ locale: 'vi-VN' });
		test('the neutral address leads each reader to their language', async ({ page }) => {
			await page.goto('/decode/#naver-recipient-refused');
			await expect(page).toHaveURL(/\/vi\/decode\/#naver-recipient-refused$/u);
			await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/vi/causes/recipient-refused/');
		});
	});

	test('an address that names no finding says so', async ({ page }) => {
		await page.goto('/ko/decode/#hello');
		await expect(page.locator('reply-box [role=status]')).toHaveText(site.translators.ko.t('box.link'));
	});

	test('another address behind # shows another finding, and one’s own text takes its place', async ({ page }) => {
		await open(page, '/en/decode/#550-spam-content');
		await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/en/causes/spam-content/');
		await page.evaluate(() => (location.hash = '#421-4.7.0-gmail'));
		await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(t('en')('answer.later'));
		await paste(page, example('blocked'));
		await expect(answer(page).locator('.because a')).toHaveAttribute('href', '/en/causes/reputation-block/');
		expect(page.url()).toMatch(/\/en\/decode\/$/u);
	});
});

test('once loaded it works without a network', async ({ page, context }) => {
	await open(page, '/ko/decode/');
	await context.setOffline(true);
	await paste(page, example('log'));
	await expect(page.locator('.findings button')).toHaveCount(2);
	await field(page).fill('메일함');
	await expect(page.locator('.hits a').first()).toBeVisible();
	await context.setOffline(false);
});

test('nothing is cut off in an answer, at 320 px and beyond, and print shows it', async ({ page }) => {
	for (const width of [320, 768, 1440]) {
		await page.setViewportSize({ width, height: 800 });
		for (const locale of ['vi', 'ko', 'en'] as const) {
			await open(page, `/${locale}/decode/`);
			await paste(page, `${example('log')}\n${'x'.repeat(300)}`);
			await expect(answer(page)).toBeVisible();
			const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			expect(beyond, `${locale} ${width}`).toBe(0);
		}
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('reply-box form')).toBeHidden();
	await expect(answer(page)).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
	test.describe(() => {
		test.use({ colorScheme: scheme });
		test(`axe finds nothing in any state of the decoder, ${scheme}`, async ({ page }) => {
			const violations = async (): Promise<string[]> => {
				const { violations: found } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
			};
			await open(page, '/vi/decode/');
			expect(await violations(), 'empty').toEqual([]);
			for (const { key, text } of BOX_EXAMPLES) {
				await field(page).fill('');
				await paste(page, text);
				await expect(answer(page)).toBeVisible();
				await answer(page).locator('.pass > summary').click();
				expect(await violations(), key).toEqual([]);
			}
			await field(page).fill('Dear colleague,\nshall we meet?');
			await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText(t('vi')('answer.none'));
			expect(await violations(), 'no bounce').toEqual([]);
			await open(page, '/ko/decode/#550-5.7.26-gmail');
			await expect(answer(page)).toBeVisible();
			expect(await violations(), 'shared').toEqual([]);
		});
	});
}
