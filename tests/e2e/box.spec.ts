import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, site, test } from '../support/e2e.ts';

const t = (locale: 'vi' | 'ko' | 'en') => site.translators[locale].t;
const field = (page: Page): Locator => page.locator('#q');
const hits = (page: Page): Locator => page.locator('.hits li a');

/** Opens a page and wakes its box, until all that it will ever ask for is there. */
async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await field(page).focus();
	await page.locator('reply-box[data-ready]').waitFor();
}

test.describe('a search', () => {
	for (const [typed, path] of [
		['550', '/en/smtp/550-mailbox-unavailable/'],
		['５５０', '/en/smtp/550-mailbox-unavailable/'],
		['#421', '/en/smtp/421-service-not-available/'],
		['550-5.7.26', '/en/smtp/5.7.26-multiple-authentication-checks-failed/'],
		['452 4.2.2 over quota', '/en/smtp/5.2.2-mailbox-full/#class-4'],
		['446', '/en/smtp/446-maximum-hop-count-exceeded/'],
		['SMTPAuthenticationError', '/en/smtp/535-authentication-credentials-invalid/'],
		['EAUTH', '/en/smtp/535-authentication-credentials-invalid/'],
		['mailbox full', '/en/causes/mailbox-full/'],
	] as const) {
		test(`leads from "${typed}" to its page`, async ({ page }) => {
			await open(page, '/en/');
			await field(page).fill(typed);
			await page.getByRole('button', { name: t('en')('home.box.button') }).click();
			await expect(page).toHaveURL(new RegExp(`${path}$`, 'u'));
		});
	}

	test('asks for nothing before the box is touched, and for nothing while one types', async ({ page, served }) => {
		served.takeLog();
		await page.goto('/vi/');
		await page.waitForLoadState('networkidle');
		expect(served.takeLog()).toEqual(['/vi/']);
		await open(page, '/vi/');
		await page.waitForLoadState('networkidle');
		expect(
			served
				.takeLog()
				.filter((path) => !path.startsWith('/_astro/'))
				.sort(),
		).toEqual(['/decoder-rules.json', '/messages.json', '/vi/', '/vi/answers.json', '/vi/search.json']);
		await field(page).pressSequentially('hop thu day');
		await expect(hits(page).first()).toBeVisible();
		await field(page).fill('550 5.1.1 <user@example.com>: User unknown');
		await expect(page.locator('#found')).toBeVisible();
		expect(served.takeLog()).toEqual([]);
		expect(page.url()).toMatch(/\/vi\/$/u);
		expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
	});

	test('is grouped, walked by keyboard, and left by Escape', async ({ page }) => {
		await open(page, '/en/');
		await field(page).pressSequentially('mailbox full');
		await expect(page.locator('.hits h2').first()).toBeVisible();
		expect(await page.locator('.hits h2').count()).toBeGreaterThan(1);
		await page.keyboard.press('ArrowDown');
		await expect(hits(page).first()).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(hits(page).nth(1)).toBeFocused();
		await page.keyboard.press('End');
		await expect(hits(page).last()).toBeFocused();
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowUp');
		await expect(field(page)).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Escape');
		await expect(field(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(hits(page)).toHaveCount(0);
		await expect(field(page)).toHaveValue('mailbox full');
	});

	test('is announced once the hands rest', async ({ page }) => {
		await open(page, '/ko/');
		await field(page).pressSequentially('550');
		await expect(page.getByRole('status')).toContainText('550');
		await expect(page.getByRole('status')).toHaveText(/결과가 \d+개/u);
	});

	test('opens the first hit with Enter, also where Enter comes before the data', async ({ page }) => {
		await page.goto('/en/');
		await field(page).fill('550');
		await field(page).press('Enter');
		await expect(page).toHaveURL(/550-mailbox-unavailable\/$/u);
	});

	test('says so where nothing fits, with the nearest codes and the questions', async ({ page }) => {
		await open(page, '/vi/');
		await field(page).fill('5.7.99 zzqx');
		await field(page).fill('zzqx 999');
		await expect(page.locator('.hits')).toContainText(t('vi')('box.hits.none'));
		await expect(page.locator('.hits a').first()).toHaveAttribute('href', '/vi/why/');
		await expect(page.locator('.hits li')).toHaveCount(3);
		await field(page).press('Enter');
		await expect(field(page)).toHaveValue('zzqx 999');
	});

	test('says that it has no data where that cannot be fetched, and tries again', { tag: '@noisy' }, async ({ page }) => {
		await page.goto('/en/');
		await page.route(/\.json\?/u, (route) => route.abort());
		await field(page).fill('550');
		await expect(page.getByRole('status')).toHaveText(t('en')('box.failed'));
		await page.unroute(/\.json\?/u);
		await field(page).pressSequentially(' ');
		await expect(hits(page).first()).toBeVisible();
	});
});

test.describe('input methods', () => {
	/** What an input method does in the middle of a syllable: it puts text into the field and presses keys that are its own. */
	const compose = async (page: Page, text: string): Promise<void> => {
		await field(page).evaluate((element, value) => {
			if (!(element instanceof HTMLTextAreaElement)) throw new Error('no field');
			element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
			element.value = value;
			element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, inputType: 'insertCompositionText' }));
		}, text);
	};
	/** Enter as it arrives at the end of a syllable: with the flag, or in WebKit with 229 in its place. */
	const enter = async (page: Page, sign: 'composing' | 'webkit' | 'none'): Promise<boolean> =>
		field(page).evaluate((element, kind) => {
			const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: kind === 'composing' });
			if (kind === 'webkit') Object.defineProperty(event, 'keyCode', { value: 229 });
			return element.dispatchEvent(event);
		}, sign);

	test('a search runs in the middle of a syllable and leaves the field alone', async ({ page }) => {
		await open(page, '/ko/');
		for (const part of ['반', '반ㅅ', '반소', '반송']) {
			await compose(page, part);
			await expect(field(page)).toHaveValue(part);
		}
		await expect(hits(page).first()).toBeVisible();
	});

	test('Enter that ends a syllable opens nothing', async ({ page }) => {
		await open(page, '/ko/');
		await compose(page, '550');
		await expect(hits(page).first()).toBeVisible();
		expect(await enter(page, 'composing')).toBe(true);
		expect(await enter(page, 'webkit')).toBe(true);
		await expect(page).toHaveURL(/\/ko\/$/u);
		expect(await enter(page, 'none')).toBe(false);
		await expect(page).toHaveURL(/\/ko\/smtp\/550/u);
	});

	test('a backspace and a letter for one stroke, as UniKey sends them, give the last word', async ({ page }) => {
		await open(page, '/vi/');
		await field(page).pressSequentially('loi');
		await page.keyboard.press('Backspace');
		await page.keyboard.press('Backspace');
		await page.keyboard.insertText('ỗi');
		await page.keyboard.insertText(' 550');
		await expect(field(page)).toHaveValue('lỗi 550');
		await expect(hits(page).first()).toContainText('550');
	});
});

/**
 * From the input event to the frame in which the hits stand, on a processor that is slowed four times: the wait for the next
 * letter, search, decoder, printing, and the start of layout. The median of all letters, the first one too. Beside each letter a
 * fixed piece of work is timed: where other programs keep the machine from it, the letters have as much longer.
 */
test('the first result comes within 100 ms of a keystroke on a slow machine', async ({ page }) => {
	/** Milliseconds that the piece of work takes when little else runs, slowed four times. */
	const quiet = 100;
	const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
	await open(page, '/ko/');
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.evaluate(() => {
		const times: number[] = [];
		let pressed = 0;
		document.addEventListener('input', () => (pressed = performance.now()), true);
		const work = (): number => {
			const began = performance.now();
			let sum = 0;
			for (let turn = 0; turn < 6_000_000; turn += 1) sum = (sum * 31 + turn) | 0;
			return performance.now() - began + (sum === 0.5 ? 1 : 0);
		};
		work();
		Object.assign(window, { times, work });
		const list = document.querySelector('.hits');
		if (list === null) throw new Error('no list');
		// A frame after the change: then it is on the screen.
		new MutationObserver(() => {
			requestAnimationFrame(() => times.push(performance.now() - pressed));
		}).observe(list, { childList: true });
	});
	const works: number[] = [];
	const shown = (): Promise<number> => page.evaluate(() => (Reflect.get(window, 'times') as unknown[]).length);
	for (const letter of '메일함 가득 찼') {
		works.push(await page.evaluate(() => (Reflect.get(window, 'work') as () => number)()));
		const before = await shown();
		await field(page).pressSequentially(letter);
		await expect.poll(shown).toBeGreaterThan(before);
	}
	const times = await page.evaluate(() => (Reflect.get(window, 'times') as unknown[]).map(Number));
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	const slowness = Math.max(1, median(works) / quiet);
	expect(median(times), `${times.map(Math.round).join(', ')} ms; work ${works.map(Math.round).join(', ')} ms`).toBeLessThan(100 * slowness);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	for (const locale of LOCALES) {
		test(`home and decoder say what works without (${locale})`, async ({ page }) => {
			for (const path of [site.urls.home(locale), site.urls.decode(locale)]) {
				await page.goto(path);
				await expect(page.locator('reply-box form')).toBeHidden();
				await expect(page.getByText(t(locale)('box.plain'))).toBeVisible();
				await expect(page.locator('.plain a')).toHaveCount(3);
			}
		});
	}
});

for (const scheme of ['light', 'dark'] as const) {
	test.describe(() => {
		test.use({ colorScheme: scheme });
		test(`axe finds nothing in any state of the search, ${scheme}`, async ({ page }) => {
			const violations = async (): Promise<string[]> => {
				const { violations: found } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
			};
			await open(page, '/ko/');
			expect(await violations()).toEqual([]);
			await field(page).fill('메일함');
			await expect(hits(page).first()).toBeVisible();
			expect(await violations()).toEqual([]);
			await field(page).fill('zzqx 999');
			await expect(page.locator('.hits p')).toBeVisible();
			expect(await violations()).toEqual([]);
		});
	});
}
