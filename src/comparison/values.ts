import type { Compared } from '../catalogue/comparison.ts';
import { oneOf } from '../i18n/lists.ts';
import type { Words } from '../i18n/words.ts';
import type { FactValue, Plate, Station } from '../parts/types.ts';
import { escapeHtml, renderSentence, withJoiners } from '../prose/sentence.ts';
import type { ComparedCode, Setting } from './types.ts';

/** A code span for a slot of a message. */
export const span = (text: string): string => `\`${text}\``;

/** The first letter as a capital, where the text begins with a letter that has one. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Address of a section at the RFC Editor. */
export const sectionAddress = (reference: { readonly rfc: number; readonly section: string }): string =>
	`https://www.rfc-editor.org/rfc/rfc${reference.rfc}#section-${reference.section}`;

/** A reference as a link to its section. */
export function referenceLink(words: Words, reference: { readonly rfc: number; readonly section: string }): string {
	const text = withJoiners(escapeHtml(words.t('spec.section', { rfc: reference.rfc, section: reference.section })));
	return `<a href="${escapeHtml(sectionAddress(reference))}">${text}</a>`;
}

/** The outcome in words. */
export const outcomeWord = (words: Words, { protocol }: Setting, code: ComparedCode): string =>
	code.outcome === 'myth' ? words.t('outcome.myth') : words.label(protocol, `class.${code.classes[0]}.word`);

/** The outcome in words, with its mark. */
export const outcomeValue = (words: Words, setting: Setting, code: ComparedCode): FactValue => ({
	html: renderSentence(outcomeWord(words, setting, code)),
	icon: 'mark',
	outcome: code.outcome,
});

/** Whether it is tried again, and by whom. */
export const retryValue = (words: Words, { protocol }: Setting, code: ComparedCode): FactValue => ({
	html: renderSentence(words.label(protocol, `retry.${code.retry}`)),
	icon: 'retry',
});

/** Who acts first, in words. */
export const turnWord = (words: Words, { protocol }: Setting, code: ComparedCode): string =>
	words.label(protocol, code.byItself ? `role.${code.turn}.self` : `role.${code.turn}`);

/** Who acts first; the second one with the condition that the prose gives. */
export const turnValue = (words: Words, setting: Setting, code: ComparedCode): FactValue => ({
	html: renderSentence(turnWord(words, setting, code)),
	icon: 'who',
	...(code.condition === undefined ? {} : { note: renderSentence(code.condition) }),
});

/** Where in the session the code comes, the usual place first. Undefined for protocols without stages. */
export function stageValue(words: Words, { protocol }: Setting, code: ComparedCode): FactValue | undefined {
	const [usual, ...others] = code.stages.map((stage) => words.label(protocol, `stage.${stage}.after`));
	if (usual === undefined) return undefined;
	return {
		html: renderSentence(capital(usual)),
		icon: 'stage',
		...(others.length === 0 ? {} : { note: renderSentence(words.t('stages.also', { stages: oneOf(words.locale, others) })) }),
	};
}

function areaHtml(words: Words, { protocol }: Setting, area: string): string {
	return `<span class="fig">${area}</span> ${renderSentence(words.label(protocol, `area.${area}`))}`;
}

/** Facts that codes of one kind have and codes of another do not. */
const KIND_FACTS: ReadonlySet<Compared> = new Set(['closes', 'area', 'typical', 'replies']);

/**
 * What the table of facts says of one code.
 * @param other the code beside it
 */
export function valueOf(words: Words, setting: Setting, code: ComparedCode, other: ComparedCode, fact: Compared): FactValue {
	const { t } = words;
	// A second digit, say, is nothing that a code of another kind could have.
	const foreign = code.outcome === 'myth' || (code.kind !== other.kind && KIND_FACTS.has(fact));
	const none: FactValue = { html: renderSentence(t(foreign && fact !== 'specified' ? 'fact.inapplicable' : 'fact.none')) };
	const list = (numbers: readonly string[]): FactValue => (numbers.length === 0 ? none : { html: renderSentence(numbers.map(span).join(', ')) });
	switch (fact) {
		case 'outcome':
			return outcomeValue(words, setting, code);
		case 'retry':
			return code.outcome === 'myth' ? none : retryValue(words, setting, code);
		case 'turn':
			return turnValue(words, setting, code);
		case 'stages':
			return stageValue(words, setting, code) ?? none;
		case 'closes':
			return code.closes === undefined ? none : { html: renderSentence(t(`closes.${code.closes}`)) };
		case 'area':
			return code.area === undefined ? none : { html: areaHtml(words, setting, code.area) };
		case 'typical':
		case 'replies':
			return list(code[fact]);
		case 'status':
			return { html: renderSentence(t(`status.${code.status}`)) };
		case 'specified':
			return code.defines.length === 0 ? none : { html: code.defines.map((reference) => referenceLink(words, reference)).join(', ') };
		default:
			return fact satisfies never;
	}
}

/** Stations of the session line: those of the track, then the siding where the code comes most, if it is one. */
function stationsOf(words: Words, { protocol, stages }: Setting, code: ComparedCode, beside: readonly string[]): Station[] {
	if (stages === undefined) return [];
	const everywhere = stages.any !== undefined && code.stages.includes(stages.any);
	const [usual] = code.stages.filter((stage) => stage !== stages.any);
	const state = (stage: string): Station['state'] => (stage === usual ? 'here' : everywhere || code.stages.includes(stage) ? 'on' : 'off');
	const station = (stage: string, siding: boolean): Station => ({ label: words.label(protocol, `stage.${stage}`), state: state(stage), siding });
	return [...stages.track.map((stage) => station(stage, false)), ...beside.slice(0, 1).map((stage) => station(stage, true))];
}

/** The sidings on which these codes come first of all. */
export function sidingsOf({ stages }: Setting, codes: readonly ComparedCode[]): string[] {
	return codes.flatMap(({ stages: [usual] }) => (usual !== undefined && stages?.sidings.includes(usual) === true ? [usual] : []));
}

/**
 * A code as it is drawn.
 * @param beside sidings that the track leaves room for; the plates of a comparison share them, so that both tracks match
 */
export function plateOf(words: Words, setting: Setting, code: ComparedCode, beside = sidingsOf(setting, [code])): Plate {
	const hollow = code.outcome === 'myth';
	const stations = code.stages.length === 0 && !hollow ? [] : stationsOf(words, setting, code, beside);
	const label = words.t(hollow ? 'track.none' : 'track.label', { code: code.number });
	return {
		number: code.number,
		name: code.name,
		gloss: code.gloss,
		outcome: code.outcome,
		hollow,
		track: stations.length === 0 ? undefined : { label, here: words.t('track.here'), stations },
	};
}
