/** The index, and the bundle of everything. */
import { LOCALE_NAMES, LOCALES } from '../i18n/locales.ts';
import { latest } from '../models/updated.ts';
import type { Site } from '../models/context.ts';
import { licenceOf, pagesAt, schemaAddress } from './common.ts';
import { makeCode } from './make-code.ts';
import { makeCause, makeProvider } from './make-reasons.ts';
import { bundleDocument, indexDocument, VERSION, type BundleDocument, type IndexDocument } from './site-schemas.ts';

function documentsOf(site: Site) {
	const { protocols, causes, providers } = site.catalogue;
	return {
		codes: protocols.flatMap((protocol) => protocol.published.map((code) => makeCode(site, code))),
		causes: causes.map((cause) => makeCause(site, cause)),
		providers: providers.map((provider) => makeProvider(site, provider)),
	};
}

/** What index and bundle say first. The day is that of the content, so that the same content makes the same bytes on any day. */
function headOf(site: Site, type: 'index' | 'bundle', { codes, causes, providers }: ReturnType<typeof documentsOf>) {
	return {
		$schema: schemaAddress(site, type),
		version: VERSION,
		updated: latest([...codes, ...causes, ...providers].map((each) => each.updated)),
		languages: LOCALES.map((id) => ({ id, name: LOCALE_NAMES[id] })),
	} as const;
}

/** Everything in one file. */
export function makeBundle(site: Site): BundleDocument {
	const documents = documentsOf(site);
	// Each document was parsed when it was made.
	return bundleDocument.parse({ ...headOf(site, 'bundle', documents), type: 'bundle', ...documents, licence: licenceOf(site) } satisfies BundleDocument);
}

/** What there is. */
export function makeIndex(site: Site): IndexDocument {
	const { urls } = site;
	const documents = documentsOf(site);
	const { codes, causes, providers } = documents;
	const places = ({ addresses: { json, short, pages } }: (typeof codes | typeof causes | typeof providers)[number]) => ({
		json,
		short,
		pages,
	});
	return indexDocument.parse({
		...headOf(site, 'index', documents),
		type: 'index',
		codes: codes.map((code) => ({
			protocol: code.protocol,
			number: code.number,
			numbers: code.numbers,
			kind: code.kind,
			name: code.name,
			outcome: code.outcome,
			gloss: code.gloss,
			...places(code),
		})),
		causes: causes.map((cause) => ({ id: cause.id, group: cause.group, title: cause.title, ...places(cause) })),
		providers: providers.map((provider) => ({
			id: provider.id,
			name: provider.name,
			names: provider.names,
			kind: provider.kind,
			replies: provider.replies.length,
			...places(provider),
		})),
		bundle: urls.absolute(urls.api('replybook.json')),
		schemas: {
			index: schemaAddress(site, 'index'),
			code: schemaAddress(site, 'code'),
			cause: schemaAddress(site, 'cause'),
			provider: schemaAddress(site, 'provider'),
			bundle: schemaAddress(site, 'bundle'),
		},
		openapi: urls.absolute(urls.api('openapi.json')),
		feeds: pagesAt(site, (tongue) => (tongue === null ? urls.frontDoor() : urls.feed(tongue))),
		documentation: pagesAt(site, urls.developers),
		licence: licenceOf(site),
	} satisfies IndexDocument);
}
