import { causeAddress, codeAddress, providerAddress, schemaAddress } from '../api/common.ts';
import type { Developers } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { escapeHtml } from '../prose/render.ts';
import { DEVELOPERS_FILES, DEVELOPERS_SECTIONS, type DevelopersSection } from '../schemas/developers.ts';
import { isStale } from './about.ts';
import { single, withFirstTerms, type Opened } from './article.ts';
import { documentHtml, sentence, type Site } from './context.ts';
import { makeAttribution, makeExamples, makeExcerpt } from './developers-examples.ts';
import { makeFrame } from './frame.ts';
import type { Block, Content, FactRow } from './types.ts';

/** The page that tells how programs use the site. */
export interface DevelopersPage extends Opened {
	readonly blocks: readonly Block[];
}

/** Text to copy: a command, a program or a part of a document. */
const sample = (text: string): Content => ({ kind: 'html', html: `<pre class="sample"><code lang="en" translate="no">${escapeHtml(text)}</code></pre>` });

type File = (typeof DEVELOPERS_FILES)[number];

/** One real address for each kind of file. */
function fileRows(site: Site, titles: Readonly<Record<string, string>>): FactRow[] {
	const { urls, catalogue } = site;
	const [code] = catalogue.protocols.flatMap((protocol) => protocol.facts.board.flatMap((id) => protocol.byId.get(id) ?? []));
	const [cause] = catalogue.causes;
	const [provider] = catalogue.providers;
	const addresses: Readonly<Record<File, string | undefined>> = {
		index: urls.absolute(urls.api('index.json')),
		code: code === undefined ? undefined : codeAddress(site, code.protocol, code.number),
		cause: cause === undefined ? undefined : causeAddress(site, cause.slug),
		provider: provider === undefined ? undefined : providerAddress(site, provider.slug),
		bundle: urls.absolute(urls.api('replybook.json')),
		schemas: schemaAddress(site, 'code'),
		openapi: urls.absolute(urls.api('openapi.json')),
	};
	return DEVELOPERS_FILES.flatMap((file): FactRow[] => {
		const address = addresses[file];
		if (address === undefined) return [];
		const text = `<code lang="en" translate="no">${escapeHtml(new URL(address).pathname)}</code>`;
		return [{ label: titles[file] ?? '', values: [{ html: `<a href="${escapeHtml(address)}">${text}</a>` }] }];
	});
}

/** The page for developers: what there is, a real document, examples, licence, and what a program may rely on. */
export function makeDevelopersPage(site: Site, locale: Locale, developers: Developers): DevelopersPage {
	const document = developers.prose[locale];
	const { titles, title, page_title: pageTitle, summary } = document.head;
	const address = (tongue: Tongue): string => site.urls.developers(tongue);
	const samples = new Map<string, string>(makeExamples(site, locale).map((example) => [example.id, example.code]));
	const after: Readonly<Partial<Record<DevelopersSection, Content>>> = {
		start: { kind: 'facts', rows: fileRows(site, titles) },
		document: sample(makeExcerpt(site)),
		licence: sample(makeAttribution(site, locale)),
	};
	const content = (key: DevelopersSection): Content[] =>
		(document.sections.find((section) => section.key === key)?.parts ?? []).flatMap(({ role, markdown }): Content[] => {
			const html: Content = { kind: 'html', html: documentHtml(site, locale, `${document.file}/${key}/${role ?? ''}`, markdown) };
			if (role === undefined) return [html, ...(after[key] === undefined ? [] : [after[key]])];
			const code = samples.get(role);
			return [{ kind: 'heading', text: titles[role] ?? '' }, html, ...(code === undefined ? [] : [sample(code)])];
		});
	return {
		...makeFrame(site, locale, {
			titles: [pageTitle],
			heading: title,
			description: summary,
			address,
			area: 'none',
			crumbs: [{ text: site.translators[locale].t('developers.title'), href: address(locale) }],
			told: { kind: 'article', updated: document.head.updated },
		}),
		title,
		answer: sentence(summary),
		notice: isStale(locale, developers.prose) ? site.translators[locale].t('notice.stale') : undefined,
		blocks: withFirstTerms(DEVELOPERS_SECTIONS.flatMap((key) => single(key, titles[key] ?? '', content(key)))),
	};
}
