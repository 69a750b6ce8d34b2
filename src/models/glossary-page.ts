import type { Glossary } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { escapeHtml, renderMarkdown } from '../prose/render.ts';
import { aboutBlock, isStale } from './about.ts';
import type { Opened } from './article.ts';
import { causeLink, causeOf } from './cause-pages.ts';
import { formatsOf } from './formats.ts';
import { makeFrame } from './frame.ts';
import { codeOf, linker, sentence, type Site } from './context.ts';
import type { Block } from './types.ts';

/** A term with its explanation; links lead on. HTML. */
export interface ExplainedTerm {
	readonly id: string;
	readonly term: string;
	/** The English term, where the language has another one. */
	readonly english: string | undefined;
	readonly html: string;
	readonly links: readonly string[];
}

export interface GlossaryPage extends Opened {
	readonly englishLabel: string;
	readonly terms: readonly ExplainedTerm[];
	readonly about: readonly Block[];
}

/** Where a term leads: to a code, a cause, a guide, and to the terms beside it. */
function linksOf(site: Site, locale: Locale, glossary: Glossary, entry: Glossary['facts']['entries'][number]): string[] {
	const code = entry.code === undefined ? undefined : codeOf(site, entry.code);
	const guide = site.guides.find((each) => each.slug === entry.guide);
	return [
		...(code === undefined ? [] : [`<a href="${site.urls.code(locale, code)}"><code lang="en" translate="no">${entry.code ?? ''}</code></a>`]),
		...(entry.cause === undefined ? [] : [causeLink(site, locale, causeOf(site, entry.cause))]),
		...(guide === undefined ? [] : [`<a href="${site.urls.guide(locale, guide.slug)}">${escapeHtml(guide.documents[locale].head.title)}</a>`]),
		...entry.related.map((id) => `<a href="#${id}">${escapeHtml(glossary.prose[locale].head.terms[id] ?? '')}</a>`),
	];
}

/** All terms of the glossary, in the alphabet of the language. */
export function makeGlossaryPage(site: Site, locale: Locale, glossary: Glossary): GlossaryPage {
	const { t } = site.translators[locale];
	const document = glossary.prose[locale];
	const address = (tongue: Tongue): string => site.urls.glossary(tongue);
	const collator = new Intl.Collator(locale);
	const terms = glossary.facts.entries.map((entry): ExplainedTerm => {
		const term = document.head.terms[entry.id] ?? '';
		const english = glossary.prose.en.head.terms[entry.id];
		const section = document.sections.find((each) => each.key === entry.id);
		return {
			id: entry.id,
			term,
			english: english === undefined || term.toLowerCase().includes(english.toLowerCase()) ? undefined : english,
			html: renderMarkdown(section?.markdown ?? '', linker(site, locale)),
			links: linksOf(site, locale, glossary, entry),
		};
	});
	const sorted = terms.sort((a, b) => collator.compare(a.term, b.term));
	return {
		...makeFrame(site, locale, {
			titles: [document.head.page_title],
			heading: document.head.title,
			description: document.head.summary,
			address,
			area: 'none',
			crumbs: [{ text: t('glossary.title'), href: site.urls.glossary(locale) }],
			told: {
				kind: 'terms',
				terms: sorted.map(({ id, term, english }) => ({
					name: term,
					...(english === undefined ? {} : { otherNames: [english] }),
					address: `${address(locale)}#${id}`,
					set: address(locale),
				})),
			},
		}),
		title: document.head.title,
		answer: sentence(document.head.summary),
		notice: isStale(locale, glossary.prose) ? t('notice.stale') : undefined,
		about: aboutBlock(site, locale, {
			sources: [],
			doubts: [],
			updated: document.head.updated,
			prose: glossary.prose,
			aliases: [],
			short: address(null),
			formats: formatsOf(site, { kind: 'glossary', glossary }, address(locale)),
		}),
		englishLabel: t('glossary.english'),
		terms: sorted,
	};
}
