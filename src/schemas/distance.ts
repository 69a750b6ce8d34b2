/** How many letters two texts share at their start. */
export function sharedStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length += 1;
	return length;
}

/** Levenshtein distance of two texts, by rows: how many letters to insert, delete or replace. */
export function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
		}
		previous = row;
	}
	return previous[b.length] ?? 0;
}

/** The number that somebody typed, in any width of digits; undefined where there is none. */
export const typedNumber = (text: string): string | undefined => /\d[\d.]*/u.exec(text.normalize('NFKC'))?.[0];

/** All things, those with the nearest number first; of two equally near ones the one that begins alike, because people mistype the end. */
export function nearestFirst<Thing>(typed: string, things: readonly Thing[], numberOf: (thing: Thing) => string): Thing[] {
	return things
		.map((thing) => ({ thing, distance: editDistance(typed, numberOf(thing)), shared: sharedStart(numberOf(thing), typed) }))
		.sort((a, b) => a.distance - b.distance || b.shared - a.shared)
		.map(({ thing }) => thing);
}
