import { createHash } from 'node:crypto';
import { SOURCE_LOCALE, TRANSLATED_LOCALES, type Locale } from '../i18n/locales.ts';
import type { Section } from '../prose/sections.ts';
import type { Catalogue } from './types.ts';

/** State of one section of a translation against the English one that it was made from. */
export type TranslationState = 'current' | 'stale' | 'missing';

/** What a translated file and its English source have in common, whatever their kind. */
export interface TranslatableDocument {
	readonly file: string;
	readonly head: Readonly<Record<string, unknown>> & { readonly english?: Readonly<Record<string, string>> | undefined };
	readonly sections: readonly Section[];
}

/** Fields of a frontmatter that are translated. Aliases are not: each language has its own. */
const TRANSLATED_FIELDS = [
	'title',
	'page_title',
	'gloss',
	'line',
	'summary',
	'choose',
	'turn_condition',
	'replies',
	'doubts',
	'apart',
	'meanings',
	'fixes',
	'conflicts',
	'terms',
	'titles',
	'options',
] as const;

/** First 12 hexadecimal digits of the SHA-256 of a text; line ends and blanks at line ends do not count. */
export function digestOf(text: string): string {
	const normal = text
		.normalize('NFC')
		.replace(/[ \t]+$/gmu, '')
		.trim();
	return createHash('sha256').update(normal).digest('hex').slice(0, 12);
}

/** Digest of every translated field and section of a document, by key. */
export function digestsOf(document: TranslatableDocument): Record<string, string> {
	const digests: Record<string, string> = {};
	for (const field of TRANSLATED_FIELDS) {
		const value = document.head[field];
		if (typeof value === 'string') digests[field] = digestOf(value);
		else if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) digests[field] = digestOf(JSON.stringify(value));
	}
	for (const section of document.sections) digests[section.key] = digestOf(section.markdown);
	return digests;
}

/**
 * State of every section of a translation. The one place that decides it: test, summary, page and notice all ask here.
 * @param english the English document
 * @param translation the same document in another language, or undefined where there is none
 */
export function translationState(english: TranslatableDocument, translation: TranslatableDocument | undefined): Record<string, TranslationState> {
	const states: Record<string, TranslationState> = {};
	const present = translation === undefined ? {} : digestsOf(translation);
	for (const [key, digest] of Object.entries(digestsOf(english))) {
		const madeFrom = translation?.head.english?.[key];
		states[key] = !(key in present) ? 'missing' : madeFrom === digest ? 'current' : 'stale';
	}
	return states;
}

/** One translated document and the state of its sections. */
export interface TranslationRow {
	readonly locale: Locale;
	/** The kind of document and its id, e.g. `prose` and `550`. */
	readonly kind: string;
	/** Name of the protocol; undefined for what belongs to none. */
	readonly protocol: string | undefined;
	readonly id: string;
	readonly file: string;
	readonly states: Readonly<Record<string, TranslationState>>;
}

/** What is translated beside the protocols, by kind and id. */
function shelved(catalogue: Catalogue): Array<{ kind: string; id: string; prose: Readonly<Record<Locale, TranslatableDocument>> }> {
	const { causes, providers, glossary, decision, developers } = catalogue;
	return [
		...causes.map(({ slug, prose }) => ({ kind: 'causes', id: slug, prose })),
		...providers.map(({ slug, prose }) => ({ kind: 'providers', id: slug, prose })),
		...(decision === undefined ? [] : [{ kind: 'decision', id: 'tree', prose: decision.prose }]),
		...(glossary === undefined ? [] : [{ kind: 'glossary', id: 'glossary', prose: glossary.prose }]),
		...(developers === undefined ? [] : [{ kind: 'developers', id: 'developers', prose: developers.prose }]),
	];
}

/** State of every translation of prose and comparisons, then of what stands beside the protocols, in the order of the catalogue. */
export function translationRows(catalogue: Catalogue): TranslationRow[] {
	const row = (
		locale: Locale,
		kind: string,
		protocol: string | undefined,
		id: string,
		prose: Readonly<Record<Locale, TranslatableDocument>>,
	): TranslationRow => ({
		locale,
		kind,
		protocol,
		id,
		file: prose[locale].file,
		states: translationState(prose[SOURCE_LOCALE], prose[locale]),
	});
	return [
		...catalogue.protocols.flatMap((protocol) =>
			TRANSLATED_LOCALES.flatMap((locale) => [
				...protocol.published.map((code) => row(locale, 'prose', protocol.id, code.id, code.prose)),
				...protocol.pairs.flatMap((pair) => (pair.authored === undefined ? [] : [row(locale, 'comparisons', protocol.id, pair.id, pair.authored)])),
			]),
		),
		...TRANSLATED_LOCALES.flatMap((locale) => shelved(catalogue).map(({ kind, id, prose }) => row(locale, kind, undefined, id, prose))),
	];
}

/** The keys of a row that are not current. */
export function staleKeys(states: Readonly<Record<string, TranslationState>>): string[] {
	return Object.entries(states)
		.filter(([, state]) => state !== 'current')
		.map(([key]) => key);
}
