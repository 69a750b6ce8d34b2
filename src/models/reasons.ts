import { shownBy } from '../catalogue/programs.ts';
import type { Cause, Code } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import { codeSpan, escapeHtml } from '../prose/render.ts';
import { causeLink } from './cause-pages.ts';
import type { Site } from './context.ts';
import type { Content, FactRow, FactValue } from './types.ts';

/** The guide that tells more about what programs show; linked where it exists. */
const PROGRAM_GUIDE = 'what-your-program-shows';

/** Why a mail meets a code, the likeliest reason first. */
export const causesOf = (site: Site, code: Code): Cause[] => code.facts.causes.flatMap((slug) => site.catalogue.causes.filter((cause) => cause.slug === slug));

/** Why a mail meets a code, each reason as a link to what mends it; none where the code names no cause. */
export function causeRows(site: Site, locale: Locale, code: Code): FactRow[] {
	const { t } = site.translators[locale];
	const values = causesOf(site, code).map((cause): FactValue => ({ html: causeLink(site, locale, cause) }));
	return values.length === 0 ? [] : [{ label: t('fact.causes'), values }];
}

/** The message to pass on for the likeliest cause of a code. */
export function messageContent(site: Site, locale: Locale, code: Code): Content[] {
	const [first] = causesOf(site, code);
	if (first === undefined) return [];
	const text = site.translators[locale].t('cause.message.here');
	return [{ kind: 'html', html: `<p><a href="${site.urls.cause(locale, first.slug)}#pass-on">${escapeHtml(text)}</a></p>` }];
}

/** What libraries and servers show for a code: names and their own words, by program. */
export function programContent(site: Site, locale: Locale, code: Code): Content[] {
	const rows = site.catalogue.programs.flatMap((program): FactRow[] => {
		const values = shownBy(program, code).map((row): FactValue => ({
			html: codeSpan(row.text.replaceAll('{number}', code.number)),
		}));
		return values.length === 0 ? [] : [{ label: program.facts.name, values }];
	});
	const guide = site.guides.find((each) => each.slug === PROGRAM_GUIDE);
	if (rows.length === 0) return [];
	return [
		{ kind: 'facts', rows },
		...(guide === undefined
			? []
			: [{ kind: 'html' as const, html: `<p><a href="${site.urls.guide(locale, guide.slug)}">${escapeHtml(guide.documents[locale].head.title)}</a></p>` }]),
	];
}
