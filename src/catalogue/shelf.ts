import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Document } from '../loaders/reader.ts';
import type { Shelf } from '../loaders/shelves.ts';
import { nearest, quote, type Fault } from '../schemas/fault.ts';

export type ProseOf<Head> = Readonly<Record<Locale, Document<Head>>>;

/** The prose of one thing in every language; a fault for each language that lacks it, and then undefined. */
export function proseOf<Head>(shelf: Shelf<unknown, Head>, folder: string, id: string, faults: Fault[]): ProseOf<Head> | undefined {
	const [vi, ko, en] = [shelf.prose.vi.get(id), shelf.prose.ko.get(id), shelf.prose.en.get(id)];
	for (const locale of LOCALES) {
		if (!shelf.prose[locale].has(id))
			faults.push({
				file: `${folder}/${locale}/${id}.md`,
				field: 'the whole file',
				expected: 'prose in every language',
				repair: `write content/${folder}/${locale}/${id}.md`,
			});
	}
	return vi === undefined || ko === undefined || en === undefined ? undefined : { vi, ko, en };
}

/** A fault for each prose file that no facts file asks for. */
export function strayProse(shelf: Shelf<unknown, unknown>, folder: string, ids: readonly string[]): Fault[] {
	return LOCALES.flatMap((locale) =>
		[...shelf.prose[locale].keys()]
			.filter((id) => !ids.includes(id))
			.map((id): Fault => ({
				file: `${folder}/${locale}/${id}.md`,
				field: 'file name',
				value: quote(id),
				expected: 'facts of the same name',
				repair: 'write the facts, or remove the file',
			})),
	);
}

/** A fault for each key that is missing, and for each that nothing asks for. */
export function sameKeys(file: string, field: string, found: readonly string[], expected: readonly string[]): Fault[] {
	return [
		...expected.filter((key) => !found.includes(key)).map((key): Fault => ({ file, field: `${field}.${key}`, expected: 'a text', repair: 'write it' })),
		...found
			.filter((key) => !expected.includes(key))
			.map((key): Fault => {
				const close = nearest(key, expected);
				return {
					file,
					field: `${field}.${key}`,
					value: quote(key),
					expected: 'a key that the facts ask for',
					repair: close === undefined ? 'remove it' : `write "${close}"`,
				};
			}),
	];
}

/** A fault where the sections of a document are not the expected ones in their order; optional ones may be left out. */
export function sameSections(document: Document<unknown>, expected: readonly string[], optional: readonly string[] = []): Fault[] {
	const found = document.sections.map((section) => section.key);
	const wanted = expected.filter((key) => found.includes(key) || !optional.includes(key));
	return found.join() === wanted.join()
		? []
		: [
				{
					file: document.file,
					field: 'sections',
					value: quote(found.join(', ')),
					expected: `the sections ${wanted.join(', ')} in this order`,
					repair: 'write what is missing, remove what is too many, or change the order',
				},
			];
}

/** A fault for a name that is not in a list. */
export function known(file: string, field: string, value: string, names: readonly string[], what: string): Fault[] {
	if (names.includes(value)) return [];
	const close = nearest(value, names);
	return [{ file, field, value: quote(value), expected: what, repair: close === undefined ? `use one of ${names.join(', ')}` : `write "${close}"` }];
}
