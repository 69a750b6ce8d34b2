import { dealt, providersIn, repliesOf } from '../catalogue/providers.ts';
import type { Code, Provider, SpokenReply } from '../catalogue/types.ts';
import { span } from '../comparison/values.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { codeSpan, escapeHtml } from '../prose/render.ts';
import { reusedNumbers, type ProviderReply } from '../schemas/providers.ts';
import { aboutBlock, bareAddress, isStale } from './about.ts';
import { sectionContent, single, withFirstTerms, type Article, type ListPage } from './article.ts';
import { causeLink } from './cause-pages.ts';
import { makeFrame } from './frame.ts';
import { codeOf, linkedSentence, sentence, type Site } from './context.ts';
import { formatsOf } from './formats.ts';
import { dateText } from './specification.ts';
import { updatedIn } from './updated.ts';
import type { Block, Content, FactRow, FactValue, Saying, Voice } from './types.ts';

/** Most replies that the page of a code shows; the rest stand on the providers' pages. */
export const MOST_REPLIES = 4;

/** What is to be known about a reply: another meaning of its number, sources that disagree, and how sure it is. */
function notesOf(site: Site, locale: Locale, provider: Provider, reply: ProviderReply): string[] {
	const { t } = site.translators[locale];
	const reused = reusedNumbers(reply).filter((number) => codeOf(site, number)?.numbers.includes(number) === true);
	const conflict = provider.prose[locale].head.conflicts[reply.id];
	const source = `<a href="${escapeHtml(reply.source)}">${escapeHtml(new URL(reply.source).host.replace(/^www\./u, ''))}</a>`;
	return [
		// The registry's own words: what we say of the code names providers' meanings too.
		...reused.map((number) => {
			const facts = codeOf(site, number)?.facts;
			return linkedSentence(site, locale, t('providers.reuse', { number: span(number), name: span(facts?.registered ?? facts?.name ?? '') }));
		}),
		...(conflict === undefined ? [] : [linkedSentence(site, locale, conflict)]),
		`${sentence(t(`providers.sure.${reply.sure}`))} ${source}, ${sentence(t('about.checked', { day: dateText(locale, reply.checked) }))}`,
	];
}

function saying(site: Site, locale: Locale, provider: Provider, reply: ProviderReply): Saying {
	const { head } = provider.prose[locale];
	return {
		id: reply.id,
		numbers: [...reply.reply, ...reply.enhanced].map((text) => {
			const code = codeOf(site, text);
			return { text, href: code === undefined ? undefined : site.urls.code(locale, code) };
		}),
		token: reply.token,
		fragments: [reply.pattern, ...reply.also].map(codeSpan),
		meaning: linkedSentence(site, locale, head.meanings[reply.id] ?? ''),
		fix: linkedSentence(site, locale, head.fixes[reply.id] ?? ''),
		notes: notesOf(site, locale, provider, reply),
	};
}

/** The replies of a provider under the causes that they belong to, in the order of the causes. */
function replyBlocks(site: Site, locale: Locale, provider: Provider): Block[] {
	const { t } = site.translators[locale];
	return site.catalogue.causes.flatMap((cause) => {
		const replies = provider.facts.replies.filter((reply) => reply.cause === cause.slug);
		const content: Content[] = [
			{ kind: 'html', html: `<p>${sentence(cause.prose[locale].head.line)} ${causeLink(site, locale, cause, t('providers.cause'))}</p>` },
			{ kind: 'sayings', fixLabel: t('providers.fix'), sayings: replies.map((reply) => saying(site, locale, provider, reply)) },
		];
		return replies.length === 0 ? [] : single(`cause-${cause.slug}`, cause.prose[locale].head.title, content);
	});
}

/** The page of one provider. */
export function makeProviderPage(site: Site, locale: Locale, provider: Provider): Article {
	const { t } = site.translators[locale];
	const document = provider.prose[locale];
	const { head } = document;
	const { facts } = provider;
	const address = (tongue: Tongue): string => site.urls.provider(tongue, provider.slug);
	const formats = formatsOf(site, { kind: 'provider', provider }, address(locale));
	const title = t('providers.heading', { name: head.name });
	const section = (key: string): Content[] => sectionContent(site, locale, document, key, (role) => role);
	const causes = site.catalogue.causes.filter((cause) => facts.replies.some((reply) => reply.cause === cause.slug));
	const pages: FactRow[] = (['errors', 'rules', 'contact'] as const).flatMap((kind) => {
		const own = facts.pages.filter((page) => page.kind === kind);
		return own.length === 0
			? []
			: [
					{
						label: t(`providers.page.${kind}`),
						values: own.map((page): FactValue => ({ html: `<a href="${escapeHtml(page.url)}">${escapeHtml(bareAddress(page.url))}</a>` })),
					},
				];
	});
	return {
		...makeFrame(site, locale, {
			titles: [head.page_title],
			heading: title,
			description: head.summary,
			address,
			area: 'providers',
			crumbs: [{ text: t('providers.title'), href: site.urls.providers(locale) }],
			told: { kind: 'article', updated: updatedIn(provider, locale) },
			json: formats.json,
		}),
		title,
		answer: sentence(head.summary),
		notice: isStale(locale, provider.prose) ? t('notice.stale') : undefined,
		facts: [
			{
				label: t('providers.reasons', { count: facts.replies.length }),
				values: causes.map((cause): FactValue => ({
					html: `<a href="#cause-${cause.slug}">${escapeHtml(cause.prose[locale].head.title)}</a>`,
					note: String(facts.replies.filter((reply) => reply.cause === cause.slug).length),
				})),
			},
		],
		blocks: withFirstTerms([
			...single('how', t('providers.about'), section('about')),
			...replyBlocks(site, locale, provider),
			...single('rules', t('providers.rules'), section('rules')),
			...single('contact', t('providers.contact'), section('contact')),
			...single('pages', t('providers.pages'), pages.length === 0 ? [] : [{ kind: 'facts', rows: pages }]),
			...aboutBlock(site, locale, {
				sources: [],
				doubts: [],
				updated: updatedIn(provider, locale),
				prose: provider.prose,
				aliases: head.aliases,
				short: address(null),
				formats,
			}),
		]),
	};
}

const KIND_ORDER = ['mailbox', 'organization', 'hosting', 'filter', 'list', 'relay'] as const;

/** Every provider, by what it is. */
export function makeProvidersPage(site: Site, locale: Locale): ListPage {
	const { t } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.providers(tongue);
	return {
		...makeFrame(site, locale, {
			titles: [t('title.providers')],
			heading: t('providers.all'),
			description: t('providers.description'),
			address,
			area: 'providers',
			crumbs: [{ text: t('providers.title'), href: site.urls.providers(locale) }],
			told: { kind: 'list' },
		}),
		title: t('providers.all'),
		answer: sentence(t('providers.answer')),
		groups: KIND_ORDER.flatMap((kind) => {
			const own = providersIn(site.catalogue.providers, locale).filter((provider) => provider.facts.kind === kind);
			const items = own.map((provider) => ({
				text: provider.prose[locale].head.name,
				href: site.urls.provider(locale, provider.slug),
				html: sentence(provider.prose[locale].head.line),
			}));
			return items.length === 0 ? [] : [{ id: kind, heading: t(`providers.kind.${kind}`), items }];
		}),
	};
}

/** Replies by the provider that says them. */
function byProvider(replies: readonly SpokenReply[]): Map<Provider, ProviderReply[]> {
	const found = new Map<Provider, ProviderReply[]>();
	for (const { provider, reply } of replies) found.set(provider, [...(found.get(provider) ?? []), reply]);
	return found;
}

/**
 * What providers say with a code: at most `MOST_REPLIES`, by provider, each provider with the number of its replies that carry
 * the code; then the providers that were left out.
 */
export function voicesContent(site: Site, locale: Locale, code: Code): Content[] {
	const { t } = site.translators[locale];
	const all = repliesOf(providersIn(site.catalogue.providers, locale), code);
	const counts = byProvider(all);
	const shown = byProvider(dealt(all, MOST_REPLIES));
	const name = (provider: Provider): string => `${provider.prose[locale].head.name} (${counts.get(provider)?.length ?? 0})`;
	const voices = [...shown].map(([provider, replies]): Voice => {
		const href = site.urls.provider(locale, provider.slug);
		return {
			name: name(provider),
			href,
			rows: replies.map((reply) => ({
				fragment: codeSpan(reply.pattern),
				href: `${href}#${reply.id}`,
				html: sentence(provider.prose[locale].head.meanings[reply.id] ?? ''),
			})),
		};
	});
	const rest = [...counts.keys()].filter((provider) => !shown.has(provider));
	const links = rest.map((provider) => `<a href="${site.urls.provider(locale, provider.slug)}">${escapeHtml(name(provider))}</a>`);
	return [
		...(voices.length === 0 ? [] : [{ kind: 'voices' as const, voices }]),
		...(links.length === 0 ? [] : [{ kind: 'html' as const, html: `<p>${sentence(t('providers.more'))} ${links.join(', ')}</p>` }]),
	];
}
