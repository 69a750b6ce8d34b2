import { namedCodes } from '../catalogue/programs.ts';
import type { Protocol, Provider, PublishedCode } from '../catalogue/types.ts';
import { wholeSentences } from '../i18n/columns.ts';
import { SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import { fold, plain } from '../search/fold.ts';
import { readNumbers } from '../search/numbers.ts';
import { readWords } from '../search/prepare.ts';
import { stopped } from '../search/stop-words.ts';
import type { SearchEntry } from '../search/types.ts';
import { classTitles } from './wording.ts';
import { realClasses } from './class-entry.ts';
import { codeOf, type Site } from './context.ts';
import { sectionOf } from './numbers.ts';

/** A hit shows one line. */
const firstSentence = (text: string): string => wholeSentences(text, 0);

/** Words of a text without numbers and without what is written around the matter: of `lỗi 552 5.2.2 mailbox full` two. */
function tellingWords(text: string): string[] {
	const words = readWords(readNumbers(plain(text)).rest).map(([, folded]) => folded);
	const stops = stopped(words);
	return words.filter((_, place) => stops[place] !== true);
}

/** Words that add something to a title: each once, in whichever marks. */
function furtherWords(title: string, words: readonly string[]): { words: string[] } | object {
	const seen = new Set([fold(plain(title))]);
	const further = words.filter((each) => {
		const form = fold(plain(each));
		const isNew = !seen.has(form);
		seen.add(form);
		return isNew;
	});
	return further.length === 0 ? {} : { words: further };
}

/** A code has its numbers as such, so words of its page that only say them and its name again can stay out (`lỗi 550`). */
function codeEntry(site: Site, locale: Locale, code: PublishedCode, names: readonly string[]): SearchEntry {
	const { head } = code.prose[locale];
	const title = `${code.number} ${code.facts.name}`;
	const further = code.numbers.slice(1);
	const known = new Set(tellingWords(title));
	const aliases = head.aliases.filter((alias) => !tellingWords(alias).every((word) => known.has(word)));
	return {
		kind: 'code',
		title,
		note: head.gloss,
		href: site.urls.code(locale, code),
		numbers: [...code.numbers, ...names],
		...(further.length === 0 ? {} : { places: Object.fromEntries(further.map((number) => [number, sectionOf(code, number)])) }),
		...furtherWords(title, aliases),
	};
}

/** Codes of a protocol, with the names that programs show for them. */
function codeEntries(site: Site, locale: Locale, protocol: Protocol): SearchEntry[] {
	const names = [...namedCodes(site.catalogue.programs, protocol.facts.board)];
	return protocol.published.map((code) =>
		codeEntry(
			site,
			locale,
			code,
			names.flatMap(([name, id]) => (id === code.id ? [name] : [])),
		),
	);
}

/** A protocol and its classes. A class is known by its id, `5xx`, which is also where a number without a page leads. */
function protocolEntries(site: Site, locale: Locale, protocol: Protocol): SearchEntry[] {
	const { label, hasLabel } = site.translators[locale];
	return [
		{
			kind: 'page',
			title: label(protocol.id, 'title'),
			note: firstSentence(label(protocol.id, 'answer')),
			href: site.urls.protocol(locale, protocol.id),
			words: [label(protocol.id, 'page_title'), ...(hasLabel(protocol.id, 'search') ? label(protocol.id, 'search').split(', ') : [])],
		},
		...realClasses(protocol).map((each): SearchEntry => ({
			kind: 'page',
			title: classTitles(site, locale, protocol.id, each),
			note: firstSentence(label(protocol.id, `class.${each.key}.line`)),
			href: site.urls.classOfCodes(locale, protocol.id, each.slug),
			numbers: [each.id],
			words: [label(protocol.id, `class.${each.key}.title`)],
		})),
	];
}

function providerEntry(site: Site, locale: Locale, provider: Provider): SearchEntry {
	const { facts } = provider;
	const { head } = provider.prose[locale];
	// Numbers that have no page of their own are explained on the page of the provider that sends them.
	const numbers = [...new Set(facts.replies.flatMap((reply) => [...reply.reply, ...reply.enhanced]))].filter((number) => codeOf(site, number) === undefined);
	const tokens = facts.replies.flatMap((reply) => reply.token ?? []);
	return {
		kind: 'provider',
		title: head.name,
		note: head.line,
		href: site.urls.provider(locale, provider.slug),
		...(numbers.length === 0 ? {} : { numbers }),
		...furtherWords(head.name, [facts.name, provider.prose[SOURCE_LOCALE].head.name, ...facts.domains, ...head.aliases, ...tokens]),
	};
}

function termEntries(site: Site, locale: Locale): SearchEntry[] {
	const { glossary } = site.catalogue;
	if (glossary === undefined) return [];
	const [own, english] = [glossary.prose[locale].head, glossary.prose[SOURCE_LOCALE].head];
	return glossary.facts.entries.map(({ id }): SearchEntry => {
		const title = own.terms[id] ?? '';
		return {
			kind: 'term',
			title,
			// The group says that it is a term, and its two sentences are a click away.
			note: '',
			href: `${site.urls.glossary(locale)}#${id}`,
			...furtherWords(
				title,
				[english.terms[id] ?? '', ...(own.forms[id] ?? []), ...(english.forms[id] ?? [])].filter((word) => word !== ''),
			),
		};
	});
}

function pageEntries(site: Site, locale: Locale): SearchEntry[] {
	const { t } = site.translators[locale];
	const { causes, decision, glossary, providers } = site.catalogue;
	const page = (title: string, note: string, href: string, words: readonly string[]): SearchEntry => ({
		kind: 'page',
		title,
		note: firstSentence(note),
		href,
		...furtherWords(title, words),
	});
	const terms = glossary?.prose[locale].head;
	const why = decision?.prose[locale].head;
	return [
		...(why === undefined ? [] : [page(why.title, why.page_title, site.urls.decision(locale), why.aliases)]),
		page(t('decode.heading'), t('decode.answer'), site.urls.decode(locale), [t('title.decode'), t('decode.title')]),
		page(t('compare.heading'), t('compare.answer'), site.urls.compare(locale), [t('title.compare'), t('compare.title')]),
		...(causes.length === 0 ? [] : [page(t('causes.heading'), t('causes.answer'), site.urls.causes(locale), [t('title.causes'), t('causes.title')])]),
		...(providers.length === 0
			? []
			: [page(t('providers.all'), t('providers.answer'), site.urls.providers(locale), [t('title.providers'), t('providers.title')])]),
		...(site.guides.length === 0 ? [] : [page(t('guides.title'), t('guides.answer'), site.urls.guides(locale), [t('title.guides')])]),
		...(terms === undefined ? [] : [page(terms.title, terms.page_title, site.urls.glossary(locale), [])]),
	];
}

/**
 * What can be found in a language: codes, causes, providers, guides, terms and the pages that lead to them. Not the pages of
 * pairs, of which one common word would find hundreds.
 */
export function searchEntries(site: Site, locale: Locale): SearchEntry[] {
	const { catalogue, guides, urls } = site;
	return [
		...catalogue.protocols.flatMap((protocol) => codeEntries(site, locale, protocol)),
		...catalogue.causes.map((cause): SearchEntry => {
			const { head } = cause.prose[locale];
			return { kind: 'cause', title: head.title, note: head.line, href: urls.cause(locale, cause.slug), ...furtherWords(head.title, head.aliases) };
		}),
		...catalogue.providers.map((provider) => providerEntry(site, locale, provider)),
		...guides.map((guide): SearchEntry => {
			const { head } = guide.documents[locale];
			return {
				kind: 'guide',
				title: head.title,
				note: head.page_title,
				href: urls.guide(locale, guide.slug),
				...furtherWords(head.title, head.aliases),
			};
		}),
		...termEntries(site, locale),
		...catalogue.protocols.flatMap((protocol) => protocolEntries(site, locale, protocol)),
		...pageEntries(site, locale),
	];
}
