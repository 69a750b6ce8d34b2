/** The documents of causes and providers. */
import type { Cause, Provider } from '../catalogue/types.ts';
import { perLocale, type Locale } from '../i18n/locales.ts';
import { causeOf, groupKey, toKey } from '../models/cause-pages.ts';
import { memo, type Site } from '../models/context.ts';
import type { MessageKey } from '../i18n/translator.ts';
import { reusedNumbers, type ProviderReply } from '../schemas/providers.ts';
import {
	addressesOf,
	causeAddress,
	codeReferenceOf,
	currentIn,
	dayOf,
	licenceOf,
	namedBy,
	pagesAt,
	providerAddress,
	schemaAddress,
	sectionOf,
} from './common.ts';
import type { SectionOut } from './parts.ts';
import { causeDocument, providerDocument, type CauseDocument, type ProviderDocument } from './reason-schemas.ts';

/** A section that the whole-set checks ask of every text. */
function required(found: SectionOut | undefined, file: string, key: string): SectionOut {
	if (found === undefined) throw new Error(`${file}: expected the section "${key}"; write it.`);
	return found;
}

const causeReferenceOf = (site: Site, cause: Cause) => ({
	id: cause.slug,
	title: perLocale((locale) => cause.prose[locale].head.title),
	json: causeAddress(site, cause.slug),
});

const causes = memo<CauseDocument>();

/** The document of a cause. Throws where it does not keep to its own schema. */
export function makeCause(site: Site, cause: Cause): CauseDocument {
	return causes(site, cause.slug, () => {
		const { facts, prose } = cause;
		const label = (locale: Locale, key: string): string => site.translators[locale].label(cause.protocol, key);
		const section = (key: string, heading: MessageKey, role = (locale: Locale, id: string) => label(locale, `role.${id}.fix`)): SectionOut =>
			required(
				sectionOf(prose, key, (locale) => site.translators[locale].t(heading), role),
				prose.en.file,
				key,
			);
		return causeDocument.parse({
			$schema: schemaAddress(site, 'cause'),
			type: 'cause',
			id: cause.slug,
			group: namedBy(cause.group, (locale) => site.translators[locale].t(groupKey(cause.group))),
			title: perLocale((locale) => prose[locale].head.title),
			line: perLocale((locale) => prose[locale].head.line),
			summary: perLocale((locale) => prose[locale].head.summary),
			whoActs: facts.turn.map((role) => namedBy(role, (locale) => label(locale, `role.${role}`))),
			sections: {
				recognise: section('recognise', 'cause.recognise'),
				fix: section('fix', 'section.fix'),
				worse: section('worse', 'cause.worse'),
				duration: section('duration', 'cause.duration'),
				check: section('check', 'cause.check'),
				passOn: section('pass-on', 'cause.message', (locale, id) => site.translators[locale].t(toKey(id))),
			},
			fragments: facts.wordings.map(({ text, by }) => ({ text, by })),
			codes: cause.codes.map((code) => codeReferenceOf(site, code)),
			providerReplies: site.catalogue.providers.flatMap((provider) =>
				provider.facts.replies
					.filter((reply) => reply.cause === cause.slug)
					.map((reply) => ({ provider: provider.slug, reply: reply.id, fragment: reply.pattern, json: providerAddress(site, provider.slug) })),
			),
			related: facts.related.map((slug) => ({
				...causeReferenceOf(site, causeOf(site, slug)),
				difference: perLocale((locale) => prose[locale].head.apart[slug] ?? ''),
			})),
			guides: facts.guides.flatMap((slug) =>
				site.guides
					.filter((guide) => guide.slug === slug)
					.map((guide) => ({
						title: perLocale((locale) => guide.documents[locale].head.title),
						pages: pagesAt(site, (tongue) => site.urls.guide(tongue, slug)),
					})),
			),
			sources: facts.sources.map(({ url, checked }) => ({ url, checked })),
			aliases: perLocale((locale) => prose[locale].head.aliases),
			updated: dayOf(cause),
			translations: currentIn(prose),
			addresses: addressesOf(site, causeAddress(site, cause.slug), (tongue) => site.urls.cause(tongue, cause.slug)),
			licence: licenceOf(site),
		} satisfies CauseDocument);
	});
}

function replyOf(site: Site, provider: Provider, reply: ProviderReply): ProviderDocument['replies'][number] {
	const { prose } = provider;
	return {
		id: reply.id,
		codes: [...reply.reply, ...reply.enhanced],
		reusedCodes: [...reusedNumbers(reply)],
		token: reply.token ?? null,
		fragments: [reply.pattern, ...reply.also],
		cause: { id: reply.cause, json: causeAddress(site, reply.cause) },
		meaning: perLocale((locale) => prose[locale].head.meanings[reply.id] ?? ''),
		fix: perLocale((locale) => prose[locale].head.fixes[reply.id] ?? ''),
		certainty: reply.sure,
		conflict: prose.en.head.conflicts[reply.id] === undefined ? null : perLocale((locale) => prose[locale].head.conflicts[reply.id] ?? ''),
		source: { url: reply.source, checked: reply.checked },
		pages: pagesAt(site, (tongue) => `${site.urls.provider(tongue, provider.slug)}#${reply.id}`),
	};
}

const providers = memo<ProviderDocument>();

/** The document of a provider. Throws where it does not keep to its own schema. */
export function makeProvider(site: Site, provider: Provider): ProviderDocument {
	return providers(site, provider.slug, () => {
		const { facts, prose } = provider;
		const section = (key: string, heading: MessageKey): SectionOut | undefined =>
			sectionOf(
				prose,
				key,
				(locale) => site.translators[locale].t(heading),
				(_, id) => id,
			);
		return providerDocument.parse({
			$schema: schemaAddress(site, 'provider'),
			type: 'provider',
			id: provider.slug,
			name: facts.name,
			names: perLocale((locale) => prose[locale].head.name),
			kind: namedBy(facts.kind, (locale) => site.translators[locale].t(`providers.kind.${facts.kind}`)),
			line: perLocale((locale) => prose[locale].head.line),
			summary: perLocale((locale) => prose[locale].head.summary),
			domains: facts.domains,
			hosts: facts.hosts,
			signs: facts.signs,
			ownPages: facts.pages.map(({ kind, url }) => ({ kind, url })),
			sections: {
				about: required(section('about', 'providers.about'), prose.en.file, 'about'),
				rules: section('rules', 'providers.rules') ?? null,
				contact: section('contact', 'providers.contact') ?? null,
			},
			replies: facts.replies.map((reply) => replyOf(site, provider, reply)),
			aliases: perLocale((locale) => prose[locale].head.aliases),
			updated: dayOf(provider),
			translations: currentIn(prose),
			addresses: addressesOf(site, providerAddress(site, provider.slug), (tongue) => site.urls.provider(tongue, provider.slug)),
			licence: licenceOf(site),
		} satisfies ProviderDocument);
	});
}
