/** What the components of a guide name: pages that must exist, and the lines of an example. The page and its Markdown twin print them. */
import { kindOf } from '../catalogue/codes.ts';
import { isLocale, type Locale } from '../i18n/locales.ts';
import { codeSpan, escapeHtml } from '../prose/render.ts';
import type { Outcome } from '../schemas/protocol.ts';
import { causeOf } from './cause-pages.ts';
import { codeOf, type Site } from './context.ts';

/** A link in a guide; what it shows is HTML. */
export interface GuideLink {
	readonly href: string;
	readonly html: string;
}

/** A component that leads to a page, with its attributes. */
export type GuideReference =
	| { readonly to: 'Code'; readonly n: string }
	| { readonly to: 'Compare'; readonly a: string; readonly b: string }
	| { readonly to: 'Cause' | 'Guide' | 'Provider'; readonly slug: string };

/** The language of a page that shows a guide. Throws elsewhere: a guide cannot be shown without one. */
export function guideLocale(value: string | undefined): Locale {
	if (value === undefined || !isLocale(value)) throw new Error(`Guide: its components stand only in a page with a language, not "${String(value)}".`);
	return value;
}

function pairLink(site: Site, locale: Locale, a: string, b: string): GuideLink {
	const pair = site.catalogue.protocols.flatMap((protocol) => protocol.pairs).find((each) => each.a.number === a && each.b.number === b);
	if (pair === undefined) throw new Error(`Guide: <Compare a="${a}" b="${b}" />: no page of that pair; the lower number comes first.`);
	return { href: site.urls.pair(locale, pair), html: `${codeSpan(a)} vs ${codeSpan(b)}` };
}

/** Where a component leads and what it shows. Throws where that page does not exist. */
export function guideLink(site: Site, locale: Locale, reference: GuideReference): GuideLink {
	const { urls, catalogue, guides } = site;
	switch (reference.to) {
		case 'Code': {
			// As it is written with any of its classes; the page shows the number that people meet first.
			const code = codeOf(site, reference.n);
			if (code === undefined) throw new Error(`Guide: <Code n="${reference.n}" />: no page of that code; write it as a code span.`);
			return { href: urls.code(locale, code), html: codeSpan(code.number) };
		}
		case 'Compare':
			return pairLink(site, locale, reference.a, reference.b);
		case 'Cause':
			return { href: urls.cause(locale, reference.slug), html: escapeHtml(causeOf(site, reference.slug).prose[locale].head.title) };
		case 'Guide': {
			const guide = guides.find((each) => each.slug === reference.slug);
			if (guide === undefined)
				throw new Error(`Guide: <Guide slug="${reference.slug}" />: no such guide; guides are ${guides.map((each) => each.slug).join(', ')}.`);
			return { href: urls.guide(locale, guide.slug), html: escapeHtml(guide.documents[locale].head.title) };
		}
		case 'Provider': {
			const provider = catalogue.providers.find((each) => each.slug === reference.slug);
			if (provider === undefined)
				throw new Error(
					`Guide: <Provider slug="${reference.slug}" />: no page of that provider; providers are ${catalogue.providers.map((each) => each.slug).join(', ')}.`,
				);
			return { href: urls.provider(locale, provider.slug), html: escapeHtml(provider.prose[locale].head.name) };
		}
		default:
			return reference satisfies never;
	}
}

/** Outcome of what a server says: that of the code with which the line begins; none where it goes on in the next line. */
export function spokenOutcome(site: Site, line: string): Outcome | undefined {
	const [word = ''] = line.split(' ');
	return site.catalogue.protocols.flatMap((protocol) => {
		const key = kindOf(protocol.facts, word)?.groups['class'];
		return protocol.facts.classes.find((each) => each.key === key)?.outcome ?? [];
	})[0];
}
