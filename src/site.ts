import { getCollection, type CollectionEntry } from 'astro:content';
import { reportUrl } from './build/settings.ts';
import { LOCALES } from './i18n/locales.ts';
import { createUrls } from './i18n/urls.ts';
import { checkedContent } from './loaders/astro.ts';
import { assembleSite } from './models/assemble.ts';
import { embedNumbers } from './models/embed.ts';

const { files, guides } = checkedContent();

/** The site that is being built. The only module that knows Astro's collections. */
export const site = assembleSite(files, guides, createUrls(import.meta.env.SITE, import.meta.env.BASE_URL), reportUrl());

/** The MDX entries of the guides, by `locale/slug`. */
export const guideEntries: ReadonlyMap<string, CollectionEntry<'guides'>> = new Map((await getCollection('guides')).map((entry) => [entry.id, entry]));

/** One static path per language; a new list each time, because Astro keeps its own notes on the list it is given. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale }, props: { locale } }));

/** The static paths of every card of a code. */
export const embedPaths = () =>
	localePaths().flatMap(({ params, props }) =>
		site.catalogue.protocols.flatMap(({ published }) =>
			published.flatMap((code) =>
				embedNumbers(code).map((number) => ({ params: { ...params, protocol: code.protocol, number }, props: { ...props, code, number } })),
			),
		),
	);
