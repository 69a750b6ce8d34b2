/** Which entries the numbers of a query lead to, and how near each is. */
import type { ReadNumbers } from './numbers.ts';
import { anyClass, type PreparedIndex } from './prepare.ts';

/** Points of a hit by its number. Every one of them is above every hit by words. */
const POINTS = {
	/** The enhanced code that was typed: it says more than the reply code beside it. */
	enhanced: 1000,
	/** The reply code that was typed. */
	reply: 900,
	/** The class that was typed. */
	class: 850,
	/** The same enhanced code of another class. */
	otherClass: 800,
	/** A number that begins like what is still being typed. */
	beginning: 700,
	/** A number that has no page: what its subject says in general. */
	subject: 400,
	/** A number that has no page: its class. */
	classOfUnknown: 300,
} as const;

/** Entries with the points that their number earns. */
export function codeHits(index: PreparedIndex, numbers: ReadNumbers): Map<number, number> {
	const points = new Map<number, number>();
	const give = (number: string | undefined, worth: number): boolean => {
		const found = number === undefined ? [] : (index.byNumber.get(number) ?? []);
		for (const entry of found) points.set(entry, Math.max(points.get(entry) ?? 0, worth));
		return found.length > 0;
	};
	const classOf = (number: string): string => `${number.slice(0, 1)}xx`;
	numbers.enhanced.forEach((number, place) => {
		if (give(number, POINTS.enhanced - place) || give(anyClass(number), POINTS.otherClass - place)) return;
		give(`x.${number.split('.')[1] ?? ''}.0`, POINTS.subject);
		give(classOf(number), POINTS.classOfUnknown);
	});
	numbers.replies.forEach((number, place) => give(number, POINTS.reply - place) || give(classOf(number), POINTS.classOfUnknown));
	numbers.classes.forEach((number, place) => give(number, POINTS.class - place));
	const { beginning } = numbers;
	if (beginning !== undefined)
		for (const number of index.byNumber.keys())
			if (number.startsWith(beginning)) give(number, POINTS.beginning - (index.byNumber.get(number)?.[0] ?? 0) / index.entries.length);
	return points;
}
