import { Validator } from '@seriousme/openapi-schema-validator';
import { isRecord, parseRecord, textsIn, type ApiTexts } from '../../support/api.ts';
import { faultsOf, newAjv, OPENAPI_FILE, ROOT } from './api.ts';

interface Parameter {
	readonly name: string;
	readonly examples: readonly string[];
}

function parametersOf(operation: unknown): Parameter[] {
	const parameters = isRecord(operation) && Array.isArray(operation['parameters']) ? operation['parameters'].filter(isRecord) : [];
	return parameters.map(({ name, examples }) => ({
		name: String(name),
		examples: isRecord(examples) ? Object.values(examples).map((each) => (isRecord(each) ? String(each['value']) : '')) : [],
	}));
}

/** References of a value that lead to nothing in the document itself. */
function danglingIn(document: unknown): string[] {
	return [...textsIn(document)].flatMap(([path, text]) => {
		if (!path.endsWith('$ref')) return [];
		const target = text
			.replace(/^#\//u, '')
			.split('/')
			.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), document);
		return text.startsWith('#/') && target !== undefined ? [] : [`${path}: ${text} leads nowhere`];
	});
}

/**
 * The OpenAPI document is valid; each of its paths has a file for every example; each file is described by exactly one path; and what a
 * path brings validates against the schema that it names.
 */
export async function checkOpenApi(texts: ApiTexts, origin: string, base: string): Promise<string[]> {
	const text = texts.get(OPENAPI_FILE);
	if (text === undefined) return [`${OPENAPI_FILE}: does not exist`];
	const document = parseRecord(text);
	const { valid, errors } = await new Validator().validate(parseRecord(text));
	if (!valid) return [`${OPENAPI_FILE}: ${typeof errors === 'string' ? errors : faultsOf(errors)}`];
	const dangling = danglingIn(document);
	if (dangling.length > 0) return dangling.map((each) => `${OPENAPI_FILE}: ${each}`);

	const findings: string[] = [];
	const servers = Array.isArray(document['servers']) ? document['servers'].map((each) => (isRecord(each) ? each['url'] : undefined)) : [];
	const wanted = `${origin}${base}${ROOT}`.replace(/\/$/u, '');
	if (servers.join() !== wanted) findings.push(`${OPENAPI_FILE}: the server is ${servers.join()}, expected ${wanted}`);

	const ajv = newAjv();
	ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components', 'jsonSchemaDialect', 'security', 'externalDocs']);
	ajv.addSchema(document, 'openapi');
	const described = new Map<string, string[]>();
	for (const [path, item] of Object.entries(isRecord(document['paths']) ? document['paths'] : {})) {
		const operation = isRecord(item) ? item['get'] : undefined;
		const [parameter] = parametersOf(operation);
		const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/gu, '([^/]+)')}$`, 'u');
		const files = [...texts.keys()].filter((file) => pattern.test(file.slice(ROOT.length - 1)));
		for (const file of files) described.set(file, [...(described.get(file) ?? []), path]);
		if (files.length === 0) findings.push(`${path}: no file`);
		if (path.includes('{') && parameter?.examples.length === 0) findings.push(`${path}: no example`);
		for (const example of parameter?.examples ?? []) {
			const file = `${ROOT}${path.slice(1).replace(`{${parameter?.name ?? ''}}`, example)}`;
			if (!texts.has(file)) findings.push(`${path}: the example ${example} does not exist`);
		}
		const reference = JSON.stringify(operation).match(/#\/components\/schemas\/\w+/u)?.[0];
		const validate = reference === undefined ? undefined : ajv.compile({ $ref: `openapi${reference}` });
		for (const file of files)
			if (validate?.(JSON.parse(texts.get(file) ?? '')) === false) findings.push(`${file}: not what ${path} describes: ${faultsOf(validate.errors)}`);
	}
	return [
		...findings,
		...[...texts.keys()].flatMap((file) => {
			const paths = described.get(file) ?? [];
			return paths.length === 1 ? [] : [`${file}: described by ${paths.length === 0 ? 'no path' : paths.join(' and ')}`];
		}),
	];
}
