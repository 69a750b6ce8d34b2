import type { Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';

/** Colours of paper, light and dark, as in src/styles/tokens.css; a manifest knows no variables and only one theme. */
export const PAPER = { light: '#ffffff', dark: '#121415' } as const;

interface Icon {
	readonly src: string;
	readonly sizes: string;
	readonly type: 'image/png';
	readonly purpose: 'any' | 'maskable';
}

/** Pictures of the site's mark in `public/`, drawn by `npm run icons`: file, side in pixels, and what it is for. */
export const ICONS = [
	{ file: 'icons/192.png', side: 192, purpose: 'any' },
	{ file: 'icons/512.png', side: 512, purpose: 'any' },
	{ file: 'icons/maskable-512.png', side: 512, purpose: 'maskable' },
] as const;

/**
 * The picture of tabs and of lists of results: a file, since those who list pages fetch it, with a side that 48 divides
 * (https://developers.google.com/search/docs/appearance/favicon-in-search).
 */
export const FAVICON = ICONS[0];

/** The same for home screens that read no manifest; it has no transparent corners, which those would paint black. */
export const TOUCH_ICON = { file: 'icons/touch-180.png', side: 180 } as const;

/** A web application manifest (https://www.w3.org/TR/appmanifest/). */
export interface Manifest {
	readonly id: string;
	readonly name: string;
	readonly short_name: string;
	readonly description: string;
	readonly lang: Locale;
	readonly dir: 'ltr';
	readonly start_url: string;
	readonly scope: string;
	readonly display: 'standalone';
	readonly theme_color: string;
	readonly background_color: string;
	readonly categories: readonly string[];
	readonly icons: readonly Icon[];
	readonly shortcuts: ReadonlyArray<{ readonly name: string; readonly short_name: string; readonly url: string }>;
}

/**
 * What a browser needs to install the site in one language. Each language is an application of its own, which begins at its home page;
 * all of them reach the whole site, so that nobody is put into a browser window by a change of language.
 */
export function makeManifest(site: Site, locale: Locale): Manifest {
	const { t } = site.translators[locale];
	const { urls } = site;
	return {
		id: urls.home(locale),
		name: 'Replybook',
		short_name: 'Replybook',
		description: t('home.description'),
		lang: locale,
		dir: 'ltr',
		start_url: urls.home(locale),
		scope: urls.frontDoor(),
		display: 'standalone',
		theme_color: PAPER.light,
		background_color: PAPER.light,
		categories: ['utilities', 'productivity'],
		icons: ICONS.map(({ file, side, purpose }) => ({ src: urls.asset(file), sizes: `${side}x${side}`, type: 'image/png', purpose })),
		shortcuts: [
			{ name: t('decode.heading'), short_name: t('decode.title'), url: urls.decode(locale) },
			{ name: t('compare.heading'), short_name: t('compare.title'), url: urls.compare(locale) },
		],
	};
}
