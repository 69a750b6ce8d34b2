import { LOCALES } from '../i18n/locales.ts';
import type { Shelves } from '../loaders/shelves.ts';
import { DEVELOPERS_FILES, DEVELOPERS_PARTS, DEVELOPERS_SECTIONS } from '../schemas/developers.ts';
import { quote, type Fault } from '../schemas/fault.ts';
import { proseOf, sameKeys, sameSections, strayProse } from './shelf.ts';
import type { Developers } from './types.ts';

const ID = 'developers';
const TITLES = [...DEVELOPERS_SECTIONS, ...Object.values(DEVELOPERS_PARTS).flat(), ...DEVELOPERS_FILES];

/** A fault for each section whose parts are not the expected ones in their order. */
function checkParts(developers: Developers): Fault[] {
	return LOCALES.flatMap((locale) =>
		Object.entries(DEVELOPERS_PARTS).flatMap(([key, expected]): Fault[] => {
			const { file, sections } = developers.prose[locale];
			const found = sections.find((section) => section.key === key)?.parts.flatMap((part) => part.role ?? []) ?? [];
			return found.join() === expected.join()
				? []
				: [{ file, field: key, value: quote(found.join(', ')), expected: `the parts ${expected.join(', ')} in this order`, repair: 'set level-3 headings' }];
		}),
	);
}

/** Makes the text of the developers' page, where the content has one, and every fault of it. */
export function makeDevelopers(shelves: Shelves): { developers: Developers | undefined; faults: Fault[] } {
	const shelf = shelves.developers;
	const faults = strayProse(shelf, ID, [ID]);
	if (LOCALES.every((locale) => shelf.prose[locale].size === 0)) return { developers: undefined, faults };
	const prose = proseOf(shelf, ID, ID, faults);
	if (prose === undefined) return { developers: undefined, faults };
	const developers = { prose };
	for (const locale of LOCALES) {
		const document = prose[locale];
		faults.push(...sameKeys(document.file, 'titles', Object.keys(document.head.titles), TITLES), ...sameSections(document, DEVELOPERS_SECTIONS));
	}
	return { developers, faults: [...faults, ...checkParts(developers)] };
}
