import AxeBuilder from '@axe-core/playwright';
import { LOCALES } from '../../src/i18n/locales.ts';
import { expect, sample, test } from '../support/e2e.ts';

const NEUTRAL = [
	{ template: 'front door', path: '/' },
	{ template: 'neutral code', path: '/smtp/550/' },
	{ template: 'neutral pair', path: '/compare/smtp/450-vs-550/' },
	{ template: 'missing page', path: '/vi/smtp/nothing/' },
];

for (const scheme of ['light', 'dark'] as const) {
	for (const { template, path } of [
		...LOCALES.flatMap((locale) => sample(locale).map((each) => ({ ...each, template: `${each.template} (${locale})` }))),
		...NEUTRAL,
	]) {
		// The forward script would leave a neutral page before it can be looked at; without scripts it stays.
		const neutral = NEUTRAL.some((each) => each.path === path && template !== 'missing page');
		test.describe(() => {
			test.use({ colorScheme: scheme, javaScriptEnabled: true, viewport: { width: 1280, height: 900 } });
			test(`axe finds nothing: ${template}, ${scheme}`, { tag: '@noisy' }, async ({ page }) => {
				if (neutral)
					await page.route('**/*', async (route) => {
						const response = await route.fetch();
						const html = (await response.text()).replace(/<script>\(function[\s\S]*?<\/script>/u, '');
						await route.fulfill({ response, body: html });
					});
				await page.goto(path);
				const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
				expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
			});
		});
	}
}
