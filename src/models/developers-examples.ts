/** The examples of the developers' page. Each is run in a test against the served site, so none can promise what does not work. */
import { frameHtml } from './embed-frame.ts';
import { makeEmbed } from './embed.ts';
import { ATTRIBUTION, LICENCE } from './licence.ts';
import { makeCode } from '../api/make-code.ts';
import type { PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { DEVELOPERS_PARTS } from '../schemas/developers.ts';
import { codeOf, type Site } from './context.ts';

/** Parts of the page that show an example. */
export type ExampleId = (typeof DEVELOPERS_PARTS)['examples' | 'formats'][number];

export interface Example {
	readonly id: ExampleId;
	/** What runs it: a shell, a browser or Node, a browser that shows it, or a browser's address bar. */
	readonly language: 'shell' | 'javascript' | 'html' | 'address';
	readonly code: string;
}

/** Numbers that the examples speak of; the prose names them too. */
const NUMBER = '550';
const FURTHER = '4.7.1';

function shownCode(site: Site, number: string): PublishedCode {
	const code = codeOf(site, number);
	if (code === undefined)
		throw new Error(`The examples of the developers' page speak of ${number}, which the content does not have; name another code in them.`);
	return code;
}

/** Every example in the order of the page, with the address of this site and texts in one language. Throws where the content lacks their codes. */
export function makeExamples(site: Site, locale: Locale): Example[] {
	const { absolute, api, code, codeJson, feed, markdown, oembed } = site.urls;
	const subject = shownCode(site, NUMBER);
	const further = shownCode(site, FURTHER);
	const document = absolute(codeJson(subject.protocol, NUMBER));
	const shell = (id: ExampleId, command: string): Example => ({ id, language: 'shell', code: command });
	return [
		shell('fetch', `curl -s ${document}`),
		shell('lookup', `curl -s ${absolute(codeJson(further.protocol, FURTHER))} |\n  jq -r '.classes[] | .number + " " + .outcome.id'`),
		shell('summary', `curl -s ${document} |\n  jq -r .summary.${locale}`),
		shell('permanent', `curl -s ${absolute(api('index.json'))} |\n  jq -r '.codes[] | select(.outcome.id == "permanent") | .number + " " + .name'`),
		shell('download', `curl -s --compressed -O ${absolute(api('replybook.json'))}`),
		{
			id: 'javascript',
			language: 'javascript',
			code: [
				`const response = await fetch('${document}');`,
				"if (!response.ok) throw new Error('HTTP ' + response.status);",
				'const code = await response.json();',
				`console.log(code.number, code.outcome.id, code.summary.${locale});`,
			].join('\n'),
		},
		shell('markdown', `curl -s ${absolute(markdown(code(locale, subject)))}`),
		{
			id: 'embed',
			language: 'html',
			code: frameHtml(makeEmbed(site, locale, subject, NUMBER)),
		},
		shell('oembed', `curl -s ${absolute(oembed(locale, subject))} |\n  jq -r .html`),
		shell('feed', `curl -s ${absolute(feed(locale))}`),
		{
			id: 'short',
			language: 'address',
			code: [subject, further].map((each, index) => absolute(site.urls.below(null, each.protocol, [NUMBER, FURTHER][index] ?? ''))).join('\n'),
		},
	];
}

/** How a text that was used is attributed, as HTML to paste. */
export function makeAttribution(site: Site, locale: Locale): string {
	const subject = shownCode(site, NUMBER);
	return [
		`<a href="${site.urls.absolute(site.urls.code(locale, subject))}">SMTP ${subject.number}, Replybook</a>`,
		`© ${ATTRIBUTION}`,
		`<a href="${LICENCE.url}">${LICENCE.name}</a>`,
	].join(',\n');
}

const SHOWN = ['number', 'numbers', 'kind', 'name', 'outcome', 'gloss', 'summary', 'retry'] as const;

/** A part of a real document: some of its fields, whole and as they are. */
export function makeExcerpt(site: Site): string {
	const document = makeCode(site, shownCode(site, FURTHER));
	return JSON.stringify(Object.fromEntries(SHOWN.map((field) => [field, document[field]])), null, 2);
}
