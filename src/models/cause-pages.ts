import type { Cause } from '../catalogue/types.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { codeSpan, escapeHtml, renderMarkdown } from '../prose/render.ts';
import { aboutBlock, isStale } from './about.ts';
import { sectionContent, single, withFirstTerms, type Article, type ListPage } from './article.ts';
import { makeFrame } from './frame.ts';
import { linkedSentence, sentence, type Site } from './context.ts';
import { formatsOf } from './formats.ts';
import { codeItem } from './plate.ts';
import { guideItems } from './guide-pages.ts';
import type { Content, FactRow, FactValue, Message } from './types.ts';
import { updatedIn } from './updated.ts';

/** The cause of that name. Throws where the catalogue has none. */
export function causeOf(site: Site, slug: string): Cause {
	const found = site.catalogue.causes.find((cause) => cause.slug === slug);
	if (found === undefined) throw new Error(`No cause "${slug}" in the catalogue; causes are ${site.catalogue.causes.map((each) => each.slug).join(', ')}.`);
	return found;
}

/** A cause as a link, named by its title where no other text is given. */
export const causeLink = (site: Site, locale: Locale, cause: Cause, text = cause.prose[locale].head.title): string =>
	`<a href="${site.urls.cause(locale, cause.slug)}">${escapeHtml(text)}</a>`;

function turnRow(site: Site, locale: Locale, cause: Cause): FactRow {
	const { t, label } = site.translators[locale];
	const values = cause.facts.turn.map((role, index): FactValue => ({
		html: sentence(label(cause.protocol, `role.${role}`)),
		...(index === 0 ? { icon: 'who' } : {}),
	}));
	return { label: t('fact.turn'), values };
}

/** Fragments to recognise the cause by: those of servers in general, then by whom of the providers it is said. */
function wordingContent(site: Site, locale: Locale, cause: Cause): Content[] {
	const { t } = site.translators[locale];
	const byText = new Map<string, string[]>();
	for (const { text, by } of cause.facts.wordings) byText.set(by, [...(byText.get(by) ?? []), text]);
	const rows = [...byText].map(([by, texts]): FactRow => ({
		label: by === 'several servers' ? t('cause.several') : by,
		values: texts.map((text) => ({ html: codeSpan(text) })),
	}));
	const voices = site.catalogue.providers.flatMap((provider): FactValue[] => {
		const count = provider.facts.replies.filter((reply) => reply.cause === cause.slug).length;
		const name = escapeHtml(provider.prose[locale].head.name);
		return count === 0
			? []
			: [{ html: `<a href="${site.urls.provider(locale, provider.slug)}#cause-${cause.slug}">${name}</a>`, note: t('providers.count', { count }) }];
	});
	return [{ kind: 'facts', rows: [...rows, ...(voices.length === 0 ? [] : [{ label: t('cause.providers'), values: voices }])] }];
}

const ADDRESSEES = ['sender', 'recipient', 'sending-server', 'receiving-server'] as const;
/** Message that names who gets a message. Throws for a role that cannot get one. */
export function toKey(role: string): `cause.to.${(typeof ADDRESSEES)[number]}` {
	const found = ADDRESSEES.find((each) => each === role);
	if (found === undefined) throw new Error(`A message to "${role}" has no heading cause.to.${role} in locales/; add it there and to ADDRESSEES.`);
	return `cause.to.${found}`;
}

/** The message of each addressee in every language: the other side reads its own. */
function messages(site: Site, locale: Locale, cause: Cause): Content[] {
	const { t } = site.translators[locale];
	const parts = cause.prose[locale].sections.find((section) => section.key === 'pass-on')?.parts ?? [];
	const all = parts.flatMap(({ role }): Message[] => {
		if (role === undefined) return [];
		const versions = LOCALES.map((each) => {
			const part = cause.prose[each].sections.find((section) => section.key === 'pass-on')?.parts.find((other) => other.role === role);
			return { locale: each, name: LOCALE_NAMES[each], html: renderMarkdown(part?.markdown ?? ''), open: each === locale };
		});
		return [{ id: `pass-on-${role}`, to: t(toKey(role)), versions }];
	});
	return [
		{ kind: 'html', html: `<p>${sentence(t('cause.pass-on'))}</p>` },
		{ kind: 'messages', messages: all, copy: t('about.copy'), copied: t('about.copied') },
	];
}

/** The page of one cause. */
export function makeCausePage(site: Site, locale: Locale, cause: Cause): Article {
	const { t, label } = site.translators[locale];
	const document = cause.prose[locale];
	const { head } = document;
	const address = (tongue: Tongue): string => site.urls.cause(tongue, cause.slug);
	const formats = formatsOf(site, { kind: 'cause', cause }, address(locale));
	const section = (key: string): Content[] => sectionContent(site, locale, document, key, (role) => label(cause.protocol, `role.${role}.fix`));
	const codes: Content[] = [
		{ kind: 'codes', items: cause.codes.map((code) => codeItem(site, locale, code, sentence(code.prose[locale].head.gloss))), index: false },
	];
	const related = cause.facts.related.map((slug) => {
		const other = causeOf(site, slug);
		return { text: other.prose[locale].head.title, href: site.urls.cause(locale, slug), html: linkedSentence(site, locale, head.apart[slug] ?? '') };
	});
	return {
		...makeFrame(site, locale, {
			titles: [head.page_title],
			heading: head.title,
			description: head.summary,
			address,
			area: 'causes',
			crumbs: [{ text: t('causes.title'), href: site.urls.causes(locale) }],
			told: { kind: 'article', updated: updatedIn(cause, locale) },
			json: formats.json,
		}),
		title: head.title,
		answer: sentence(head.summary),
		notice: isStale(locale, cause.prose) ? t('notice.stale') : undefined,
		facts: [
			turnRow(site, locale, cause),
			{ label: t('cause.message.label'), values: [{ html: `<a href="#pass-on">${escapeHtml(t('cause.message.link'))}</a>` }] },
		],
		blocks: withFirstTerms([
			...single('recognise', t('cause.recognise'), [...section('recognise'), ...wordingContent(site, locale, cause)]),
			...single('fix', t('section.fix'), section('fix')),
			...single('worse', t('cause.worse'), section('worse')),
			...single('duration', t('cause.duration'), section('duration')),
			...single('check', t('cause.check'), section('check')),
			...single('pass-on', t('cause.message'), messages(site, locale, cause)),
			...single('codes', t('cause.codes'), codes),
			...single('related', t('cause.related'), related.length === 0 ? [] : [{ kind: 'list', items: related }]),
			...single('guides', t('guides.title'), [{ kind: 'list', items: guideItems(site, locale, cause.facts.guides) }]),
			...aboutBlock(site, locale, {
				sources: cause.facts.sources,
				doubts: [],
				updated: updatedIn(cause, locale),
				prose: cause.prose,
				aliases: head.aliases,
				short: address(null),
				formats,
			}),
		]),
	};
}

/** Every cause, in its groups. */
export function makeCausesPage(site: Site, locale: Locale): ListPage {
	const { t } = site.translators[locale];
	const { causes, decision } = site.catalogue;
	const address = (tongue: Tongue): string => site.urls.causes(tongue);
	const groups = [...new Set(causes.map((cause) => cause.group))];
	const item = (cause: Cause) => {
		const { head } = cause.prose[locale];
		return { text: head.title, href: site.urls.cause(locale, cause.slug), html: sentence(head.line) };
	};
	return {
		...makeFrame(site, locale, {
			titles: [t('title.causes')],
			heading: t('causes.heading'),
			description: t('causes.description'),
			address,
			area: 'causes',
			crumbs: [{ text: t('causes.title'), href: site.urls.causes(locale) }],
			told: { kind: 'list' },
		}),
		title: t('causes.heading'),
		answer: sentence(t('causes.answer')),
		groups: [
			...(decision === undefined
				? []
				: [
						{
							id: 'ask',
							heading: t('causes.ask'),
							items: [{ text: decision.prose[locale].head.title, href: site.urls.decision(locale), html: sentence(decision.prose[locale].head.summary) }],
						},
					]),
			...groups.map((group) => ({ id: group, heading: t(groupKey(group)), items: causes.filter((cause) => cause.group === group).map(item) })),
		],
	};
}

const GROUPS = ['address', 'sender', 'trust', 'message', 'way'] as const;
/** Message that names a group of causes. Throws for a group of causes.yaml that has no name yet. */
export function groupKey(group: string): `causes.group.${(typeof GROUPS)[number]}` {
	const found = GROUPS.find((each) => each === group);
	if (found === undefined)
		throw new Error(`content/causes/causes.yaml: group "${group}" has no message causes.group.${group} in locales/; add it there and to GROUPS.`);
	return `causes.group.${found}`;
}
