import type { Decision } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { aboutBlock, isStale } from './about.ts';
import type { Opened } from './article.ts';
import { causeOf } from './cause-pages.ts';
import { formatsOf } from './formats.ts';
import { makeFrame } from './frame.ts';
import { codeOf, documentHtml, sentence, type Site } from './context.ts';
import { guideItems } from './guide-pages.ts';
import { codeItem } from './plate.ts';
import type { Block, Content, Link } from './types.ts';

/** A question with its options, or a leaf with what to do. HTML. */
export interface DecisionNode {
	readonly id: string;
	readonly title: string;
	readonly html: string;
	/** What the reader may choose, as HTML; none on a leaf. */
	readonly options: readonly Link[];
	/** On a leaf: the way to the fix, the codes, the guide. */
	readonly fix: Link | undefined;
	readonly contents: readonly Content[];
	/** Questions that lead here. */
	readonly back: readonly Link[];
}

export interface DecisionPage extends Opened {
	readonly questions: readonly DecisionNode[];
	readonly leaves: readonly DecisionNode[];
	readonly words: { readonly all: string; readonly again: string; readonly back: string; readonly leaves: string; readonly start: string };
	readonly about: readonly Block[];
}

/** The decision guide: every question and every leaf on one page, each with its own anchor, so that it works without a script. */
export function makeDecisionPage(site: Site, locale: Locale, { tree, prose }: Decision): DecisionPage {
	const { t } = site.translators[locale];
	const document = prose[locale];
	const { head } = document;
	const address = (tongue: Tongue): string => site.urls.decision(tongue);
	const title = (id: string): string => head.titles[id] ?? '';
	const html = (id: string): string => {
		const section = document.sections.find((each) => each.key === id);
		return documentHtml(site, locale, `${document.file}/${id}`, section?.markdown ?? '');
	};
	const back = (id: string): Link[] =>
		tree.questions
			.filter((question) => question.options.some((option) => option.to === id))
			.map((question) => ({ text: title(question.id), href: `#${question.id}` }));
	return {
		...makeFrame(site, locale, {
			titles: [head.page_title],
			heading: head.title,
			description: head.summary,
			address,
			area: 'causes',
			crumbs: [{ text: t('causes.title'), href: site.urls.causes(locale) }],
			told: { kind: 'article', updated: head.updated },
		}),
		title: head.title,
		answer: sentence(head.summary),
		notice: isStale(locale, prose) ? t('notice.stale') : undefined,
		questions: tree.questions.map((question) => ({
			id: question.id,
			title: title(question.id),
			html: html(question.id),
			options: question.options.map((option) => ({ text: sentence(head.options[`${question.id}/${option.id}`] ?? ''), href: `#${option.to}` })),
			fix: undefined,
			contents: [],
			back: back(question.id),
		})),
		leaves: tree.leaves.map((leaf) => {
			const cause = causeOf(site, leaf.cause);
			const codes = leaf.codes.flatMap((number) => codeOf(site, number) ?? []);
			const guides = leaf.guide === undefined ? [] : guideItems(site, locale, [leaf.guide]);
			return {
				id: leaf.id,
				title: title(leaf.id),
				html: html(leaf.id),
				options: [],
				fix: { text: t('why.fix', { cause: cause.prose[locale].head.title }), href: site.urls.cause(locale, cause.slug) },
				contents: [
					...(codes.length === 0
						? []
						: [
								{
									kind: 'codes' as const,
									items: codes.map((code) => codeItem(site, locale, code, sentence(code.prose[locale].head.gloss))),
									index: false,
								},
							]),
					...(guides.length === 0 ? [] : [{ kind: 'list' as const, items: guides }]),
				],
				back: back(leaf.id),
			};
		}),
		about: aboutBlock(site, locale, {
			sources: [],
			doubts: [],
			updated: head.updated,
			prose,
			aliases: [],
			short: address(null),
			formats: formatsOf(site, { kind: 'decision', decision: { tree, prose } }, address(locale)),
		}),
		words: { all: t('why.all'), again: t('why.again'), back: t('why.back'), leaves: t('why.leaves'), start: `#${tree.start}` },
	};
}
