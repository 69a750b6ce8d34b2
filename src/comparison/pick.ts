import { titleThatFits } from '../i18n/columns.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';
import type { ComparisonView, FigureLink } from '../parts/types.ts';
import { findCode, nearestNumbers, writeAddress, type Found } from './address.ts';
import { codeHref, pairHref, type ComparedCode, type ComparisonFile, type Setting } from './types.ts';
import { span } from './values.ts';
import { makeComparison, titlesOf } from './view.ts';
import { asWritten } from './written.ts';

/** A sentence to the reader, code spans in backticks, and links behind it. */
export interface Remark {
	readonly text: string;
	readonly links: readonly FigureLink[];
}

/** Where the prose of both codes stands, and which sections of it belong into their comparison. */
export interface Borrow {
	readonly hrefs: readonly string[];
	readonly sections: Setting['prose'];
}

/** What two typed codes come to: something is missing, they have a page of their own, or here is their comparison. */
export type Picked =
	| { readonly kind: 'ask'; readonly remarks: readonly Remark[] }
	| { readonly kind: 'page'; readonly href: string }
	| {
			readonly kind: 'show';
			readonly view: ComparisonView;
			readonly title: string;
			readonly address: string;
			/** Address with the numbers that were meant, in the order in which they were typed. */
			readonly meant: string;
			readonly borrow: Borrow;
	  };

/** No such code, and the nearest ones: each link puts one of them in its place and keeps the other field as it is. */
function unknown(file: ComparisonFile, { t }: Words, typed: string, other: string, isFirst: boolean): Remark {
	// A backtick would begin a code span.
	const slots = { typed: typed.replaceAll('`', '') };
	const links = nearestNumbers(file.codes, typed)
		.filter((number) => number !== other)
		.map((number) => ({ number, href: isFirst ? writeAddress(number, other) : writeAddress(other, number) }));
	return { text: t(links.length === 0 ? 'compare.says.lost' : 'compare.says.unknown', slots), links };
}

function same(file: ComparisonFile, { t }: Words, a: Found, b: Found): Remark {
	const text =
		a.written === b.written ? t('compare.says.same', { code: span(a.written) }) : t('compare.says.classes', { a: span(a.written), b: span(b.written) });
	return { text, links: [{ number: a.code.number, href: codeHref(file.setting, a.code) }] };
}

/** Comparisons by hand in which one of these codes stands. */
function related({ authored, codes, setting }: ComparisonFile, { t }: Words, own: readonly ComparedCode[]): FigureLink[] {
	const pairs = authored.flatMap(([lower, higher]): Array<readonly [ComparedCode, ComparedCode]> => {
		const [a, b] = [codes[lower], codes[higher]];
		return a === undefined || b === undefined ? [] : [[a, b]];
	});
	const beside = new Set(own.flatMap((code) => pairs.filter((pair) => pair.includes(code))));
	return [...beside].map(([a, b]) => ({ number: t('compare.short', { a: a.number, b: b.number }), href: pairHref(setting, a, b) }));
}

/** Whether two codes have a page of their own: those of one group, and those that somebody compared. */
function hasPage({ authored, codes }: ComparisonFile, a: ComparedCode, b: ComparedCode): boolean {
	if (a.group !== undefined && a.group === b.group) return true;
	return authored.some(([lower, higher]) => codes[lower] === a && codes[higher] === b);
}

/** Decides what two typed codes come to. Nothing that was typed is lost or changed. */
export function pick(file: ComparisonFile, first: string, second: string): Picked {
	const words = wordsFrom(file);
	const typed = [first.trim(), second.trim()] as const;
	if (typed[0] === '' || typed[1] === '') return { kind: 'ask', remarks: [{ text: words.t('compare.says.empty'), links: [] }] };
	const found = [findCode(file.codes, typed[0]), findCode(file.codes, typed[1])] as const;
	const [one, two] = found;
	if (one === undefined || two === undefined) {
		const remarks = [
			...(one === undefined ? [unknown(file, words, typed[0], two?.written ?? typed[1], true)] : []),
			...(two === undefined ? [unknown(file, words, typed[1], one?.written ?? typed[0], false)] : []),
		];
		return { kind: 'ask', remarks };
	}
	if (one.code === two.code) return { kind: 'ask', remarks: [same(file, words, one, two)] };
	const [lower, higher] = file.codes.indexOf(one.code) < file.codes.indexOf(two.code) ? [one, two] : [two, one];
	if (hasPage(file, lower.code, higher.code)) return { kind: 'page', href: pairHref(file.setting, lower.code, higher.code) };
	const [a, b] = [asWritten(file.setting, lower.code, lower.written), asWritten(file.setting, higher.code, higher.written)];
	return {
		kind: 'show',
		view: makeComparison(words, file.setting, a, b, { related: related(file, words, [lower.code, higher.code]) }),
		title: titleThatFits(titlesOf(words, file.setting, a, b)),
		address: writeAddress(a.number, b.number),
		meant: writeAddress(one.written, two.written),
		borrow: { hrefs: [a, b].map((code) => codeHref(file.setting, code)), sections: file.setting.prose },
	};
}

/** Whether an answer of the server is the file that was asked for, and not a page that says that there is none. */
export function isComparisonFile(value: unknown): value is ComparisonFile {
	return typeof value === 'object' && value !== null && ['locale', 'messages', 'labels', 'setting', 'codes', 'authored'].every((key) => key in value);
}
