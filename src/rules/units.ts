import { buildCatalogue } from '../catalogue/build.ts';
import type { TranslatableDocument } from '../catalogue/translation.ts';
import { LOCALES, SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import type { Outcome } from '../schemas/protocol.ts';
import type { Section } from '../prose/sections.ts';
import { stripMdx } from './text.ts';
import type { DocumentUnit, Kind, RuleInput, TextUnit } from './types.ts';

/** Frontmatter fields that readers see, in every kind of document. */
const FIELDS = ['title', 'page_title', 'gloss', 'line', 'summary', 'choose', 'turn_condition'] as const;

/** Frontmatter fields that hold one text per key. */
const MAPS = ['replies', 'doubts', 'apart', 'meanings', 'fixes', 'conflicts', 'terms', 'titles', 'options'] as const;

type Origin = Pick<TextUnit, 'file' | 'locale' | 'kind' | 'id' | 'outcome'>;

interface Piece {
	readonly field: string;
	readonly role?: string;
	readonly format: 'markdown' | 'plain';
	readonly text: string;
}

const placeOf = (piece: Piece): string => (piece.role === undefined ? piece.field : `${piece.field}, ${piece.role}`);

function headPieces(head: TranslatableDocument['head']): Piece[] {
	const plain = (field: string, text: unknown): Piece[] => (typeof text === 'string' ? [{ field, format: 'plain', text }] : []);
	const each = (field: string): Piece[] => {
		const texts = head[field];
		return typeof texts === 'object' && texts !== null ? Object.entries(texts).flatMap(([key, text]) => plain(`${field}.${key}`, text)) : [];
	};
	const aliases = head['aliases'];
	return [
		...FIELDS.flatMap((field) => plain(field, head[field])),
		...MAPS.flatMap(each),
		...(Array.isArray(aliases) ? aliases.flatMap((text, index) => plain(`aliases.${index}`, text)) : []),
	];
}

function sectionPieces(section: Section, kind: Kind): Piece[] {
	if (kind === 'guides') return [{ field: section.key, format: 'markdown', text: stripMdx(section.markdown) }];
	return section.parts.map((part) => ({
		field: section.key,
		...(part.role === undefined ? {} : { role: part.role }),
		format: 'markdown',
		text: part.markdown,
	}));
}

const piecesOf = (document: TranslatableDocument, kind: Kind): Piece[] => [
	...headPieces(document.head),
	...document.sections.flatMap((section) => sectionPieces(section, kind)),
];

/** Aliases are what people of one language type, so they have no twin. */
const isAlias = (field: string): boolean => field.startsWith('aliases.');

function withTwins(origin: Origin, own: readonly Piece[], english: readonly Piece[]): TextUnit[] {
	const twins = new Map(english.map((piece) => [placeOf(piece), piece.text]));
	return own.map((piece) => {
		const place = placeOf(piece);
		const twin = origin.locale === SOURCE_LOCALE || isAlias(piece.field) ? undefined : twins.get(place);
		return { ...origin, ...piece, place, ...(twin === undefined ? {} : { twin }) };
	});
}

function documentUnit(origin: Origin, document: TranslatableDocument, source: TranslatableDocument | undefined): DocumentUnit {
	const english = origin.locale === SOURCE_LOCALE ? undefined : source;
	const units = withTwins(origin, piecesOf(document, origin.kind), english === undefined ? [] : piecesOf(english, origin.kind));
	return { file: origin.file, locale: origin.locale, kind: origin.kind, id: origin.id, document, ...(english === undefined ? {} : { english }), units };
}

function documentsOf(
	kind: Kind,
	byLocale: Readonly<Record<Locale, ReadonlyMap<string, TranslatableDocument>>>,
	outcomeOf: (id: string) => Outcome | undefined,
): DocumentUnit[] {
	return LOCALES.flatMap((locale) =>
		[...byLocale[locale]].map(([id, document]) => {
			const outcome = outcomeOf(id);
			return documentUnit({ file: document.file, locale, kind, id, ...(outcome === undefined ? {} : { outcome }) }, document, byLocale[SOURCE_LOCALE].get(id));
		}),
	);
}

/** Base of a message key: plural forms share one, and languages have different ones. */
export const baseKey = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/u, '');

function messageUnits(
	kind: Kind,
	id: string,
	file: (locale: Locale) => string,
	texts: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>>,
): TextUnit[] {
	const pieces = (locale: Locale): Piece[] => Object.entries(texts[locale] ?? {}).map(([field, text]) => ({ field, format: 'plain', text }));
	return LOCALES.flatMap((locale) => withTwins({ file: file(locale), locale, kind, id }, pieces(locale), pieces(SOURCE_LOCALE)));
}

/** Cuts the content, the guides and the messages into the units that rules look at. */
export function makeUnits({ content, guides, messages }: RuleInput): { documents: DocumentUnit[]; units: TextUnit[] } {
	const { catalogue } = buildCatalogue(content);
	const none = (): undefined => undefined;
	const documents = [
		...content.protocols.flatMap((files) => {
			const codes = catalogue.protocols.find((protocol) => protocol.id === files.id)?.byId;
			return [...documentsOf('prose', files.prose, (id) => codes?.get(id)?.outcome), ...documentsOf('comparisons', files.comparisons, none)];
		}),
		...(['causes', 'providers', 'decision', 'glossary', 'developers'] as const).flatMap((kind) => documentsOf(kind, content.shelves[kind].prose, none)),
		...documentsOf('guides', guides.guides, none),
	];
	const units = [
		...documents.flatMap((document) => document.units),
		...content.protocols.flatMap((files) => messageUnits('labels', files.id, (locale) => `${files.id}/labels/${locale}.yaml`, files.labels)),
		...messageUnits('messages', 'ui', (locale) => `locales/${locale}.json`, messages.locales),
	];
	return { documents, units };
}
