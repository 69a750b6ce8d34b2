import { test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { AFTER_LOAD } from './after-load.ts';
import { loadSite } from './site.ts';

interface Served {
	readonly origin: string;
	/** Paths that the server was asked for since the last call of `takeLog`, but for `AFTER_LOAD`. */
	readonly takeLog: () => string[];
}

/** Tests against the built site on a server of their own; every console error (unless tagged @noisy) and every foreign request fails the test. */
export const test = base.extend<{ quiet: undefined }, { served: Served }>({
	served: [
		async ({}, use) => {
			let log: string[] = [];
			const { server, origin } = await serve('dist', 0, (path) => {
				if (!AFTER_LOAD.test(path)) log.push(path);
			});
			const takeLog = (): string[] => {
				const taken = log;
				log = [];
				return taken;
			};
			await use({ origin, takeLog });
			server.close();
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ served }, use) => {
		await use(served.origin);
	},
	quiet: [
		async ({ page, served }, use, info) => {
			const noise: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error' && !info.tags.includes('@noisy')) noise.push(message.text());
			});
			page.on('pageerror', (error) => noise.push(error.message));
			page.on('request', (request) => {
				if (!request.url().startsWith(served.origin) && !request.url().startsWith('data:')) noise.push(`request to ${request.url()}`);
			});
			await use(undefined);
			expect(noise).toEqual([]);
		},
		{ auto: true },
	],
});
export { expect };

export const site = loadSite();
const [smtp] = site.catalogue.protocols;
if (smtp === undefined) throw new Error('content/ has no protocol');
export const protocol = smtp;

/** One address of every template, per language. */
export function sample(locale: 'vi' | 'ko' | 'en'): Array<{ readonly template: string; readonly path: string }> {
	const code = (id: string) => {
		const found = protocol.published.find((each) => each.id === id);
		if (found === undefined) throw new Error(`no ${id}`);
		return site.urls.code(locale, found);
	};
	const pair = (id: string) => {
		const found = protocol.pairs.find((each) => each.id === id);
		if (found === undefined) throw new Error(`no ${id}`);
		return site.urls.pair(locale, found);
	};
	return [
		{ template: 'home', path: site.urls.home(locale) },
		{ template: 'protocol', path: site.urls.protocol(locale, protocol.id) },
		...protocol.facts.classes
			.filter((each) => each.key === '1' || each.key === '5')
			.map((each) => ({ template: `class ${each.id}`, path: site.urls.classOfCodes(locale, protocol.id, each.slug) })),
		{ template: 'code that stops', path: code('550') },
		{ template: 'code that waits', path: code('421') },
		{ template: 'code that succeeds', path: code('214') },
		{ template: 'enhanced code', path: code('x.7.1') },
		{ template: 'number that no server sends', path: code('446') },
		{ template: 'number in use without a specification', path: code('571') },
		{ template: 'authored pair', path: pair('214-vs-221') },
		{ template: 'composed pair', path: pair('354-vs-535') },
		{ template: 'pair of enhanced codes', path: pair('x.7.26-vs-x.7.27') },
		{ template: 'compare', path: site.urls.compare(locale) },
		{ template: 'pairs', path: site.urls.comparePairs(locale, protocol.id) },
		{ template: 'guides', path: site.urls.guides(locale) },
		...['how-to-read-a-reply-code', 'read-an-enhanced-status-code', 'read-a-bounce-message', 'spf-dkim-dmarc', 'what-your-program-shows'].map((slug) => ({
			template: `guide ${slug}`,
			path: site.urls.guide(locale, slug),
		})),
		{ template: 'causes', path: site.urls.causes(locale) },
		{ template: 'cause', path: site.urls.cause(locale, 'mailbox-full') },
		{ template: 'cause with a transcript', path: site.urls.cause(locale, 'sender-auth') },
		{ template: 'providers', path: site.urls.providers(locale) },
		{ template: 'provider', path: site.urls.provider(locale, 'gmail') },
		{ template: 'provider without codes', path: site.urls.provider(locale, 'naver') },
		{ template: 'glossary', path: site.urls.glossary(locale) },
		{ template: 'decision guide', path: site.urls.decision(locale) },
		{ template: 'decoder', path: site.urls.decode(locale) },
		{ template: 'developers', path: site.urls.developers(locale) },
		{ template: 'translations', path: site.urls.translations(locale) },
		{ template: 'no connection', path: site.urls.offline(locale) },
		{ template: 'embed', path: site.urls.embed(locale, { protocol: protocol.id, number: '550' }) },
		{ template: 'embed of a number that no server sends', path: site.urls.embed(locale, { protocol: protocol.id, number: '446' }) },
	];
}

/** Pastes into the box as a browser does: the event with its data, and where the page lets it, the text into the field. */
export async function paste(page: Page, text: string): Promise<void> {
	await page.locator('#q').focus();
	await page.locator('#q').evaluate((element, value) => {
		if (!(element instanceof HTMLTextAreaElement)) throw new Error('no field');
		const data = new DataTransfer();
		data.setData('text/plain', value);
		if (!element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))) return;
		element.value += value;
		element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
	}, text);
}

/**
 * Drops a text, or a file with it, on the box.
 * @returns whether the browser would do what it does by itself, which is to open a file in place of the page
 */
export async function drop(page: Page, what: { readonly text: string } | { readonly file: string }): Promise<boolean> {
	return page.locator('reply-box').evaluate((element, dropped) => {
		const dataTransfer = new DataTransfer();
		if ('file' in dropped) dataTransfer.items.add(new File([dropped.file], 'bounce.txt', { type: 'text/plain' }));
		else dataTransfer.setData('text/plain', dropped.text);
		const over = element.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
		return element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })) || over;
	}, what);
}
