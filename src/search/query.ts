import { codeHits } from './codes.ts';
import { plain } from './fold.ts';
import { queryWord, type QueryWord } from './match.ts';
import { readNumbers } from './numbers.ts';
import { readWords, type PreparedIndex } from './prepare.ts';
import { stopped } from './stop-words.ts';
import { textHits } from './text.ts';
import type { EntryKind, SearchGroup, SearchHit } from './types.ts';

/** Points that decide between equal hits: what tells a reader first what to do. */
const PREFERENCE: Readonly<Record<EntryKind, number>> = { cause: 3, code: 2, provider: 1.5, guide: 1, page: 0.5, term: 0 };

/** Words of a text, without those around the matter (`là gì`, `뭔가요`), unless there are no others. */
function tellingWords(text: string): QueryWord[] {
	const words = readWords(text);
	const stops = stopped(words.map(([, folded]) => folded));
	const telling = stops.every(Boolean) ? words : words.filter((_, place) => stops[place] !== true);
	return telling.map(([exact, folded], place) => queryWord(exact, folded, place === telling.length - 1));
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
 * 3. Of a word, the same letters and marks rank before other marks, beginnings, longer forms, insides and slips (match.ts).
 *
 * @param index made by `prepare`
 * @param query as it was typed, also in the middle of a syllable
 * @param limit most hits in all groups together
 * @returns groups in the order of their best hits; none for a query without a letter or digit, and where nothing fits
 */
export function search(index: PreparedIndex, query: string, limit = 8): readonly SearchGroup[] {
	const numbers = readNumbers(plain(query));
	const words = tellingWords(numbers.rest);
	const written = [...numbers.enhanced, ...numbers.replies].map((number) => queryWord(number, number, false));
	const points = textHits(index, words.length > 0 ? words : written.slice(0, 1), words.length > 0 ? written : written.slice(1));
	for (const [entry, worth] of codeHits(index, numbers)) points.set(entry, worth + (points.get(entry) ?? 0) / 1000);
	const hits = [...points].flatMap(([place, worth]): SearchHit[] => {
		const entry = index.entries[place];
		return entry === undefined ? [] : [{ entry, score: worth + PREFERENCE[entry.kind] / 10 }];
	});
	const best = chosen(
		hits.sort((a, b) => b.score - a.score),
		limit,
	);
	return [...new Set(best.map(({ entry }) => entry.kind))].map((kind) => ({ kind, hits: best.filter(({ entry }) => entry.kind === kind) }));
}
