import { editDistance, sharedStart } from '../schemas/distance.ts';
import type { ComparedCode } from './types.ts';

/** What the part of an address after # asks for: two codes, one, or neither. Codes as they were typed, known or not. */
export type Asked =
	{ readonly kind: 'none' } | { readonly kind: 'one'; readonly first: string } | { readonly kind: 'two'; readonly first: string; readonly second: string };

/** Somebody may have cut a link in the middle of an escape. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Longest text that is typed for a code; two of them and what joins them are an address. */
export const MOST_TYPED = 80;
const MOST_ADDRESS = 200;

/** Reads `#550-vs-5.7.26`, `#550` and what people make of them; an endless one is cut. */
export function readAddress(hash: string): Asked {
	const text = decoded(hash.replace(/^#/u, '')).trim().slice(0, MOST_ADDRESS);
	const [first = '', second = ''] = text.split(/(?:^|[-\s_]+)vs\.?(?:[-\s_]+|$)/iu).map((part) => part.trim());
	if (second !== '' && first !== '') return { kind: 'two', first, second };
	const only = first === '' ? second : first;
	return only === '' ? { kind: 'none' } : { kind: 'one', first: only };
}

/** Half of a pair of surrogates can be in no address. `toWellFormed` is younger than some browsers. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** The part of an address that asks for these two, or for one where the other is empty. */
export function writeAddress(first: string, second: string): string {
	return `#${[first, second]
		.filter((each) => each !== '')
		.map((each) => encodeURIComponent(wellFormed(each)))
		.join('-vs-')}`;
}

/** A code, and the number of it that was meant: 4.2.2 of the code that is mostly 5.2.2. */
export interface Found {
	readonly code: ComparedCode;
	readonly written: string;
}

const plain = (typed: string): string => typed.normalize('NFKC').trim().replace(/^#+/u, '').toUpperCase();

/**
 * The code that somebody means: `550`, `#5.7.26`, `５５０`, `5 7 1`, `x.7.26`, `550-5.7.26`, `550 Mailbox Unavailable`.
 * An enhanced status code says more than the reply code before it, so it wins.
 */
export function findCode(codes: readonly ComparedCode[], typed: string): Found | undefined {
	const known = new Map<string, Found>();
	for (const code of codes) {
		known.set(code.id.toUpperCase(), { code, written: code.number });
		for (const written of code.numbers) known.set(written.toUpperCase(), { code, written });
	}
	const text = plain(typed);
	const whole = known.get(text) ?? known.get(text.replace(/[\s.,_-]+/gu, '.'));
	if (whole !== undefined) return whole;
	const words = text.split(/[^\p{L}\p{N}.]+/u).flatMap((word) => known.get(word.replace(/^\.+|\.+$/gu, '')) ?? []);
	const named = codes.filter((code) => code.name.toUpperCase() === text);
	const [only] = named.length === 1 ? named : [];
	return words.find((each) => each.written.includes('.')) ?? words[0] ?? (only === undefined ? undefined : { code: only, written: only.number });
}

const MOST_NEAR = 3;

/** Numbers that are written most like what was typed, the nearest first; codes whose name holds it; none where nothing is alike. */
export function nearestNumbers(codes: readonly ComparedCode[], typed: string): string[] {
	const text = plain(typed);
	const named = text.length < MOST_NEAR ? [] : codes.filter((code) => code.name.toUpperCase().includes(text)).map((code) => code.number);
	const number = text.replace(/[\s,_-]+/gu, '.');
	const ranked = codes
		.flatMap((code) => code.numbers.map((written) => ({ written, distance: editDistance(number, written) })))
		.filter(({ written, distance }) => distance < Math.min(number.length, written.length))
		.sort((a, b) => a.distance - b.distance || sharedStart(number, b.written) - sharedStart(number, a.written));
	return [...named, ...ranked.map((each) => each.written)].slice(0, MOST_NEAR);
}
