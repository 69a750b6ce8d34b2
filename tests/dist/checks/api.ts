import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isRecord, parseRecord, textsIn, type ApiTexts } from '../../support/api.ts';
import type { Dist } from '../../support/dist.ts';

/** Folder of the interface below the folder of the site. */
export const ROOT = 'api/v1/';
const SCHEMA_FILE = /^api\/v1\/schema\/\w+\.json$/u;
export const OPENAPI_FILE = `${ROOT}openapi.json`;
const SHOWN = 3;

/** The first faults that a validator found, as text. */
export const faultsOf = (errors: readonly ErrorObject[] | null | undefined): string =>
	(errors ?? [])
		.slice(0, SHOWN)
		.map((error) => `${error.instancePath} ${error.message ?? error.keyword}`)
		.join('; ');

/** The same schema without room for fields that it does not describe: what is published allows them, so that fields may be added later. */
function tight(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(tight);
	if (!isRecord(schema)) return schema;
	const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, tight(value)]));
	return 'properties' in schema && !('additionalProperties' in schema) ? { ...inner, additionalProperties: false } : inner;
}

/** A validator of JSON Schema 2020-12 with the formats. */
export const newAjv = (): Ajv2020 => {
	// Strict: a keyword that ajv does not know is a fault of ours.
	const ajv = new Ajv2020({ strict: true });
	addFormats(ajv);
	return ajv;
};

/**
 * Every document validates against the JSON Schema that it names, the published file; and it has no field that the schema does not
 * describe. The schemas themselves are valid (2020-12).
 */
export function checkDocuments(texts: ApiTexts): string[] {
	const validators = new Map<string, ValidateFunction>();
	const findings: string[] = [];
	for (const [file, text] of texts) {
		if (!SCHEMA_FILE.test(file)) continue;
		const schema = parseRecord(text);
		try {
			newAjv().compile(schema);
			validators.set(String(schema['$id']), newAjv().compile(parseRecord(JSON.stringify(tight(schema)))));
		} catch (error) {
			findings.push(`${file}: no JSON Schema: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	for (const [file, text] of texts) {
		if (SCHEMA_FILE.test(file) || file === OPENAPI_FILE) continue;
		const document = parseRecord(text);
		const validate = validators.get(String(document['$schema']));
		if (validate === undefined) findings.push(`${file}: names the schema ${String(document['$schema'])}, which is not published`);
		else if (!validate(document)) findings.push(`${file}: ${faultsOf(validate.errors)}`);
	}
	return findings;
}

/** What is put into HTML only, what was never filled in, and the content's own names of things. */
const INTERNAL: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
	['a joiner or a no-break space, which belong into HTML', /[\u00a0\u2060]/u],
	['an unfilled slot', /\{\{/u],
	['a value that was not there', /^(?:undefined|null|NaN)$|\[object /u],
	// In an address it can be the end of a name: 2.6.10 is registered as a duplicate of X.6.8.
	['an id of the content', /^(?!https:)(?:[^]*[^\w.])?x\.\d+\.\d+(?![\w.])/u],
	['a link without an origin', /\]\((?!https:)/u],
	['HTML', /<\/?(?:p|a|code|span|li|ul|ol|strong|em)\b/u],
];

/** No text has anything in it that makes sense inside the site only. */
export function checkTexts(texts: ApiTexts): string[] {
	return [...texts].flatMap(([file, text]) => {
		if (SCHEMA_FILE.test(file) || file === OPENAPI_FILE) return [];
		return [...textsIn(JSON.parse(text))].flatMap(([path, each]) =>
			INTERNAL.flatMap(([name, pattern]) => (pattern.test(each) ? [`${file}: ${path}: ${name}: ${each.slice(0, 80)}`] : [])),
		);
	});
}

/** Every number that people write fetches the code that it stands for, byte by byte the same. */
export function checkNumbers(texts: ApiTexts): string[] {
	const codes = [...texts].filter(([file]) => /^api\/v1\/\w+\/codes\/[^/]+\.json$/u.test(file));
	return codes.flatMap(([file, text]) => {
		const { number, numbers, protocol } = parseRecord(text);
		const own = /([^/]+)\.json$/u.exec(file)?.[1];
		if (!Array.isArray(numbers) || !numbers.includes(own) || numbers[0] !== number) return [`${file}: holds ${String(number)}, whose numbers do not name it`];
		return numbers.flatMap((each) =>
			texts.get(`${ROOT}${String(protocol)}/codes/${String(each)}.json`) === text ? [] : [`${file}: ${String(each)}.json is missing or differs`],
		);
	});
}

/** Index and bundle name the same things, and each of them has its document. */
export function checkIndex(texts: ApiTexts): string[] {
	const keys = (file: string, list: string, key: string): string[] => {
		const items = parseRecord(texts.get(`${ROOT}${file}`) ?? '{}')[list];
		return Array.isArray(items) ? items.map((item) => (isRecord(item) ? String(item[key]) : '')) : [];
	};
	return (
		[
			['codes', 'number'],
			['causes', 'id'],
			['providers', 'id'],
		] as const
	).flatMap(([list, key]) => {
		const [index, bundle] = [keys('index.json', list, key), keys('replybook.json', list, key)];
		const files = [...texts.keys()].filter((file) => file.startsWith(ROOT) && file.includes(`${list}/`));
		const stem = (file: string): string => file.replace(/^.*\/|\.json$/gu, '');
		const listed = new Set(
			list === 'codes'
				? files.flatMap((file) => (texts.get(file) === undefined ? [] : String(parseRecord(texts.get(file) ?? '{}')['number'])))
				: files.map(stem),
		);
		return [
			...(index.join() === bundle.join() ? [] : [`${list}: index and bundle differ`]),
			...index.filter((each) => !listed.has(each)).map((each) => `${list}: ${each} has no document`),
			...[...listed].filter((each) => !index.includes(each)).map((each) => `${list}: ${each} is not in the index`),
		];
	});
}

/**
 * Every address of this site in a document leads to a file, with the place on the page that it names.
 * @param promised paths that count as there
 */
export function checkApiAddresses(
	texts: ApiTexts,
	dist: Pick<Dist, 'origin' | 'base' | 'pages' | 'files'>,
	promised: ReadonlySet<string> = new Set(),
): string[] {
	const known = new Map<string, boolean>();
	const exists = (address: string): boolean => {
		const { pathname, hash } = new URL(address);
		const page = dist.pages.get(pathname);
		if (hash !== '') return page?.ids.includes(decodeURIComponent(hash.slice(1))) === true;
		return page !== undefined || promised.has(pathname) || dist.files.has(pathname.slice(dist.base.length));
	};
	return [...texts].flatMap(([file, text]) => {
		const found = new Set([...textsIn(JSON.parse(text))].map(([, each]) => each).filter((each) => each.startsWith(`${dist.origin}/`) && !each.includes('{')));
		// The server of the OpenAPI document is a beginning of addresses, not one of them.
		found.delete(`${dist.origin}${dist.base}${ROOT.slice(0, -1)}`);
		return [...found].flatMap((address) => {
			const right = known.get(address) ?? exists(address);
			known.set(address, right);
			return right ? [] : [`${file}: ${address} does not exist`];
		});
	});
}
