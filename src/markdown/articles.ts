/** Prints the pages that people read: codes, comparisons, causes, providers, terms, questions. */
import type { Article, Opened } from '../models/article.ts';
import type { CodePage } from '../models/code-page.ts';
import type { DecisionNode, DecisionPage } from '../models/decision-page.ts';
import type { DevelopersPage } from '../models/developers-page.ts';
import type { ExplainedTerm, GlossaryPage } from '../models/glossary-page.ts';
import type { GuidePage } from '../models/guide-pages.ts';
import type { PairPage } from '../models/pair-page.ts';
import { printBlocks, printContents } from './contents.ts';
import { factList, factTable, labelled } from './facts.ts';
import { blocksOf, phrasesOf } from './fragments.ts';
import { emphasis, heading, joined, link, list, paragraph, quote, text, type Flow } from './nodes.ts';

/** The heading of the page and its answer, which comes first; a notice that the translation is behind after it. */
export const printOpening = (title: string, answer: string, notice?: string): Flow[] => [
	heading(1, [text(title)]),
	...(answer === '' ? [] : [paragraph(phrasesOf(answer))]),
	...(notice === undefined ? [] : [quote([paragraph([text(notice)])])]),
];

const opening = ({ title, answer, notice }: Pick<Opened, 'title' | 'answer' | 'notice'>): Flow[] => printOpening(title, answer, notice);

export const printCodePage = ({ plate, answer, notice, facts, blocks }: CodePage): Flow[] => [
	...printOpening(`${plate.number} ${plate.name}`, answer, notice),
	paragraph([emphasis([text(plate.gloss)])]),
	factList(facts),
	...printBlocks(blocks),
];

export function printPairPage(page: PairPage): Flow[] {
	const { a, b } = page;
	return [
		...printOpening(`${page.protocol} ${a.number} ${a.name} ${page.versus} ${b.number} ${b.name}`, page.line, page.notice),
		list([a, b].map((plate) => [paragraph([...labelled(`${plate.number} ${plate.name}`), text(plate.gloss)])])),
		...blocksOf(page.opening),
		factTable([page.factLabel, a.number, b.number], page.facts),
		...printBlocks(page.prose, [a, b]),
		...page.sections.flatMap((section) => [heading(2, [text(section.heading)]), ...printContents(section.content, 3)]),
		...printBlocks(page.about),
	];
}

export const printArticle = (page: Article): Flow[] => [...opening(page), factList(page.facts), ...printBlocks(page.blocks)];

export const printDevelopersPage = (page: DevelopersPage): Flow[] => [...opening(page), ...printBlocks(page.blocks)];

/** @param body the text of the guide, which is no part of its page model */
export const printGuidePage = (page: GuidePage, body: readonly Flow[]): Flow[] => [
	...opening(page),
	paragraph([...labelled(page.updated.label), text(page.updated.text)]),
	...body,
	...printBlocks(page.about),
];

const printTerm = (term: ExplainedTerm, englishLabel: string): Flow[] => [
	heading(2, [text(term.term)]),
	...(term.english === undefined ? [] : [paragraph([emphasis([text(`${englishLabel} ${term.english}`)])])]),
	...blocksOf(term.html),
	...(term.links.length === 0 ? [] : [paragraph(joined(term.links.map(phrasesOf), ' · '))]),
];

export const printGlossaryPage = (page: GlossaryPage): Flow[] => [
	...opening(page),
	...page.terms.flatMap((term) => printTerm(term, page.englishLabel)),
	...printBlocks(page.about),
];

/** A question names after each option what it leads to: in a text nobody jumps. */
const printStep = (node: DecisionNode, titleOf: (href: string) => string): Flow[] => [
	heading(2, [text(node.title)]),
	...blocksOf(node.html),
	...(node.options.length === 0
		? []
		: [list(node.options.map((option) => [paragraph([...phrasesOf(option.text), text(' → '), link(option.href, [text(titleOf(option.href))])])]))]),
	...(node.fix === undefined ? [] : [paragraph([link(node.fix.href, [text(node.fix.text)])])]),
	...printContents(node.contents, 3),
];

export function printDecisionPage(page: DecisionPage): Flow[] {
	const nodes = [...page.questions, ...page.leaves];
	const titleOf = (href: string): string => {
		const found = nodes.find((node) => href === `#${node.id}`);
		if (found === undefined) throw new Error(`Markdown twin of the decision guide: an option leads to ${href}, which is no question and no answer of it.`);
		return found.title;
	};
	return [...opening(page), ...nodes.flatMap((node) => printStep(node, titleOf)), ...printBlocks(page.about)];
}
