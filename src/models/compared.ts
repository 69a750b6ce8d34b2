import { comparedFacts } from '../catalogue/compared.ts';
import { existsByRule, pairGroup } from '../catalogue/pairs.ts';
import type { Protocol, PublishedCode } from '../catalogue/types.ts';
import type { ComparedCode, ComparisonFile, Setting } from '../comparison/types.ts';
import type { Locale } from '../i18n/locales.ts';
import { readingOf, type Readings } from '../i18n/particles.ts';
import { memo, protocolOf, type Site } from './context.ts';
import { sectionHeading } from './wording.ts';

const codes = memo<ComparedCode>();
const settings = memo<Setting>();

/** What all comparisons of a protocol have in common. */
export function settingOf(site: Site, locale: Locale, id: string): Setting {
	return settings(site, `${locale}/${id}`, () => {
		const { facts } = protocolOf(site, id);
		const { stages } = facts;
		return {
			protocol: id,
			protocolName: facts.name,
			...(stages === undefined ? {} : { stages: { track: stages.track, sidings: stages.sidings, ...(stages.any === undefined ? {} : { any: stages.any }) } }),
			classes: Object.fromEntries(
				facts.classes.map(({ key, outcome, retry, turn }) => [key, { outcome, retry, ...(turn?.[0] === undefined ? {} : { turn: turn[0] }) }]),
			),
			prose: facts.sections.filter((rule) => rule.paired).map(({ key }) => ({ id: key, heading: sectionHeading(site, locale, id, key) })),
			codeBase: site.urls.protocol(locale, id),
			pairBase: site.urls.comparePairs(locale, id),
		};
	});
}

/** The narrow view of a code that everything is composed from, on its own page, on the page of a pair and in a browser. */
export function comparedCode(site: Site, locale: Locale, code: PublishedCode): ComparedCode {
	return codes(site, `${locale}/${code.protocol}/${code.id}`, () => {
		const { head } = code.prose[locale];
		const group = pairGroup(code);
		return {
			...comparedFacts(code, protocolOf(site, code.protocol).byId),
			id: code.id,
			number: code.number,
			numbers: code.numbers,
			slug: code.slug,
			kind: code.kind.id,
			grouped: code.kind.groups.length > 0,
			...(group === undefined ? {} : { group }),
			name: code.facts.name,
			gloss: head.gloss,
			choose: head.choose,
			...(head.turn_condition === undefined ? {} : { condition: head.turn_condition }),
			doubts: code.facts.doubts.map((doubt) => doubt.fact),
		};
	});
}

/** Messages and labels that a comparison can say; `tests/unit` composes every two codes from them. */
const SAID =
	/^(?:compose\.(?!summary)|compare\.(?:table|fact|both|related|short|says\.)|fact\.|closes\.|status\.|doubt\.mark|track\.|stages\.|outcome\.|spec\.(?:section|status)$|title\.pair\.|section\.(?:differences|choose|related)$)/u;
const LABELLED = /^(?:class\..+\.(?:word|of)$|class\..+\.both|retry\.|role\.(?!.+\.fix$)|apart\.|stage\.|area\.)/u;

/** How the words in numbers are read, for protocols whose codes are names. */
function readingsOf(protocol: Protocol, locale: Locale): Readings {
	const words = locale === 'ko' ? protocol.published.flatMap((code) => /[A-Za-z]+\d*$/u.exec(code.number)?.[0].toUpperCase() ?? []) : [];
	return Object.fromEntries(
		words.flatMap((word) => {
			const reading = readingOf(word);
			return reading === undefined ? [] : [[word, reading] as const];
		}),
	);
}

/** What a browser gets to set any two codes of a protocol side by side. */
export function comparisonFile(site: Site, locale: Locale, id: string): ComparisonFile {
	const protocol = protocolOf(site, id);
	const { written } = site.translators[locale];
	const position = new Map(protocol.published.map((code, index) => [code.id, index]));
	const at = (code: PublishedCode): number => position.get(code.id) ?? -1;
	return {
		locale,
		messages: written((key) => SAID.test(key)),
		labels: written((key) => LABELLED.test(key), id),
		readings: readingsOf(protocol, locale),
		setting: settingOf(site, locale, id),
		codes: protocol.published.map((code) => comparedCode(site, locale, code)),
		authored: protocol.pairs.filter((pair) => pair.authored !== undefined || !existsByRule(pair.a, pair.b)).map((pair) => [at(pair.a), at(pair.b)] as const),
	};
}
