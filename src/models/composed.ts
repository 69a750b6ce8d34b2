import { areaOf, compareFacts, mainDifference, type Compared } from '../catalogue/comparison.ts';
import { numberWith } from '../catalogue/codes.ts';
import { carriersOf, type Code, type PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import { oneOf } from '../i18n/lists.ts';
import { protocolOf, span, type Site } from './context.ts';

/** Two published codes to compare; the lower first. They need not have an authored comparison, nor even a page. */
export interface Compare {
	readonly a: PublishedCode;
	readonly b: PublishedCode;
}

/** A difference: what it is about, and one whole sentence per code. Code spans stand in backticks. */
export interface Difference {
	readonly label: string;
	readonly sentences: readonly string[];
}

/** Enhanced codes and the like that travel with a code, written with the code's own class. */
export function typicalNumbers(site: Site, code: Code): string[] {
	const protocol = protocolOf(site, code.protocol);
	return code.facts.typical.flatMap((id) => {
		const found = protocol.byId.get(id);
		return found === undefined ? [] : [numberWith(found, code.classes[0].key)];
	});
}

/** Facts that a composed difference speaks of; where a code is specified stands in the table alone. */
type Told = Exclude<Compared, 'specified'>;

/** The sentence about one fact of one code, or undefined where there is nothing to say of it. */
function sentenceFor(site: Site, locale: Locale, code: PublishedCode, fact: Told): string | undefined {
	const { t, label } = site.translators[locale];
	const slot = { code: span(code.number) };
	switch (fact) {
		case 'outcome':
			return label(code.protocol, `class.${code.classes[0].key}.of`, slot);
		case 'retry':
			return label(code.protocol, `retry.${code.retry}.of`, slot);
		case 'turn': {
			const [first = 'nobody'] = code.turn;
			return label(code.protocol, code.turnIsUsual && first !== 'nobody' ? `role.${first}.self.of` : `role.${first}.of`, slot);
		}
		case 'stages': {
			const stages = code.facts.stages.map((stage) => label(code.protocol, `stage.${stage}.after`));
			return stages.length === 0 ? undefined : t('compose.stages', { ...slot, stages: oneOf(locale, stages) });
		}
		case 'closes':
			return code.facts.closes === undefined ? undefined : t(`compose.closes.${code.facts.closes}`, slot);
		case 'area': {
			const area = areaOf(code);
			return area === undefined ? undefined : label(code.protocol, `area.${area}.of`, { ...slot, digit: area, area: label(code.protocol, `area.${area}`) });
		}
		case 'typical': {
			const numbers = typicalNumbers(site, code);
			return numbers.length === 0 ? t('compose.typical.none', slot) : t('compose.typical', { ...slot, list: numbers.map(span).join(', ') });
		}
		case 'replies': {
			const numbers = carriersOf(code);
			return numbers.length === 0 ? t('compose.replies.none', slot) : t('compose.replies', { ...slot, list: numbers.map(span).join(', ') });
		}
		case 'status':
			return t(`compose.status.${code.facts.status}`, slot);
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
export function composeDifferences(site: Site, locale: Locale, { a, b }: Compare): Difference[] {
	const { t } = site.translators[locale];
	return compareFacts(a, b)
		.flatMap(({ same, fact }) => (same || fact === 'specified' ? [] : [fact]))
		.slice(0, 6)
		.map((fact) => ({ label: t(LABELS[fact]), sentences: [a, b].flatMap((code) => sentenceFor(site, locale, code, fact) ?? []) }));
}

/** The opening: what both share, what each one says, and what tells them apart. Whole sentences, in that order. */
export function composeOpening(site: Site, locale: Locale, { a, b }: Compare): string[] {
	const { t, label, hasLabel } = site.translators[locale];
	const slots = { a: span(a.number), b: span(b.number), glossA: a.prose[locale].head.gloss, glossB: b.prose[locale].head.gloss };
	const [own, other] = [a.classes[0].key, b.classes[0].key];
	// A code of a kind with groups is met with several classes, so it says something else of the class that both have in common.
	const key = a.kind.groups.length > 0 || b.kind.groups.length > 0 ? `class.${own}.both.${a.kind.id}` : `class.${own}.both`;
	const shared = own === other && hasLabel(a.protocol, key) ? [label(a.protocol, key)] : [];
	return [...shared, t('compose.says', slots), t(`compose.apart.${mainDifference(a, b)}`, slots)];
}
