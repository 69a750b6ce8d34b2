import { LOCALES } from '../i18n/locales.ts';
import type { Shelves } from '../loaders/shelves.ts';
import type { Fault } from '../schemas/fault.ts';
import { known, proseOf, sameKeys, sameSections } from './shelf.ts';
import type { Glossary, Protocol } from './types.ts';

/** Makes the glossary, where the content has one, and every fault of it. */
export function makeGlossary(shelves: Shelves, protocols: readonly Protocol[], causes: readonly string[]): { glossary: Glossary | undefined; faults: Fault[] } {
	const faults: Fault[] = [];
	const facts = shelves.glossary.facts.get('glossary');
	if (facts === undefined) return { glossary: undefined, faults };
	const prose = proseOf(shelves.glossary, 'glossary', 'glossary', faults);
	const file = 'glossary/entries.yaml';
	const ids = facts.entries.map((entry) => entry.id);
	const numbers = protocols.flatMap((protocol) => [...protocol.byNumber.keys()]);
	for (const [index, entry] of facts.entries.entries()) {
		if (ids.indexOf(entry.id) !== index) faults.push({ file, field: `entries.${entry.id}`, expected: 'each entry once', repair: 'remove one of the two' });
		if (entry.code !== undefined) faults.push(...known(file, `entries.${entry.id}.code`, entry.code, numbers, 'the number of a code'));
		if (entry.cause !== undefined) faults.push(...known(file, `entries.${entry.id}.cause`, entry.cause, causes, 'a cause'));
		for (const other of entry.related) faults.push(...known(file, `entries.${entry.id}.related`, other, ids, 'an entry'));
	}
	if (prose === undefined) return { glossary: undefined, faults };
	for (const locale of LOCALES) {
		const { head, ...document } = prose[locale];
		faults.push(
			...sameKeys(document.file, 'terms', Object.keys(head.terms), ids),
			...sameKeys(document.file, 'forms', Object.keys(head.forms), ids),
			...sameSections(prose[locale], ids),
		);
		const owners = new Map<string, string>();
		for (const [id, forms] of Object.entries(head.forms))
			for (const form of forms) {
				const key = form.toLowerCase();
				const owner = owners.get(key);
				if (owner !== undefined)
					faults.push({
						file: document.file,
						field: `forms.${id}`,
						value: form,
						expected: `a form of its own; ${owner} has it already`,
						repair: 'remove it from one of the two',
					});
				owners.set(key, id);
			}
	}
	return { glossary: { facts, prose }, faults };
}
