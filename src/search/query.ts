import { codeHits } from './codes.ts';
import { plain } from './fold.ts';
import { toHangul } from './keyboard.ts';
import { queryWord } from './match.ts';
import { readNumbers } from './numbers.ts';
import { readWords, type PreparedIndex } from './prepare.ts';
import { asksMeaning, stopped } from './stop-words.ts';
import { textHits, type Said, type TextHits } from './text.ts';
import type { EntryKind, SearchEntry, SearchGroup, SearchHit } from './types.ts';

/** Between hits that are nearly equal: words are searched for what happened, and a cause says first what to do about it. A term comes first only where its meaning is asked. */
const PREFERENCE: Readonly<Record<EntryKind, number>> = { cause: 1.08, provider: 1.04, guide: 1.03, page: 1, term: 0.96, code: 0.92 };

/** Words of a text, and apart from them those around the matter (`là gì`, `뭔가요`), unless there are no others. */
function parted(text: string): Pick<Said, 'words' | 'around' | 'bare'> {
	const words = readWords(text);
	const stops = stopped(words.map(([, folded]) => folded));
	const telling = stops.every(Boolean) ? words : words.filter((_, place) => stops[place] !== true);
	return {
		bare: stops.every(Boolean),
		words: telling.map(([exact, folded], place) => queryWord(exact, folded, place === telling.length - 1)),
		around: words.flatMap((word) => (telling.includes(word) ? [] : word[1])),
	};
}

/** Every entry that a query leads to, by its numbers and by its words, with its points. */
function reading(index: PreparedIndex, query: string): TextHits {
	const numbers = readNumbers(plain(query));
	const { words, around, bare } = parted(numbers.rest);
	const written = [...numbers.enhanced, ...numbers.replies].map((number) => queryWord(number, number, false));
	const said = words.length > 0 ? { words, numbers: written } : { words: written.slice(0, 1), numbers: written.slice(1) };
	const { points, share } = textHits(index, { ...said, around, bare: bare && words.length > 0 });
	const preference = asksMeaning(around) ? { ...PREFERENCE, term: 1 } : PREFERENCE;
	const all = new Map([...points].map(([entry, worth]) => [entry, worth * preference[index.entries[entry]?.kind ?? 'term']]));
	for (const [entry, worth] of codeHits(index, numbers)) all.set(entry, worth + (points.get(entry) ?? 0) / 1000);
	return { points: all, share };
}

/** An entry as a number that was typed has it: with that number in its title, leading to the place that tells about it. */
function asTyped(entry: SearchEntry, typed: readonly string[]): SearchEntry {
	const number = typed.find((each) => entry.numbers?.includes(each));
	const place = number === undefined ? undefined : entry.places?.[number];
	return number === undefined || place === undefined ? entry : { ...entry, title: entry.title.replace(/^\S+/u, number), href: `${entry.href}${place}` };
}

/** The best hits, none of one kind more than half as long as others wait; then what is left. */
function chosen(hits: readonly SearchHit[], limit: number): SearchHit[] {
	const counts = new Map<EntryKind, number>();
	const within = hits.filter(({ entry }) => {
		const count = (counts.get(entry.kind) ?? 0) + 1;
		counts.set(entry.kind, count);
		return count <= Math.ceil(limit / 2);
	});
	return [...within.slice(0, limit), ...hits.filter((hit) => !within.includes(hit))].slice(0, limit).sort((a, b) => b.score - a.score);
}

/**
 * What a query leads to.
 *
 * 1. An enhanced code that is typed comes first, then a reply code; for one without a page its subject and its class.
 * 2. Then what has all other words in title, aliases or note; where nothing has all, what has the most of their weight.
 *    Rare words weigh more; words together in one phrase, and a phrase that they fill, rank higher (text.ts).
 *    Where the page of a code tells about the typed number in a place of its own, the hit has that number and leads there.
 * 3. Of a word, the same letters and marks rank before other marks, beginnings, longer forms, insides and slips (match.ts).
 *
 * @param index made by `prepare`
 * @param query as it was typed, also in the middle of a syllable
 * @param limit most hits in all groups together
 * @returns groups in the order of their best hits; none for a query without a letter or digit, and where nothing fits
 */
export function search(index: PreparedIndex, query: string, limit = 8): readonly SearchGroup[] {
	const read = reading(index, query);
	// Only where some word is found nowhere may the keyboard have been in the other mode.
	const other = read.share === 1 || !index.hangul ? read : reading(index, toHangul(query));
	const points = other.share > read.share ? other.points : read.points;
	const typed = readNumbers(plain(query)).enhanced;
	const hits = [...points].flatMap(([place, worth]): SearchHit[] => {
		const entry = index.entries[place];
		return entry === undefined ? [] : [{ entry: asTyped(entry, typed), score: worth }];
	});
	const best = chosen(
		hits.sort((a, b) => b.score - a.score),
		limit,
	);
	return [...new Set(best.map(({ entry }) => entry.kind))].map((kind) => ({ kind, hits: best.filter(({ entry }) => entry.kind === kind) }));
}
