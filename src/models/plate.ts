import { numberWith } from '../catalogue/codes.ts';
import type { Code, PublishedCode } from '../catalogue/types.ts';
import { outcomeValue, plateOf, retryValue, stageValue, turnValue } from '../comparison/values.ts';
import type { Locale } from '../i18n/locales.ts';
import { escapeHtml } from '../prose/render.ts';
import type { Doubtful } from '../schemas/facts.ts';
import { comparedCode, settingOf } from './compared.ts';
import { protocolOf, sentence, type Site } from './context.ts';
import type { CodeItem, FactRow, FactValue, Plate } from './types.ts';

/** A code as it is drawn on its own page. */
export const makePlate = (site: Site, locale: Locale, code: PublishedCode): Plate =>
	plateOf(site.translators[locale], settingOf(site, locale, code.protocol), comparedCode(site, locale, code));

/** A real code as it is written in place of a number: with the class of that number, where it comes with it. */
export function realNumber(real: Code, number: Code): string {
	const own = number.classes[0].key;
	return real.classes.some((each) => each.key === own) ? numberWith(real, own) : real.number;
}

/** The real codes to read in place of a number that no specification defines: the number as it is to be written, the name as HTML, and the code. */
export function insteadCodes(site: Site, code: Code): Array<{ readonly number: string; readonly name: string; readonly real: Code }> {
	const { byId } = protocolOf(site, code.protocol);
	return code.facts.instead.flatMap((id) => {
		const real = byId.get(id);
		if (real === undefined) return [];
		return [{ number: realNumber(real, code), name: `<span lang="en" translate="no">${escapeHtml(real.facts.name)}</span>`, real }];
	});
}

const insteadValues = (site: Site, locale: Locale, code: Code): FactValue[] =>
	insteadCodes(site, code).map(({ number, name, real }) => {
		const figure = `<span class="fig">${number}</span>`;
		return { html: real.prose === undefined ? figure : `<a href="${site.urls.code(locale, real)}">${figure}</a>`, note: name };
	});

/** Whether a fact is not fully verified. */
export const isDoubted = (code: Code, fact: Doubtful): boolean => code.facts.doubts.some((doubt) => doubt.fact === fact);

/** A row of facts, marked where the fact is not certain; the sentence about it stands at the foot of the code's page. */
export function factRow(site: Site, locale: Locale, code: Code, fact: Doubtful, label: string, values: readonly FactValue[]): FactRow {
	return { label, values, ...(isDoubted(code, fact) ? { doubt: { text: site.translators[locale].t('doubt.mark'), href: '#about' } } : {}) };
}

/** The facts beside the answer: four, or for a number that no server sends what it is, the code behind it and whose turn it is. */
export function answerFacts(site: Site, locale: Locale, code: PublishedCode): FactRow[] {
	const words = site.translators[locale];
	const { t } = words;
	const view = [words, settingOf(site, locale, code.protocol), comparedCode(site, locale, code)] as const;
	const stage = stageValue(...view);
	const instead = insteadValues(site, locale, code);
	return [
		{ label: t('fact.outcome'), values: [outcomeValue(...view)] },
		...(instead.length === 0 ? [] : [factRow(site, locale, code, 'instead', t(code.facts.status === 'de facto' ? 'fact.standard' : 'fact.instead'), instead)]),
		...(code.outcome === 'myth' ? [] : [factRow(site, locale, code, 'retry', t('fact.retry'), [retryValue(...view)])]),
		factRow(site, locale, code, 'turn', t('fact.turn'), [turnValue(...view)]),
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
