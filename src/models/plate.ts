import { numberWith } from '../catalogue/codes.ts';
import type { Code, Protocol, PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import { oneOf } from '../i18n/lists.ts';
import { escapeHtml } from '../prose/render.ts';
import type { Doubtful } from '../schemas/facts.ts';
import { protocolOf, sentence, type Site } from './context.ts';
import type { CodeItem, FactRow, FactValue, Plate, Station } from './types.ts';

/** Stations of the session line: those of the track, then the siding where the code comes most, if it is one. */
function stationsOf(site: Site, locale: Locale, protocol: Protocol, code: Code, beside: readonly string[]): Station[] {
	const stages = protocol.facts.stages;
	if (stages === undefined) return [];
	const { label } = site.translators[locale];
	const everywhere = stages.any !== undefined && code.facts.stages.includes(stages.any);
	const [usual] = code.facts.stages.filter((stage) => stage !== stages.any);
	const state = (stage: string): Station['state'] => (stage === usual ? 'here' : everywhere || code.facts.stages.includes(stage) ? 'on' : 'off');
	return [
		...stages.track.map((stage): Station => ({ label: label(protocol.id, `stage.${stage}`), state: state(stage), siding: false })),
		...beside.slice(0, 1).map((stage): Station => ({ label: label(protocol.id, `stage.${stage}`), state: state(stage), siding: true })),
	];
}

/**
 * A code as it is drawn.
 * @param beside sidings that the track leaves room for; the plates of a comparison share them, so that both tracks match
 */
export function makePlate(site: Site, locale: Locale, code: PublishedCode, beside = sidingsOf(site, [code])): Plate {
	const { t } = site.translators[locale];
	const protocol = protocolOf(site, code.protocol);
	const hollow = code.outcome === 'myth';
	const stations = code.facts.stages.length === 0 && !hollow ? [] : stationsOf(site, locale, protocol, code, beside);
	return {
		number: code.number,
		name: code.facts.name,
		gloss: code.prose[locale].head.gloss,
		outcome: code.outcome,
		hollow,
		track: stations.length === 0 ? undefined : { label: t(hollow ? 'track.none' : 'track.label', { code: code.number }), here: t('track.here'), stations },
	};
}

/** The sidings on which these codes come first of all. */
export function sidingsOf(site: Site, codes: readonly Code[]): string[] {
	return codes.flatMap((code) => {
		const sidings = protocolOf(site, code.protocol).facts.stages?.sidings ?? [];
		const [usual] = code.facts.stages;
		return usual !== undefined && sidings.includes(usual) ? [usual] : [];
	});
}

/** The outcome in words, with its mark. */
export function outcomeValue(site: Site, locale: Locale, code: Code): FactValue {
	const { t, label } = site.translators[locale];
	const word = code.outcome === 'myth' ? t('outcome.myth') : label(code.protocol, `class.${code.classes[0].key}.word`);
	return { html: sentence(word), icon: 'mark', outcome: code.outcome };
}

/** Whether it is tried again, and by whom. */
export function retryValue(site: Site, locale: Locale, code: Code): FactValue {
	return { html: sentence(site.translators[locale].label(code.protocol, `retry.${code.retry}`)), icon: 'retry' };
}

/** Who acts first; the second one with the condition that the prose gives. */
export function turnValue(site: Site, locale: Locale, code: PublishedCode): FactValue {
	const { label } = site.translators[locale];
	const [first = 'nobody'] = code.turn;
	const key = code.turnIsUsual && first !== 'nobody' ? `role.${first}.self` : `role.${first}`;
	const condition = code.prose[locale].head.turn_condition;
	return { html: sentence(label(code.protocol, key)), icon: 'who', ...(condition === undefined ? {} : { note: sentence(condition) }) };
}

/** Where in the session the code comes, the usual place first. Undefined for protocols without stages. */
export function stageValue(site: Site, locale: Locale, code: Code): FactValue | undefined {
	const { t, label } = site.translators[locale];
	const [usual, ...others] = code.facts.stages.map((stage) => label(code.protocol, `stage.${stage}.after`));
	if (usual === undefined) return undefined;
	return {
		html: sentence(capital(usual)),
		icon: 'stage',
		...(others.length === 0 ? {} : { note: sentence(t('stages.also', { stages: oneOf(locale, others) })) }),
	};
}

/** The first letter as a capital, where the text begins with a letter that has one. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** A real code as it is written in place of a number: with the class of that number, where it comes with it. */
export function realNumber(real: Code, number: Code): string {
	const own = number.classes[0].key;
	return real.classes.some((each) => each.key === own) ? numberWith(real, own) : real.number;
}

/** The real codes to read in place of a number that no specification defines, each with its name. */
function insteadValues(site: Site, locale: Locale, code: Code): FactValue[] {
	const protocol = protocolOf(site, code.protocol);
	return code.facts.instead.flatMap((id): FactValue[] => {
		const real = protocol.byId.get(id);
		if (real === undefined) return [];
		const number = `<span class="fig">${realNumber(real, code)}</span>`;
		const html = real.prose === undefined ? number : `<a href="${site.urls.code(locale, real)}">${number}</a>`;
		return [{ html, note: `<span lang="en" translate="no">${escapeHtml(real.facts.name)}</span>` }];
	});
}

/** Whether a fact is not fully verified. */
export const isDoubted = (code: Code, fact: Doubtful): boolean => code.facts.doubts.some((doubt) => doubt.fact === fact);

/** A row of facts, marked where the fact is not certain; the sentence about it stands at the foot of the code's page. */
export function factRow(site: Site, locale: Locale, code: Code, fact: Doubtful, label: string, values: readonly FactValue[]): FactRow {
	return { label, values, ...(isDoubted(code, fact) ? { doubt: { text: site.translators[locale].t('doubt.mark'), href: '#about' } } : {}) };
}

/** The facts beside the answer: four, or for a number that no server sends what it is, the code behind it and whose turn it is. */
export function answerFacts(site: Site, locale: Locale, code: PublishedCode): FactRow[] {
	const { t } = site.translators[locale];
	const stage = stageValue(site, locale, code);
	const instead = insteadValues(site, locale, code);
	return [
		{ label: t('fact.outcome'), values: [outcomeValue(site, locale, code)] },
		...(instead.length === 0 ? [] : [factRow(site, locale, code, 'instead', t(code.facts.status === 'de facto' ? 'fact.standard' : 'fact.instead'), instead)]),
		...(code.outcome === 'myth' ? [] : [factRow(site, locale, code, 'retry', t('fact.retry'), [retryValue(site, locale, code)])]),
		factRow(site, locale, code, 'turn', t('fact.turn'), [turnValue(site, locale, code)]),
		...(stage === undefined && !isDoubted(code, 'stages')
			? []
			: [factRow(site, locale, code, 'stages', t('fact.stage'), [stage ?? { html: sentence(t('fact.none')) }])]),
	];
}

/** A code in a list, linked where it has a page. */
export function codeItem(
	site: Site,
	locale: Locale,
	code: Code,
	html: string,
	href = code.prose === undefined ? undefined : site.urls.code(locale, code),
): CodeItem {
	return { number: code.number, name: code.facts.name, outcome: code.outcome, href, html };
}
