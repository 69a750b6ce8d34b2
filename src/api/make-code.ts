import { numberWith } from '../catalogue/codes.ts';
import { shownBy } from '../catalogue/programs.ts';
import { repliesOf } from '../catalogue/providers.ts';
import { sectionsOf } from '../catalogue/sections.ts';
import { carriersOf, isPublished, type Code, type Protocol, type PublishedCode } from '../catalogue/types.ts';
import { sectionAddress } from '../comparison/values.ts';
import { perLocale, type Locale } from '../i18n/locales.ts';
import { otherOf } from '../models/code-page.ts';
import { memo, protocolOf, type Site } from '../models/context.ts';
import { realNumber } from '../models/plate.ts';
import { causesOf } from '../models/reasons.ts';
import { sectionHeading } from '../models/wording.ts';
import type { Doubtful } from '../schemas/facts.ts';
import type { SectionRule } from '../schemas/protocol.ts';
import { codeDocument, type CodeDocument } from './code-schema.ts';
import {
	addressesOf,
	causeAddress,
	codeAddress,
	codeReferenceOf,
	currentIn,
	dayOf,
	licenceOf,
	namedBy,
	outcomeOf,
	pagesAt,
	providerAddress,
	schemaAddress,
	sectionOf,
} from './common.ts';
import type { SectionOut } from './parts.ts';

/** The field of the document that says what a fact of the content says. */
const FIELD_OF: Readonly<Record<Doubtful, keyof CodeDocument>> = {
	name: 'name',
	registered: 'registeredName',
	status: 'status',
	references: 'references',
	stages: 'stages',
	closes: 'closesConnection',
	turn: 'whoActs',
	retry: 'retry',
	typical: 'combinations',
	replies: 'combinations',
	instead: 'readInstead',
	sources: 'sources',
};

/** `class-4` as `class4`, so that it can be written after a point. */
const camel = (key: string): string => key.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

function sections(site: Site, code: PublishedCode): Record<string, SectionOut> {
	const heading = (rule: SectionRule, locale: Locale): string => {
		const { t } = site.translators[locale];
		const further = code.classes.find((each) => rule.key === `class-${each.key}`);
		if (further !== undefined) return t('section.class', { number: numberWith(code, further.key) });
		return rule.caution ? t('caution.label') : sectionHeading(site, locale, code.protocol, rule.key);
	};
	return Object.fromEntries(
		sectionsOf(protocolOf(site, code.protocol).facts, code).flatMap((rule): Array<[string, SectionOut]> => {
			const found = sectionOf(
				code.prose,
				rule.key,
				(locale) => heading(rule, locale),
				(locale, role) => site.translators[locale].label(code.protocol, `role.${role}.fix`),
			);
			return found === undefined ? [] : [[camel(rule.key), found]];
		}),
	);
}

function whoActs(site: Site, code: PublishedCode): CodeDocument['whoActs'] {
	const byItself = code.turnIsUsual && code.turn[0] !== 'nobody';
	return code.turn.map((role, index) => ({
		...namedBy(role, (locale) => site.translators[locale].label(code.protocol, byItself ? `role.${role}.self` : `role.${role}`)),
		condition: index === 0 ? null : perLocale((locale) => code.prose[locale].head.turn_condition ?? ''),
	}));
}

/** Codes of another kind that come together with this one, each with what the two say: those that carry it, then those that it carries. */
function combinations(site: Site, code: PublishedCode, protocol: Protocol): CodeDocument['combinations'] {
	const find = (ids: readonly string[]): Code[] => ids.flatMap((id) => protocol.byId.get(id) ?? []);
	const make = (carrier: Code, carried: Code, other: Code): CodeDocument['combinations'] => {
		if (!isPublished(carried) || !isPublished(other)) return [];
		const written = numberWith(carried, carrier.classes[0].key);
		const number = other === carried ? written : other.number;
		return [
			{
				together: `${carrier.number} ${written}`,
				number,
				meaning: perLocale((locale) => carried.prose[locale].head.replies[carrier.id] ?? ''),
				registered: carried.facts.replies?.registered.includes(carrier.id) === true,
				json: codeAddress(site, protocol.id, protocol.byNumber.has(number) ? number : other.number),
			},
		];
	};
	const typical = find(code.facts.typical);
	const rest = (protocol.carried.get(code.id) ?? []).filter((each) => !typical.includes(each));
	return [...find(carriersOf(code)).flatMap((carrier) => make(carrier, code, carrier)), ...[...typical, ...rest].flatMap((each) => make(code, each, each))];
}

function confusedWith(site: Site, code: PublishedCode, protocol: Protocol): CodeDocument['confusedWith'] {
	return (protocol.pairsOf.get(code.id) ?? []).flatMap((pair) => {
		const { authored } = pair;
		if (authored === undefined) return [];
		const other = otherOf(pair, code);
		return [
			{
				...codeReferenceOf(site, other),
				difference: perLocale((locale) => authored[locale].head.line),
				pages: pagesAt(site, (tongue) => site.urls.pair(tongue, pair)),
			},
		];
	});
}

function references(site: Site, code: PublishedCode): CodeDocument['references'] {
	return code.facts.references.map((reference) => {
		const rfc = site.catalogue.rfcs[String(reference.rfc)];
		if (rfc === undefined) throw new Error(`${code.protocol}/codes/${code.id}.yaml: references: RFC ${reference.rfc} is not in rfcs.yaml; add it there.`);
		return { ...reference, title: rfc.title, year: rfc.year, url: sectionAddress(reference) };
	});
}

const made = memo<CodeDocument>();

/** The document of a code; the same for each of its numbers. Throws where it does not keep to its own schema. */
export function makeCode(site: Site, code: PublishedCode): CodeDocument {
	return made(site, `${code.protocol}/${code.id}`, () => {
		const protocol = protocolOf(site, code.protocol);
		const { facts, prose } = code;
		const [first] = code.classes;
		const published = (ids: readonly string[]) => ids.flatMap((id) => protocol.byId.get(id) ?? []).filter(isPublished);
		const label = (key: string) => (locale: Locale) => site.translators[locale].label(code.protocol, key);
		// What nobody sends is not tried again either, and the pages say nothing of it.
		const retryOf = (retry: string) => (code.outcome === 'myth' ? null : namedBy(retry, label(`retry.${retry}`)));
		const inHead = (pick: (head: PublishedCode['prose']['en']['head']) => string) => perLocale((locale) => pick(prose[locale].head));
		return codeDocument.parse({
			$schema: schemaAddress(site, 'code'),
			type: 'code',
			protocol: code.protocol,
			number: code.number,
			numbers: [...code.numbers],
			kind: code.kind.id,
			name: facts.name,
			registeredName: facts.registered ?? null,
			outcome: outcomeOf(site, code.protocol, code.outcome, first.key),
			classes: code.classes.map((each) => ({
				number: numberWith(code, each.key),
				class: each.id,
				outcome: outcomeOf(site, code.protocol, code.outcome === 'myth' ? 'myth' : each.outcome, each.key),
				retry: retryOf(each === first ? code.retry : each.retry),
			})),
			gloss: inHead((head) => head.gloss),
			summary: inHead((head) => head.summary),
			use: inHead((head) => head.choose),
			retry: retryOf(code.retry),
			whoActs: whoActs(site, code),
			stages: facts.stages.map((stage) => namedBy(stage, label(`stage.${stage}.after`))),
			closesConnection: facts.closes ?? null,
			status: namedBy(facts.status.replace(' ', '-'), (locale) => site.translators[locale].t(`status.${facts.status}`)),
			readInstead: published(facts.instead).map((each) => codeReferenceOf(site, each, realNumber(each, code))),
			standsFor: (protocol.mistaken.get(code.id) ?? []).filter(isPublished).map((each) => codeReferenceOf(site, each)),
			causes: causesOf(site, code).map((cause) => ({
				id: cause.slug,
				title: perLocale((locale) => cause.prose[locale].head.title),
				json: causeAddress(site, cause.slug),
			})),
			sections: sections(site, code),
			combinations: combinations(site, code, protocol),
			providerReplies: repliesOf(site.catalogue.providers, code).map(({ provider, reply }) => ({
				provider: provider.slug,
				reply: reply.id,
				fragment: reply.pattern,
				json: providerAddress(site, provider.slug),
			})),
			programs: site.catalogue.programs.flatMap((program) =>
				shownBy(program, code).map((row) => ({
					program: program.facts.name,
					kind: program.facts.kind,
					shows: row.text.replaceAll('{number}', code.number),
				})),
			),
			confusedWith: confusedWith(site, code, protocol),
			references: references(site, code),
			otherProtocols: facts.elsewhere.map((each) => ({ protocol: each.protocol, name: each.name, url: 'rfc' in each ? sectionAddress(each) : each.url })),
			sources: facts.sources.map(({ url, checked }) => ({ url, checked })),
			doubts: facts.doubts.map(({ fact, level }) => ({ field: FIELD_OF[fact], verified: level, text: inHead((head) => head.doubts[fact] ?? '') })),
			aliases: perLocale((locale) => prose[locale].head.aliases),
			updated: dayOf(code),
			translations: currentIn(prose),
			addresses: {
				...addressesOf(site, codeAddress(site, code.protocol, code.number), (tongue) => site.urls.code(tongue, code)),
				embeds: perLocale((locale) => site.urls.absolute(site.urls.embed(locale, code))),
				oembed: perLocale((locale) => site.urls.absolute(site.urls.oembed(locale, code))),
			},
			licence: licenceOf(site),
		} satisfies CodeDocument);
	});
}
