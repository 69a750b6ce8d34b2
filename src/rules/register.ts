import type { Fault } from '../schemas/fault.ts';
import { faultOf, faultsFor, HOLE, ownWords, sentencesOf } from './text.ts';
import type { SetRule, TextRule, TextUnit } from './types.ts';

const FULL = /(?:니다|니까|세요)[.?]$/u;
const PLEASE = /세요[.?]?$/u;
/** A clause with a full stop is a sentence; a label without one may be a noun phrase. */
const SENTENCE = /[.?!]$/u;
/** Polite and plain endings of other registers; a title may ask with -나요? */
const FOREIGN = /(?:어요|아요|해요|에요|예요|돼요|네요|죠|지요)(?=[.?!,)”’\s]|$)|십시오|시기 바랍니다|바랍니다|[았었했된한인없있]다\.(?=\s|$)/gu;
const ADDRESS = /당신|귀하|여러분/gu;
/** Fields of frontmatter that are whole sentences in every language. */
const SENTENCE_FIELDS = /^(?:summary|choose|turn_condition|doubts\.|apart\.|meanings\.|fixes\.|conflicts\.)/u;

/** Whether the reader may be told what to do here: steps, the warning, the answer, a pair's advice, the interface, guides. */
function mayAsk(unit: TextUnit): boolean {
	if (['labels', 'messages', 'guides', 'decision', 'developers'].includes(unit.kind)) return true;
	if (unit.field === 'fix' || unit.field === 'summary' || unit.field === 'avoid') return true;
	if (unit.kind === 'causes') return ['line', 'worse', 'check', 'pass-on'].includes(unit.field);
	if (unit.kind === 'providers') return unit.format === 'markdown' || unit.field === 'line' || unit.field.startsWith('fixes.');
	return unit.kind === 'comparisons' && unit.field === 'choose';
}

function endings(unit: TextUnit): Fault[] {
	const strict = unit.format === 'markdown' || SENTENCE_FIELDS.test(unit.field);
	return sentencesOf(unit.text).flatMap((sentence) => {
		const shown = sentence.replaceAll(HOLE, '…').slice(-60);
		if (/^#|[:：]$/u.test(sentence) && unit.kind === 'guides') return [];
		if (
			strict
				? !FULL.test(sentence) && !isHeading(unit, sentence)
				: SENTENCE.test(sentence) && !/(?:니다|니까|세요|나요|가요)[.?]$/u.test(sentence) && /[가-힣]/u.test(sentence)
		) {
			return [
				faultOf(
					unit,
					shown,
					'a sentence that ends in -니다, -니까 or -세요',
					'end it in 합니다체; put brackets and code spans inside the sentence, not before its full stop',
				),
			];
		}
		if (PLEASE.test(sentence) && !mayAsk(unit))
			return [
				faultOf(
					unit,
					shown,
					'a statement in -니다: -세요 belongs into fix, avoid, summary, a pair’s choose and the interface',
					'say what is so, not what to do',
				),
			];
		return [];
	});
}

/** Headings and table rows of a guide have no verb. */
const isHeading = (unit: TextUnit, sentence: string): boolean => unit.kind === 'guides' && (!SENTENCE.test(sentence) || sentence.startsWith('|'));

function korean(unit: TextUnit): Fault[] {
	if (unit.field.startsWith('aliases.')) return [];
	const words = ownWords(unit.text);
	return [
		...endings(unit),
		...faultsFor(unit, words, FOREIGN, '합니다체, and -세요 for instructions', 'write -니다 or -세요'),
		...faultsFor(unit, words, ADDRESS, 'no 당신, 귀하 or 여러분', 'leave the address out'),
	];
}

/** A message to a stranger is a letter: there “anh/chị” is the polite address. */
const isLetter = (unit: TextUnit): boolean => unit.kind === 'causes' && unit.field === 'pass-on';

const VIETNAMESE = /(?<!\p{L})(?:quý khách|anh\/chị|bởi(?! vì))(?!\p{L})/giu;

function vietnamese(unit: TextUnit): Fault[] {
	return faultsFor(
		unit,
		isLetter(unit) ? ownWords(unit.text).replace(/anh\/chị/giu, (found) => ' '.repeat(found.length)) : ownWords(unit.text),
		VIETNAMESE,
		'no “quý khách”, “anh/chị” or “bởi”',
		'address the reader as “bạn” or not at all; make the actor the subject',
	);
}

/** Rule 2: the register of Korean and Vietnamese. */
export const register: TextRule = {
	name: 'register',
	description: 'Korean is written in 합니다체, with -세요 for instructions only; Vietnamese says “bạn” and names the actor.',
	scope: 'text',
	check: (unit) => (unit.locale === 'ko' ? korean(unit) : unit.locale === 'vi' ? vietnamese(unit) : []),
};

/** Rule 2, over a whole section: “Hãy” at most once. */
export const imperatives: SetRule = {
	name: 'imperatives',
	description: 'A Vietnamese section has “Hãy” at most once; steps begin with the bare verb.',
	scope: 'set',
	check: ({ units }) => {
		const counts = new Map<string, { unit: TextUnit; count: number }>();
		for (const unit of units.filter((each) => each.locale === 'vi')) {
			const key = `${unit.file}\n${unit.field}`;
			const count = (ownWords(unit.text).match(/(?<!\p{L})hãy(?!\p{L})/giu) ?? []).length + (counts.get(key)?.count ?? 0);
			counts.set(key, { unit, count });
		}
		return [...counts.values()]
			.filter(({ count }) => count > 1)
			.map(({ unit, count }): Fault => ({
				file: unit.file,
				field: unit.field,
				value: `${count} × “Hãy”`,
				expected: '“Hãy” at most once in a section',
				repair: 'begin with the bare verb',
			}));
	},
};
