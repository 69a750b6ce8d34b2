import { compareFacts, mainDifference, type Compared } from '../catalogue/comparison.ts';
import { oneOf } from '../i18n/lists.ts';
import type { Words } from '../i18n/words.ts';
import type { FactRow, FactValue } from '../parts/types.ts';
import { escapeHtml, renderSentence } from '../prose/sentence.ts';
import type { ComparedCode, Setting } from './types.ts';
import { span, valueOf } from './values.ts';

/** A difference: what it is about, and one whole sentence per code. Code spans stand in backticks. */
export interface Difference {
	readonly label: string;
	readonly sentences: readonly string[];
}

/** Facts that a composed difference speaks of; where a code is specified stands in the table alone. */
type Told = Exclude<Compared, 'specified'>;

/** The sentence about one fact of one code, or undefined where there is nothing to say of it. */
function sentenceFor({ t, label, locale }: Words, { protocol }: Setting, code: ComparedCode, fact: Told): string | undefined {
	const slot = { code: span(code.number) };
	switch (fact) {
		case 'outcome':
			return label(protocol, `class.${code.classes[0]}.of`, slot);
		case 'retry':
			return label(protocol, `retry.${code.retry}.of`, slot);
		case 'turn':
			return label(protocol, code.byItself ? `role.${code.turn}.self.of` : `role.${code.turn}.of`, slot);
		case 'stages': {
			const stages = code.stages.map((stage) => label(protocol, `stage.${stage}.after`));
			return stages.length === 0 ? undefined : t('compose.stages', { ...slot, stages: oneOf(locale, stages) });
		}
		case 'closes':
			return code.closes === undefined ? undefined : t(`compose.closes.${code.closes}`, slot);
		case 'area': {
			const { area } = code;
			return area === undefined ? undefined : label(protocol, `area.${area}.of`, { ...slot, digit: area, area: label(protocol, `area.${area}`) });
		}
		case 'typical':
		case 'replies': {
			const numbers = code[fact];
			return numbers.length === 0 ? t(`compose.${fact}.none`, slot) : t(`compose.${fact}`, { ...slot, list: numbers.map(span).join(', ') });
		}
		case 'status':
			return t(`compose.status.${code.status}`, slot);
		default:
			return fact satisfies never;
	}
}

const LABELS = {
	outcome: 'fact.outcome',
	retry: 'fact.retry',
	turn: 'fact.turn',
	stages: 'fact.stage',
	closes: 'fact.closes',
	area: 'fact.area',
	typical: 'fact.typical',
	replies: 'fact.replies',
	status: 'spec.status',
	specified: 'fact.specification',
} as const satisfies Record<Compared, string>;

/** The message key of a fact's name. */
export const labelOf = (fact: Compared): (typeof LABELS)[Compared] => LABELS[fact];

/** Differences in whole sentences: only where the facts differ, and at most the six that matter most. */
export function composeDifferences(words: Words, setting: Setting, a: ComparedCode, b: ComparedCode): Difference[] {
	return compareFacts(a, b)
		.flatMap(({ same, fact }) => (same || fact === 'specified' ? [] : [fact]))
		.slice(0, 6)
		.map((fact) => ({ label: words.t(LABELS[fact]), sentences: [a, b].flatMap((code) => sentenceFor(words, setting, code, fact) ?? []) }));
}

/** The composed differences as HTML; where the facts are alike, a sentence that says so. */
export function differencesHtml(words: Words, setting: Setting, a: ComparedCode, b: ComparedCode): string {
	const differences = composeDifferences(words, setting, a, b);
	if (differences.length === 0) return `<p>${renderSentence(words.t('compose.alike', { a: span(a.number), b: span(b.number) }))}</p>`;
	const items = differences.map(
		({ label, sentences }) =>
			`<li><strong>${renderSentence(words.t('compose.label', { label }))}</strong> ${sentences.map((each) => renderSentence(each)).join(' ')}</li>`,
	);
	return `<ul class="list">${items.join('')}</ul>`;
}

/** The opening: what both share, what each one says, and what tells them apart. Whole sentences, in that order. */
export function composeOpening({ t, label, hasLabel }: Words, { protocol }: Setting, a: ComparedCode, b: ComparedCode): string[] {
	const slots = { a: span(a.number), b: span(b.number), glossA: a.gloss, glossB: b.gloss };
	const [own, other] = [a.classes[0], b.classes[0]];
	// A code of a kind with groups is met with several classes, so it says something else of the class that both have in common.
	const key = a.grouped || b.grouped ? `class.${own}.both.${a.kind}` : `class.${own}.both`;
	const shared = own === other && hasLabel(protocol, key) ? [label(protocol, key)] : [];
	return [...shared, t('compose.says', slots), t(`compose.apart.${mainDifference(a, b)}`, slots)];
}

/** Facts whose doubt has another name than the row that shows them. */
const DOUBT_OF: Partial<Record<Compared, string>> = { specified: 'references' };

/** A value with the words that say that it is not certain, where the facts of the code doubt it. */
function marked({ t }: Words, code: ComparedCode, fact: Compared, value: FactValue): FactValue {
	if (!code.doubts.includes(DOUBT_OF[fact] ?? fact)) return value;
	const mark = `(${escapeHtml(t('doubt.mark'))})`;
	return { ...value, note: value.note === undefined ? mark : `${value.note} ${mark}` };
}

/** The fact table: what is equal has one value, what differs has two. */
export function factRows(words: Words, setting: Setting, a: ComparedCode, b: ComparedCode): FactRow[] {
	return compareFacts(a, b).map(({ fact, same }): FactRow => {
		const value = (code: ComparedCode): FactValue => marked(words, code, fact, valueOf(words, setting, code, fact));
		const [first, second] = [value(a), value(b)];
		// The condition of a second actor is authored per code, so equal roles may still read differently.
		const alike = same && first.note === second.note;
		return { label: words.t(labelOf(fact)), values: alike ? [first] : [first, second] };
	});
}
