import { z } from 'zod';
import { LOCALES, type Locale } from '../../../src/i18n/locales.ts';
import { ICONS, TOUCH_ICON } from '../../../src/models/manifest.ts';
import type { Dist } from '../../support/dist.ts';
import { pngSize } from '../../support/png.ts';
import type { Files } from './offline.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/u);

/** What a browser must find to install a site (https://www.w3.org/TR/appmanifest/), and nothing that it would not know. */
const MANIFEST = z.strictObject({
	id: z.string(),
	name: z.string().min(1).max(45),
	short_name: z.string().min(1).max(12),
	description: z.string().min(20),
	lang: z.enum(LOCALES),
	dir: z.literal('ltr'),
	start_url: z.string(),
	scope: z.string(),
	display: z.literal('standalone'),
	theme_color: colour,
	background_color: colour,
	categories: z.array(z.string()).min(1),
	icons: z.array(
		z.strictObject({ src: z.string(), sizes: z.string().regex(/^(\d+)x\1$/u), type: z.literal('image/png'), purpose: z.enum(['any', 'maskable']) }),
	),
	shortcuts: z.array(z.strictObject({ name: z.string().min(1), short_name: z.string().min(1), url: z.string() })).min(2),
});

/** Faults of the manifest of a language. */
export function checkManifest(dist: Files & Pick<Dist, 'pages'>, locale: Locale): string[] {
	const file = `${locale}/manifest.webmanifest`;
	if (!dist.files.has(file)) return [`${file} is missing`];
	const { data, error } = MANIFEST.safeParse(JSON.parse(dist.read(file).toString('utf8')));
	if (data === undefined) return error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`);
	const sizeOf = (src: string): string | undefined => {
		const size = dist.files.has(src.slice(dist.base.length)) ? pngSize(dist.read(src.slice(dist.base.length))) : undefined;
		return size === undefined ? undefined : `${size.width}x${size.height}`;
	};
	const home = `${dist.base}${locale}/`;
	const wrong = [
		data.lang !== locale && `lang is ${data.lang}`,
		data.scope !== dist.base && `scope is ${data.scope}, expected ${dist.base}`,
		...[data.id, data.start_url].map((address) => address !== home && `begins at ${address}, expected ${home}`),
		...[data.start_url, ...data.shortcuts.map(({ url }) => url)].map((url) => dist.pages.get(url)?.locale !== locale && `${url} is no page in this language`),
		...data.icons.map(({ src, sizes }) => sizeOf(src) !== sizes && `${src} is ${sizeOf(src) ?? 'no picture'}, expected ${sizes}`),
		...ICONS.map(
			({ side, purpose }) => !data.icons.some((icon) => icon.sizes === `${side}x${side}` && icon.purpose === purpose) && `no ${purpose} icon of ${side} pixels`,
		),
		sizeOf(`${dist.base}${TOUCH_ICON.file}`) !== `${TOUCH_ICON.side}x${TOUCH_ICON.side}` && `${TOUCH_ICON.file} has not ${TOUCH_ICON.side} pixels`,
	];
	return wrong.filter((each) => each !== false).map((each) => `${file}: ${each}`);
}
