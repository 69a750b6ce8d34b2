import { nearestFirst, typedNumber } from '../../schemas/distance.ts';
import type { AnswerCause, AnswerCode, Answers } from '../../answers/answers.ts';
import type { BoxSettings } from '../../answers/box-words.ts';
import type { SearchGroup, SearchHit } from '../../search/types.ts';
import { make } from './elements.ts';

/** Codes that are offered where nothing fits. */
const NEAR = 3;

/** The codes whose number is nearest to the one that was typed. */
export function nearCodes(answers: Pick<Answers, 'codes'>, typed: string): AnswerCode[] {
	const number = typedNumber(typed);
	return number === undefined ? [] : nearestFirst(number, answers.codes, (code) => code.numbers[0] ?? '').slice(0, NEAR);
}

function hitItem({ entry }: SearchHit): HTMLElement {
	const title = make('b', entry.kind === 'code' ? { lang: 'en', translate: 'no' } : {}, entry.title);
	return make('li', {}, make('a', { href: entry.href }, title, ' ', make('small', {}, entry.note)));
}

function group(id: string, heading: string, items: readonly HTMLElement[]): HTMLElement {
	return make('section', { 'aria-labelledby': id }, make('h2', { id }, heading), make('ul', {}, ...items));
}

/** What the decoder makes of the words, above the pages that were found. */
export function printReading(cause: AnswerCause, settings: BoxSettings): HTMLElement {
	return make(
		'p',
		{ class: 'reads' },
		`${settings.words['box.hits.reads']} `,
		make('a', { href: cause.href }, make('b', {}, cause.title)),
		' ',
		make('small', {}, cause.line),
	);
}

/** Pages that were found, in their groups; each is a link. */
export function printHits(groups: readonly SearchGroup[], settings: BoxSettings): HTMLElement[] {
	return groups.map(({ kind, hits }) => group(`hits-${kind}`, settings.words[`box.hits.${kind}`], hits.map(hitItem)));
}

/** Nothing was found: says so, and offers the codes that look alike and the questions. */
export function printNothing(near: readonly AnswerCode[], settings: BoxSettings): HTMLElement[] {
	const { words, why } = settings;
	const items = near.map((code) =>
		make(
			'li',
			{},
			make('a', { href: code.href }, make('b', { lang: 'en', translate: 'no' }, `${code.numbers[0] ?? ''} ${code.name}`), ' ', make('small', {}, code.gloss)),
		),
	);
	return [
		make('p', {}, words['box.hits.none'], ...(why === null ? [] : [' ', make('a', { href: why.href }, why.text)])),
		...(items.length === 0 ? [] : [group('hits-near', words['box.hits.near'], items)]),
	];
}
