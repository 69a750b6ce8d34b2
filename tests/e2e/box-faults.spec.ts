import type { Locator, Page } from '@playwright/test';
import { BOX_EXAMPLES } from '../../src/models/box-examples.ts';
import { drop, expect, paste, site, test } from '../support/e2e.ts';

/* What goes wrong or comes too late: files, workers, networks, readers who are faster than the box. */

const { t } = site.translators.en;
const field = (page: Page): Locator => page.locator('#q');
const chooser = (page: Page): Locator => page.locator('input[type=file]');
const heading = (page: Page): Locator => page.locator('#found');
const status = (page: Page): Locator => page.getByRole('status');
const notice = BOX_EXAMPLES.find(({ key }) => key === 'unknown')?.text ?? '';
const blocked = BOX_EXAMPLES.find(({ key }) => key === 'blocked')?.text ?? '';
const filler = 'Received: from a.example.com by b.example.com; Fri, 20 Nov 2026 09:14:02 +0700\n';
/** Larger than the field takes. */
const large = `${notice}\n\n${filler.repeat(2000)}`;
const text = (content: string, name = 'bounce.txt') => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function open(page: Page, path = '/en/decode/'): Promise<void> {
	await page.goto(path);
	await field(page).focus();
	await page.locator('reply-box[data-ready]').waitFor();
}

/** Puts a worker in place of the real one: one that never answers, or one that fails with its first large text. */
async function workers(page: Page, kind: 'silent' | 'failing'): Promise<void> {
	await page.addInitScript((fails) => {
		class Own extends EventTarget {
			postMessage(message: object): void {
				if (fails && !('rules' in message)) setTimeout(() => this.dispatchEvent(new Event('error')));
			}
			terminate(): void {
				Reflect.set(window, 'ended', Number(Reflect.get(window, 'ended') ?? 0) + 1);
			}
		}
		Reflect.set(window, 'Worker', Own);
	}, kind === 'failing');
}

test.describe('files', () => {
	test('without a letter are declined, and what stood there stays', async ({ page }) => {
		await open(page);
		await paste(page, notice);
		await expect(heading(page)).toBeVisible();
		for (const content of ['', '\uFEFF', ' \r\n\t']) {
			await chooser(page).setInputFiles(text(content));
			await expect(status(page)).toHaveText(t('box.declined.empty'));
			await expect(field(page)).toHaveValue(notice);
			await expect(heading(page)).toBeVisible();
			await chooser(page).setInputFiles(text('\0'));
			await expect(status(page)).toHaveText(t('box.declined.binary'));
		}
	});

	test('that cannot be read are declined', async ({ page }) => {
		await page.addInitScript(() => {
			File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
		});
		await open(page);
		await field(page).fill('550');
		await expect(page.locator('.hits li a').first()).toBeVisible();
		await chooser(page).setInputFiles(text(notice));
		await expect(status(page)).toHaveText(t('box.declined.unread'));
		await expect(field(page)).toHaveValue('550');
	});

	test('that were read too late do not overwrite what came meanwhile', async ({ page }) => {
		await page.addInitScript(() => {
			File.prototype.arrayBuffer = async function (this: File) {
				await new Promise((done) => {
					Reflect.set(window, 'go', done);
				});
				return new Response(this).arrayBuffer();
			};
		});
		await open(page);
		await chooser(page).setInputFiles(text(notice));
		await paste(page, blocked);
		await expect(page.locator('.because a')).toHaveAttribute('href', '/en/causes/reputation-block/');
		await page.evaluate(async () => {
			(Reflect.get(window, 'go') as () => void)();
			await new Promise((done) => setTimeout(done, 100));
		});
		await expect(field(page)).toHaveValue(blocked);
		await expect(page.locator('.because a')).toHaveAttribute('href', '/en/causes/reputation-block/');
	});

	test('that are large leave the text in the field for Remove', async ({ page }) => {
		await open(page);
		await field(page).fill('what I had typed');
		await chooser(page).setInputFiles(text(large));
		await expect(heading(page)).toBeFocused();
		await page.locator('.chip button').click();
		await expect(field(page)).toHaveValue('what I had typed');
	});
});

test.describe('a worker', () => {
	test('that fails does not leave the reader waiting', async ({ page }) => {
		await workers(page, 'failing');
		await open(page);
		await paste(page, large);
		await expect(page.locator('.because a')).toHaveAttribute('href', '/en/causes/user-unknown/');
		await expect(status(page)).not.toHaveText(t('box.wait'));
	});

	test('that is busy: no answer of another text stands there, and the button leads to none', async ({ page }) => {
		await workers(page, 'silent');
		await open(page);
		await paste(page, blocked);
		await expect(heading(page)).toBeVisible();
		await paste(page, large);
		await expect(status(page)).toHaveText(t('box.wait'));
		await expect(heading(page)).toHaveCount(0);
		await page.getByRole('button', { name: t('home.box.button') }).click();
		await expect(heading(page)).toHaveCount(0);
		// Removed, it ends, and the question goes with it.
		await page.locator('.chip button').click();
		await expect(heading(page)).toBeVisible();
		await expect(field(page)).toBeFocused();
		expect(await page.evaluate(() => Reflect.get(window, 'ended') as unknown)).toBe(1);
	});
});

test('a large text is read without a network, on the decoder’s page', { tag: '@noisy' }, async ({ page, context }) => {
	await open(page);
	await context.setOffline(true);
	await paste(page, large);
	await expect(page.locator('.because a')).toHaveAttribute('href', '/en/causes/user-unknown/');
	// The first worker is ended in the middle of a text; the next text is read all the same.
	await page.locator('.chip button').click();
	await paste(page, `${large}${filler.repeat(20_000)}`);
	await page.locator('.chip button').click();
	await paste(page, large);
	await expect(page.locator('.because a')).toHaveAttribute('href', '/en/causes/user-unknown/');
	await context.setOffline(false);
});

test('a large paste leaves the focus at Remove, a large drop goes beside the field', async ({ page }) => {
	await open(page);
	await paste(page, large);
	await expect(page.locator('.chip button')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(field(page)).toBeFocused();
	await drop(page, { text: large });
	await expect(page.locator('.chip')).toContainText('kB');
	await expect(heading(page)).toBeVisible();
});

test.describe('what was asked for', () => {
	test('does not outlive the text that it was asked for', { tag: '@noisy' }, async ({ page }) => {
		await page.goto('/en/');
		await page.route(/\.json\?/u, (route) => route.abort());
		await field(page).fill('550');
		await expect(status(page)).toHaveText(t('box.failed'));
		await field(page).press('Enter');
		await expect(status(page)).toHaveText(t('box.failed'));
		await page.unroute(/\.json\?/u);
		await field(page).pressSequentially('1');
		await expect(page.locator('.hits li a').first()).toBeVisible();
		await expect(page).toHaveURL(/\/en\/$/u);
	});

	test('is dropped where the reader typed on before the box was awake', async ({ page }) => {
		let answer: () => void = () => undefined;
		const held = new Promise<void>((done) => (answer = done));
		await page.route('**/reply-box-*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/en/');
		await field(page).fill('550');
		await field(page).press('Enter');
		await field(page).pressSequentially(' 5');
		answer();
		await expect(page.locator('.hits li a').first()).toBeVisible();
		await expect(page).toHaveURL(/\/en\/$/u);
		await expect(page.locator('reply-box')).not.toHaveAttribute('data-asked');
	});
});

test.describe('before the box is awake', () => {
	test('a file that is dropped stays on the page and is read', async ({ page }) => {
		let answer: () => void = () => undefined;
		const held = new Promise<void>((done) => (answer = done));
		await page.route('**/reply-box-*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/en/decode/');
		expect(await drop(page, { file: notice }), 'the browser opens the file').toBe(false);
		answer();
		await expect(heading(page)).toBeFocused();
		await expect(field(page)).toHaveValue(notice);
	});

	for (const path of ['/en/', '/en/decode/']) {
		test(`a bundle that failed is asked for again (${path})`, { tag: '@noisy' }, async ({ page }) => {
			await page.route('**/reply-box-*.js', (route) => route.abort());
			await page.goto(path);
			await field(page).focus();
			await expect(status(page)).toHaveText(t('box.failed'));
			await page.unroute('**/reply-box-*.js');
			await field(page).fill('550');
			await expect(page.locator('.hits li a').first()).toBeVisible();
			await expect(status(page)).not.toHaveText(t('box.failed'));
		});
	}
});

test('data of another build is declined', async ({ page }) => {
	await page.route(/\/answers\.json\?/u, (route) => route.fulfill({ json: { message: 'not found' } }));
	await page.goto('/en/');
	await field(page).fill('550');
	await expect(status(page)).toHaveText(t('box.failed'));
});

test.describe('a shared finding', () => {
	test('goes with its address, and a text that waits to be read does not come over it', async ({ page }) => {
		await open(page, '/en/decode/?from=mail');
		await page.evaluate(() => (location.hash = '#550-spam-content'));
		await expect(heading(page)).toBeFocused();
		await page.goBack();
		await expect(heading(page)).toHaveCount(0);
		await field(page).evaluate((element, value) => {
			if (!(element instanceof HTMLTextAreaElement)) throw new Error('no field');
			element.value = value;
			element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
			location.hash = '#421-4.7.0-gmail';
		}, notice);
		await expect(heading(page)).toHaveText(t('answer.later'));
		await page.waitForTimeout(400);
		await expect(heading(page)).toHaveText(t('answer.later'));
		await page.getByRole('button', { name: t('home.box.button') }).click();
		await expect(heading(page)).toHaveText(t('answer.later'));
		await paste(page, notice);
		await expect(heading(page)).toHaveText(t('answer.final'));
		expect(page.url()).toMatch(/\/en\/decode\/\?from=mail$/u);
	});

	test('without a code says nothing of words, and names only providers that there are', async ({ page }) => {
		await open(page, '/en/decode/#naver-recipient-refused');
		await expect(page.locator('.found')).not.toContainText(t('answer.no-code'));
		await open(page, '/en/decode/#550-constructor');
		await page.reload();
		await expect(heading(page)).toBeVisible();
		await expect(page.locator('.found')).not.toContainText('constructor');
	});
});

test('Escape also takes back what was to be announced', async ({ page }) => {
	await open(page, '/en/');
	await field(page).pressSequentially('550');
	await expect(page.locator('.hits li a').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.waitForTimeout(900);
	await expect(status(page)).toBeEmpty();
});

test('letters that turn the direction stay within what they stand in', async ({ page }) => {
	await open(page);
	await paste(page, `\u202E${notice}`);
	await expect(page.locator('.evidence')).toHaveAttribute('dir', 'auto');
	await expect(page.locator('.evidence mark').first()).toHaveCSS('unicode-bidi', 'isolate');
	await expect(page.locator('.found bdi').first()).toHaveText('jinho@gmail.com');
});
