import type { Site } from '../models/context.ts';
import { publishedSchema, DOCUMENT_TYPES } from './json-schemas.ts';
import { makeCode } from './make-code.ts';
import { makeCause, makeProvider } from './make-reasons.ts';
import { makeBundle, makeIndex } from './make-site.ts';
import { makeOpenApi } from './openapi.ts';

/** A file of the interface: its address, and what stands in it. */
export interface ApiFile {
	/** Path that begins with the base path and ends in `.json`. */
	readonly address: string;
	/** Its text. */
	readonly text: () => string;
}

/** A document as people read it too: indented. Compression makes nothing of the blanks. */
const indented = (document: unknown): string => `${JSON.stringify(document, null, '\t')}\n`;
/** The bundle is for programs only, and blanks would be an eighth of it on the disk. */
const compact = (document: unknown): string => `${JSON.stringify(document)}\n`;

/** Every file of the interface. A code has one for each number that people write: a static host cannot look up which code a number stands for. */
export function apiFiles(site: Site): readonly ApiFile[] {
	const { api, codeJson, causeJson, providerJson } = site.urls;
	const { protocols, causes, providers } = site.catalogue;
	return [
		{ address: api('index.json'), text: () => indented(makeIndex(site)) },
		...protocols.flatMap((protocol) =>
			protocol.published.flatMap((code) =>
				code.numbers.map((number): ApiFile => ({ address: codeJson(protocol.id, number), text: () => indented(makeCode(site, code)) })),
			),
		),
		...causes.map((cause): ApiFile => ({ address: causeJson(cause.slug), text: () => indented(makeCause(site, cause)) })),
		...providers.map((provider): ApiFile => ({ address: providerJson(provider.slug), text: () => indented(makeProvider(site, provider)) })),
		{ address: api('replybook.json'), text: () => compact(makeBundle(site)) },
		...DOCUMENT_TYPES.map((type): ApiFile => ({ address: api('schema', `${type}.json`), text: () => indented(publishedSchema(site, type)) })),
		{ address: api('openapi.json'), text: () => indented(makeOpenApi(site)) },
	];
}
