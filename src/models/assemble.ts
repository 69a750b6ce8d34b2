import { buildCatalogue } from '../catalogue/build.ts';
import { createTranslators, type ProtocolLabels } from '../i18n/translator.ts';
import type { Urls } from '../i18n/urls.ts';
import type { ContentFiles } from '../loaders/disk.ts';
import type { GuideFiles } from '../loaders/guides.ts';
import type { Guide, Site } from './context.ts';

/** Labels of each protocol in every language. */
const labelsOf = (files: ContentFiles): ProtocolLabels =>
	Object.fromEntries(files.protocols.map((each) => [each.id, { vi: each.labels.vi ?? {}, ko: each.labels.ko ?? {}, en: each.labels.en ?? {} }]));

/** Guides that exist in every language. */
const guidesOf = ({ guides }: GuideFiles): Guide[] =>
	[...guides.en.keys()].flatMap((slug): Guide[] => {
		const [vi, ko, en] = [guides.vi.get(slug), guides.ko.get(slug), guides.en.get(slug)];
		return vi === undefined || ko === undefined || en === undefined ? [] : [{ slug, documents: { vi, ko, en } }];
	});

/** Everything that page models are made from, out of content that was found sound. */
export function assembleSite(files: ContentFiles, guides: GuideFiles, urls: Urls, reportUrl: string | undefined): Site {
	return { catalogue: buildCatalogue(files).catalogue, guides: guidesOf(guides), translators: createTranslators(labelsOf(files)), urls, reportUrl };
}
