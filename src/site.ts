import { getCollection, type CollectionEntry } from 'astro:content';
import { reportUrl } from './build/settings.ts';
import { buildCatalogue } from './catalogue/build.ts';
import { createTranslators, type ProtocolLabels } from './i18n/translator.ts';
import { LOCALES } from './i18n/locales.ts';
import { createUrls } from './i18n/urls.ts';
import { checkedContent } from './loaders/astro.ts';
import type { Guide, Site } from './models/context.ts';

const { files, guides: guideFiles } = checkedContent();

const labels: ProtocolLabels = Object.fromEntries(
	files.protocols.map((protocol) => [protocol.id, { vi: protocol.labels.vi ?? {}, ko: protocol.labels.ko ?? {}, en: protocol.labels.en ?? {} }]),
);

const guides = [...guideFiles.guides.en.keys()].flatMap((slug): Guide[] => {
	const [vi, ko, en] = [guideFiles.guides.vi.get(slug), guideFiles.guides.ko.get(slug), guideFiles.guides.en.get(slug)];
	return vi === undefined || ko === undefined || en === undefined ? [] : [{ slug, documents: { vi, ko, en } }];
});

/** The site that is being built. The only module that knows Astro's collections. */
export const site: Site = {
	catalogue: buildCatalogue(files).catalogue,
	guides,
	translators: createTranslators(labels),
	urls: createUrls(import.meta.env.SITE, import.meta.env.BASE_URL),
	reportUrl: reportUrl(),
};

/** The MDX entries of the guides, by `locale/slug`. */
export const guideEntries: ReadonlyMap<string, CollectionEntry<'guides'>> = new Map((await getCollection('guides')).map((entry) => [entry.id, entry]));

/** One static path per language; a new list each time, because Astro keeps its own notes on the list it is given. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale }, props: { locale } }));
