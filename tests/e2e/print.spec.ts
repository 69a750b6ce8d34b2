import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, protocol, site, test } from '../support/e2e.ts';

/** Letters without the blanks and joiners between them: a sheet breaks lines where it likes. */
const letters = (text: string): string => text.replace(/[\s\u2060\u00a0]+/gu, '');

/** The text of each sheet, letters only. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format }))), { mergePages: false });
	return text.map(letters);
}
const texts = async (page: Page, selector: string): Promise<string[]> => (await page.locator(selector).allTextContents()).map(letters);

/** The codes with the longest steps. */
const LONGEST = ['550', 'x.7.1', '554', '421'];
const codeOf = (id: string) => {
	const found = protocol.published.find((each) => each.id === id);
	if (found === undefined) throw new Error(`no ${id}`);
	return found;
};

for (const locale of LOCALES) {
	for (const format of ['A4', 'Letter'] as const) {
		test(`answer, facts and steps stand on the first sheet, tables on later ones (${locale}, ${format})`, async ({ page }) => {
			for (const code of LONGEST.map(codeOf)) {
				const path = site.urls.code(locale, code);
				await page.goto(path);
				const [first = '', ...later] = await sheets(page, format);
				const [steps = ''] = await texts(page, 'section[aria-labelledby="fix"] ol:first-of-type > li:last-child');
				const [answer = ''] = await texts(page, '.answer');
				for (const wanted of [code.number, code.facts.name, answer, steps, ...(await texts(page, '.hero dd'))]) expect(first, path).toContain(letters(wanted));
				expect(answer.length * steps.length).toBeGreaterThan(0);
				// The address of the page stands above it.
				expect(first).toContain(letters(`https://replybook.example${path}`));
				for (const id of ['with', 'providers', 'programs', 'compare', 'specification']) {
					const [heading = ''] = await texts(page, `#${id}`);
					const [row = ''] = await texts(page, `section[aria-labelledby="${id}"] :is(li, tr, .facts > div)`);
					if (heading === '') continue;
					expect(first, `${path}: ${id}`).not.toContain(row);
					expect(later.join(''), `${path}: ${id}`).toContain(row);
				}
			}
		});
	}
	test(`the steps of every role stand on the first sheet of A4 (${locale})`, async ({ page }) => {
		for (const code of LONGEST.map(codeOf)) {
			await page.goto(site.urls.code(locale, code));
			const [first = ''] = await sheets(page, 'A4');
			for (const last of await texts(page, 'section[aria-labelledby="fix"] ol > li:last-child')) expect(first, code.number).toContain(last);
		}
	});
}

test('sources print with their address, other links without, and nothing that is pressed', async ({ page }) => {
	await page.goto(site.urls.code('en', codeOf('550')));
	const text = (await sheets(page, 'A4')).join('');
	expect(text).toContain('https://www.postfix.org/postconf.5.html');
	expect(text).not.toContain('https://www.rfc-editor.org/');
	expect(text).not.toContain(letters(site.translators.en.t('about.copy') + site.translators.en.t('about.share')));
	for (const menu of [site.translators.en.t('decode.title'), site.translators.en.t('theme.dark')]) expect(text).not.toContain(letters(menu));
});

/** Runs of text that are printed over each other: their lines are less than half a line apart and share a stretch. In points. */
async function overprinted(page: Page): Promise<string[]> {
	const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
	const found: string[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const { items } = await (await pdf.getPage(number)).getTextContent();
		const runs = items.flatMap((item) => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [, , , size, x, y] = item.transform.map(Number);
			return size === undefined || x === undefined || y === undefined ? [] : [{ text: item.str, size, left: x, right: x + item.width, y }];
		});
		for (const [index, one] of runs.entries()) {
			for (const other of runs.slice(index + 1)) {
				const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				if (shared > 2 && Math.abs(one.y - other.y) < Math.min(one.size, other.size) / 2) found.push(`sheet ${number}: “${one.text}” over “${other.text}”`);
			}
		}
	}
	return found;
}

test('no line is printed over another', async ({ page }) => {
	const pages = [
		site.urls.code('en', codeOf('550')),
		site.urls.code('vi', codeOf('x.7.1')),
		site.urls.cause('ko', 'mailbox-full'),
		site.urls.provider('vi', 'gmail'),
		site.urls.guide('en', 'read-a-bounce-message'),
		site.urls.glossary('ko'),
	];
	// The measure itself: two lines over each other are found, two below each other are not.
	await page.setContent('<p>One line</p><p style="margin-top: -2em">another line</p>');
	expect(await overprinted(page)).not.toEqual([]);
	await page.setContent('<p>One line</p><p>another line</p>');
	expect(await overprinted(page)).toEqual([]);
	for (const path of pages) {
		await page.goto(path);
		expect(await overprinted(page), path).toEqual([]);
	}
});

test('the other pages print whole: a cause with its message, a guide, a pair, every step of the decision guide', async ({ page }) => {
	const pair = protocol.pairs.find((each) => each.id === '450-vs-550');
	if (pair === undefined || site.catalogue.decision === undefined) throw new Error('no pair, or no decision guide');
	const cases = [
		[site.urls.cause('en', 'mailbox-full'), 'section[aria-labelledby="fix"] li, .message details[open] p'],
		[site.urls.guide('vi', 'read-a-bounce-message'), '.prose > p, .prose h2'],
		[site.urls.pair('ko', pair), 'section h2, .versus td b'],
		[site.urls.decision('en'), '.step h2'],
	] as const;
	for (const [path, selector] of cases) {
		await page.goto(path);
		const text = (await sheets(page, 'A4')).join('');
		const wanted = await texts(page, selector);
		expect(wanted.length, path).toBeGreaterThan(3);
		for (const each of wanted) expect(text, path).toContain(each);
	}
});
