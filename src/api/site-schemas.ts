/** The list of everything, and everything in one file. */
import { z } from 'zod';
import { codeDocument } from './code-schema.ts';
import { address, day, englishName, key, licence, localised, localisedAddress, named, number, outcome, protocol, words } from './parts.ts';
import { causeDocument, providerDocument } from './reason-schemas.ts';

/** Version of the interface. A field may be added to it; none is taken out, renamed or given another meaning. */
export const VERSION = '1';

const language = z.strictObject({ id: z.enum(['vi', 'ko', 'en']).describe('BCP 47 tag'), name: words.describe('In its own words') });
const schema = address.describe('JSON Schema of documents of this `type`');
const places = { json: address.describe('Its document'), short: address.describe('Address to share'), pages: localisedAddress.describe('The page for people') };

const head = {
	$schema: address.describe('JSON Schema of this document'),
	version: z.literal(VERSION).describe('Version of the interface. Fields are only ever added to it.'),
	updated: day.describe(
		'Day of the last change of codes, causes and providers. A later day than that of your copy means that there is something new; a second change of one day does not show.',
	),
	languages: z.array(language).describe('Every text exists in each of them.'),
};

/** `/api/v1/index.json` */
export const indexDocument = z
	.strictObject({
		...head,
		type: z.literal('index'),
		codes: z
			.array(
				z.strictObject({
					protocol,
					number,
					numbers: z.array(number).describe('Every number that stands for it; each fetches the same document.'),
					kind: z.string().describe('reply or enhanced'),
					name: englishName,
					outcome,
					gloss: localised,
					...places,
				}),
			)
			.describe('Every code: reply codes first, then enhanced status codes'),
		causes: z.array(z.strictObject({ id: key, group: named, title: localised, ...places })).describe('Why mail comes back, in groups'),
		providers: z
			.array(
				z.strictObject({
					id: key,
					name: words.describe('As its maker writes it'),
					names: localised,
					kind: named,
					replies: z.int().describe('How many'),
					...places,
				}),
			)
			.describe('Mail providers, filters and lists whose replies are explained'),
		bundle: address.describe('All codes, causes and providers in one file'),
		schemas: z.strictObject({ index: schema, code: schema, cause: schema, provider: schema, bundle: schema }).describe('JSON Schemas (2020-12), by `type`'),
		openapi: address.describe('OpenAPI 3.1 description'),
		feeds: localisedAddress.describe('What changed, as Atom'),
		documentation: localisedAddress,
		licence,
	})
	.meta({ id: 'Index', title: 'Index', description: 'What there is: begin here.' });

/** `/api/v1/replybook.json` */
export const bundleDocument = z
	.strictObject({
		...head,
		type: z.literal('bundle'),
		codes: z.array(codeDocument).describe('Every code: reply codes first, then enhanced status codes'),
		causes: z.array(causeDocument).describe('Every reason why mail comes back'),
		providers: z.array(providerDocument).describe('Every provider, filter and list'),
		licence,
	})
	.meta({ id: 'Bundle', title: 'Bundle', description: 'Everything in one file: the same documents that are fetched one by one.' });

export type IndexDocument = z.infer<typeof indexDocument>;
export type BundleDocument = z.infer<typeof bundleDocument>;
