import { renderMarkdown } from '../prose/render.ts';
import type { Fault } from '../schemas/fault.ts';
import { around, faultOf, faultsFor, HOLE, ownWords, withoutFences } from './text.ts';
import type { TextRule, TextUnit } from './types.ts';

/** Blanks inside words, as machine translation leaves them, and missing ones. */
const ARTEFACTS = /대 한 |하 고 |하 여 |되 지 |할수(?!록)|될수(?!록)|할때(?!\S)|(?<=[가-힣])수있/gu;
const BEFORE_PARTICLE = new RegExp(`[A-Za-z0-9${HOLE}] (?:은|는|가|을|를|와|으로)(?=\\s)`, 'gu');
const BEFORE_MARK = /[^\S\n][,.;:!?](?=\s|$)/gu;
const AFTER_MARK = /(?<=\p{L})[,;!?](?=\p{L})|(?<=[\p{Ll}가-힣])[.](?=\p{Lu}[\p{Ll}])|(?<=[가-힣])[.](?=[가-힣])/gu;
const DOUBLE = /\S {2,}\S/gu;

/** Text of the rendered HTML outside code, with everything that a reader should never see. */
function leftovers(unit: TextUnit): Fault[] {
	// Rendering takes most of the time of all rules; without a mark there is nothing to be left over.
	if (!/[*_`]/u.test(ownWords(unit.text))) return [];
	const html = renderMarkdown(withoutFences(unit.text))
		.replace(/<code[\s\S]*?<\/code>/gu, HOLE)
		.replace(/<[^>]+>/gu, ' ');
	return [...html.matchAll(/\*\*|\*(?=\p{L})|(?<![\p{L}\d])_|_(?![\p{L}\d])|`/gu)].map((match) =>
		faultOf(
			unit,
			around(html, match.index, match[0].length),
			'no Markdown marks left in the printed text',
			'write the emphasis with *…* or **…** and no bracket or quote at its inner edge',
		),
	);
}

/** Rule 9: spacing, and marks that the renderer did not understand. */
export const spacing: TextRule = {
	name: 'spacing',
	description: 'No blanks inside words, before particles or before punctuation, none missing after it, and no Markdown marks left in the printed text.',
	scope: 'text',
	check: (unit) => {
		const words = ownWords(unit.text);
		const faults = faultsFor(unit, words, DOUBLE, 'one blank between words', 'delete the second one');
		if (unit.locale === 'ko') {
			faults.push(
				...faultsFor(unit, words, ARTEFACTS, 'Korean spacing', 'join or part the words as they are written'),
				...faultsFor(unit, words, BEFORE_PARTICLE, 'no blank before a particle', 'join the particle to its word'),
			);
		}
		if (!unit.field.startsWith('aliases.')) {
			faults.push(
				...faultsFor(unit, words, BEFORE_MARK, 'no blank before punctuation', 'delete the blank'),
				...faultsFor(unit, words, AFTER_MARK, 'a blank after punctuation', 'add the blank'),
			);
		}
		if (unit.format === 'markdown') faults.push(...leftovers(unit));
		return faults;
	},
};
