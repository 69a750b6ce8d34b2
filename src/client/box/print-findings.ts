import type { Answers } from '../../answers/answers.ts';
import type { Decoding, Finding } from '../../decoder/types.ts';
import type { BoxWords } from '../../answers/box-words.ts';
import { lineOf } from './answer.ts';
import { make, mark } from './elements.ts';

/**
 * The findings of a text, each with its short answer; choosing one shows it in full.
 * @returns undefined for a single finding, which needs no list
 */
export function printFindings(
	decoding: Decoding,
	chosen: Finding,
	answers: Answers,
	words: BoxWords,
	choose: (finding: Finding) => void,
): HTMLElement | undefined {
	const findings = [decoding, ...decoding.others];
	if (findings.length < 2) return undefined;
	const items = findings.map((finding) => {
		const { what, line, outcome } = lineOf(finding, answers, words);
		const button = make(
			'button',
			{ type: 'button', 'aria-current': finding === chosen ? 'true' : undefined },
			outcome === undefined ? undefined : mark(outcome),
			make('b', { translate: 'no', dir: 'auto' }, what),
			' ',
			make('span', {}, line),
		);
		button.addEventListener('click', () => {
			choose(finding);
		});
		return make('li', { class: outcome }, button);
	});
	return make(
		'nav',
		{ class: 'findings', 'aria-labelledby': 'findings' },
		make('h2', { id: 'findings' }, words[decoding.more ? 'answer.several.more' : 'answer.several'].replace('{count}', String(findings.length))),
		make('ol', {}, ...items),
	);
}
