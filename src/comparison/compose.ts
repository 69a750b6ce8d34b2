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
function sentenceFor({ t, label, locale }: Words, { protocol }: Setting, code: ComparedCode, other: ComparedCode, fact: Told): string | undefined {
	const slot = { code: span(code.number) };
	switch (fact) {
		case 'outcome':
			return code.saysClass ? label(protocol, `class.${code.classes[0]}.of`, slot) : undefined;
		case 'retry':
			return code.outcome === 'myth' ? undefined : label(protocol, `retry.${code.retry}.of`, slot);
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
			// That an enhanced code has no enhanced code is nothing to say.
			if (numbers.length === 0 && code.kind !== other.kind) return undefined;
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
		.map((fact) => ({
			label: words.t(LABELS[fact]),
			sentences: [a, b].flatMap((code) => sentenceFor(words, setting, code, code === a ? b : a, fact) ?? []),
		}));
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

/** The sentence that tells two codes apart. */
function apart({ t, label, hasLabel }: Words, { protocol }: Setting, a: ComparedCode, b: ComparedCode): string {
	const slots = { a: span(a.number), b: span(b.number) };
	const [myth, second] = [a, b].filter((code) => code.outcome === 'myth');
	if (second !== undefined) return t('compose.apart.myths');
	if (myth !== undefined) return t('compose.apart.myth', { myth: span(myth.number), real: span((myth === a ? b : a).number) });
	const main = mainDifference(a, b);
	if (main === 'class') return t('compose.apart.class');
	const key = `apart.${a.kind}.${b.kind}`;
	if (a.kind !== b.kind) return hasLabel(protocol, key) ? label(protocol, key, slots) : t('compose.apart.kind');
	return t(a.grouped && a.group !== b.group ? 'compose.apart.group' : `compose.apart.${main}`);
}

/** A reply that carries both, e.g. `550 5.7.26`; undefined where none is known to. */
function together(a: ComparedCode, b: ComparedCode): string | undefined {
	if (!b.replies.includes(a.id)) return undefined;
	const number = b.numbers[b.classes.indexOf(a.classes[0])];
	return number === undefined ? undefined : `${a.number} ${number}`;
}

/** The opening: what both share, what each one says, and what tells them apart. Whole sentences, in that order. */
export function composeOpening(words: Words, setting: Setting, a: ComparedCode, b: ComparedCode): string[] {
	const { t, label, hasLabel } = words;
	const slots = { a: span(a.number), b: span(b.number), glossA: a.gloss, glossB: b.gloss };
	const [own, other] = [a.classes[0], b.classes[0]];
	// A code of a kind with groups is met with several classes, so it says something else of the class that both have in common.
	const key = a.grouped || b.grouped ? `class.${own}.both.${a.kind}` : `class.${own}.both`;
	const shared = own === other && a.saysClass && b.saysClass && hasLabel(setting.protocol, key) ? [label(setting.protocol, key)] : [];
	const both = together(a, b);
	return [...shared, t('compose.says', slots), apart(words, setting, a, b), ...(both === undefined ? [] : [t('compose.together', { both: span(both) })])];
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
		const value = (code: ComparedCode): FactValue => marked(words, code, fact, valueOf(words, setting, code, code === a ? b : a, fact));
		const [first, second] = [value(a), value(b)];
		// The condition of a second actor is authored per code, so equal roles may still read differently; numbers that nobody sends read alike.
		const alike = (same || first.html === second.html) && first.note === second.note;
		return { label: words.t(labelOf(fact)), values: alike ? [first] : [first, second] };
	});
}
