import type { Site } from '../models/context.ts';
import { ATTRIBUTION, LICENCE } from '../models/licence.ts';
import { DOCUMENT_TYPES, DOCUMENTS, sharedSchemas, type DocumentType } from './json-schemas.ts';
import { VERSION } from './site-schemas.ts';

/** What a path template is filled with in a program that tries it out. */
interface Parameter {
	readonly name: string;
	readonly description: string;
	readonly examples: readonly string[];
}

interface Path {
	/** Below the address of the server. */
	readonly path: string;
	readonly id: string;
	readonly summary: string;
	readonly parameters: readonly Parameter[];
	/** Name of the schema of what comes back; without one it is described by its own standard. */
	readonly schema?: string;
}

/** Name of the schema of a kind of document. Throws for one that was given none: then a reference would lead nowhere. */
function schemaName(type: DocumentType): string {
	const id = DOCUMENTS[type].meta()?.id;
	if (id === undefined) throw new Error(`The schema of "${type}" in src/api/ has no name; give it one with .meta({ id }).`);
	return id;
}

/** The paths of the interface, for the things that the catalogue has. */
function pathsOf(site: Site): Path[] {
	const { protocols, causes, providers } = site.catalogue;
	const some = <T>(items: readonly T[], text: (item: T) => string): string[] => items.slice(0, 3).map(text);
	const paths: Path[] = [
		{
			path: '/index.json',
			id: 'getIndex',
			summary: 'What there is: all codes, causes and providers, and where to fetch them',
			parameters: [],
			schema: schemaName('index'),
		},
		...protocols.map((protocol): Path => ({
			path: `/${protocol.id}/codes/{number}.json`,
			id: protocols.length === 1 ? 'getCode' : `getCode_${protocol.id}`,
			summary: `${protocol.facts.name}: a code with everything about it`,
			parameters: [
				{
					name: 'number',
					description: 'One of `numbers` in the index. Every number that people write fetches the code that it stands for.',
					examples: [...new Set([...protocol.facts.board.slice(0, 2).flatMap((id) => protocol.byId.get(id)?.number ?? []), ...examplesOf(protocol)])],
				},
			],
			schema: schemaName('code'),
		})),
		{
			path: '/causes/{id}.json',
			id: 'getCause',
			summary: 'A reason why mail comes back',
			parameters: [{ name: 'id', description: 'One of `causes[].id` in the index', examples: some(causes, (cause) => cause.slug) }],
			schema: schemaName('cause'),
		},
		{
			path: '/providers/{id}.json',
			id: 'getProvider',
			summary: 'What the replies of a mail provider, filter or list mean',
			parameters: [{ name: 'id', description: 'One of `providers[].id` in the index', examples: some(providers, (provider) => provider.slug) }],
			schema: schemaName('provider'),
		},
		{ path: '/replybook.json', id: 'getBundle', summary: 'All codes, causes and providers in one file', parameters: [], schema: schemaName('bundle') },
		{
			path: '/schema/{type}.json',
			id: 'getSchema',
			summary: 'JSON Schema (2020-12) of a kind of document',
			parameters: [{ name: 'type', description: '`type` of the document', examples: DOCUMENT_TYPES }],
		},
		{ path: '/openapi.json', id: 'getOpenApi', summary: 'This description', parameters: [] },
	];
	// Content without causes, say, has no document of one.
	return paths.filter((path) => path.parameters.every(({ examples }) => examples.length > 0));
}

/** A code that has a further number, with that number: the one that a static file host could not resolve. */
const examplesOf = (protocol: Site['catalogue']['protocols'][number]): string[] =>
	protocol.published
		.filter((code) => code.numbers.length > 1)
		.slice(-1)
		.flatMap((code) => code.numbers);

function operation(path: Path) {
	const headers = { 'Access-Control-Allow-Origin': { description: 'Any website may fetch it.', schema: { const: '*' } } };
	const schema = path.schema === undefined ? { type: 'object' } : { $ref: `#/components/schemas/${path.schema}` };
	return {
		get: {
			operationId: path.id,
			summary: path.summary,
			...(path.parameters.length === 0
				? {}
				: {
						parameters: path.parameters.map(({ name, description, examples }) => ({
							name,
							in: 'path',
							required: true,
							description,
							schema: { type: 'string' },
							examples: Object.fromEntries(examples.map((value) => [value, { value }])),
						})),
					}),
			responses: {
				'200': { description: 'The document', headers, content: { 'application/json': { schema } } },
				...(path.parameters.length === 0 ? {} : { '404': { description: 'There is no such document. The answer is a page for people (HTML).' } }),
			},
		},
	};
}

/** Local references of a schema file, as references within the description. */
const moved = (text: string): string => text.replaceAll('"#/$defs/', '"#/components/schemas/');

/** The OpenAPI 3.1 description of the interface (https://spec.openapis.org/oas/v3.1.1.html); its schemas are JSON Schema 2020-12 as they are. */
export function makeOpenApi(site: Site) {
	const { urls } = site;
	const schemas: unknown = JSON.parse(moved(JSON.stringify(sharedSchemas())));
	return {
		openapi: '3.1.1',
		jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
		info: {
			title: 'Replybook',
			version: VERSION,
			summary: 'What SMTP reply codes and enhanced status codes mean and what to do, in Vietnamese, Korean and English',
			description: `Static files: GET only, no key. Fields may be added; none is taken out, renamed or given another meaning within version ${VERSION}. Attribution: ${ATTRIBUTION}.`,
			license: { name: LICENCE.name, identifier: LICENCE.id },
		},
		servers: [{ url: urls.absolute(urls.api()).replace(/\/$/u, '') }],
		security: [],
		externalDocs: { description: 'Documentation with examples', url: urls.absolute(urls.developers('en')) },
		paths: Object.fromEntries(pathsOf(site).map((path) => [path.path, operation(path)])),
		components: { schemas },
	};
}
