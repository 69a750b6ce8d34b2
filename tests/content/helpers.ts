import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { TranslatableDocument } from '../../src/catalogue/translation.ts';
import { perLocale, type Locale } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/loaders/disk.ts';
import { readGuides } from '../../src/loaders/guides.ts';
import { readTerms } from '../../src/loaders/terms.ts';
import type { DocumentUnit, Messages, Rule, RuleInput, SetUnit, TextUnit } from '../../src/rules/types.ts';
import type { Term } from '../../src/schemas/terms.ts';
import type { Fault } from '../../src/schemas/fault.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const flat = z.record(z.string(), z.string());
const json = (file: string): Record<string, string> => flat.parse(JSON.parse(readFileSync(path(`locales/${file}.json`), 'utf8')));

export const root = path('content');
export const terms: readonly Term[] = readTerms(root);

/** The content as it stands on disk. */
export function realInput(): RuleInput {
	return { content: readContent(root), guides: readGuides(root), messages: { locales: perLocale(json), descriptions: json('descriptions') } };
}

/** A text by itself; whatever a test does not say is that of a section of 550. */
export function text(locale: Locale, body: string, rest: Partial<TextUnit> = {}): TextUnit {
	const field = rest.field ?? 'description';
	return { file: `smtp/prose/${locale}/550.md`, locale, kind: 'prose', id: '550', format: 'markdown', field, place: field, text: body, ...rest };
}

/** A frontmatter field. */
export const plain = (locale: Locale, field: string, body: string, rest: Partial<TextUnit> = {}): TextUnit => text(locale, body, { field, format: 'plain', ...rest });

/** A document of one section. */
export function document(locale: Locale, id: string, body: string, english?: string): DocumentUnit {
	const make = (markdown: string, head: TranslatableDocument['head'] = {}): TranslatableDocument => ({ file: `smtp/prose/${locale}/${id}.md`, head, sections: [{ key: 'description', markdown, parts: [{ markdown }] }] });
	const own = make(body);
	const unit = text(locale, body, { file: own.file, id, ...(english === undefined ? {} : { twin: english }) });
	return { file: own.file, locale, kind: 'prose', id, document: own, ...(english === undefined ? {} : { english: make(english) }), units: [unit] };
}

/** A set of documents, with messages where a test is about them. */
export function set(documents: readonly DocumentUnit[], messages: Messages = { locales: { vi: {}, ko: {}, en: {} }, descriptions: {} }): SetUnit {
	return { documents, units: documents.flatMap((each) => each.units), messages, terms };
}

/** What a rule says about one text or one set. */
export function check(rule: Rule, unit: TextUnit | SetUnit): readonly Fault[] {
	if (rule.scope === 'text' && 'text' in unit) return rule.check(unit, terms);
	if (rule.scope === 'set' && 'documents' in unit) return rule.check(unit);
	throw new Error(`${rule.name} does not look at this kind of unit`);
}
