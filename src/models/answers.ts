import type { Cause, Provider } from '../catalogue/types.ts';
import type { AnswerCause, AnswerCode, AnswerProvider, Answers, PassedOn } from '../answers/answers.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import { renderMarkdown } from '../prose/render.ts';
import { linker, type Site } from './context.ts';
import { guideItems } from './guide-pages.ts';

/** The items of the first list of a rendered text, without their tags around. */
const ITEMS = /<li>(?:<p>)?([\s\S]*?)(?:<\/p>)?<\/li>/gu;

/** The role that may begin with another step. */
const READER = 'sender';

/** What each role does first about a cause. Throws for a part that has no list: then the text has another form than the schema asks. */
function firstSteps(site: Site, locale: Locale, cause: Cause): AnswerCause['steps'] {
	const parts = cause.prose[locale].sections.find((section) => section.key === 'fix')?.parts ?? [];
	return parts.flatMap(({ role, markdown }) => {
		const items = [...renderMarkdown(markdown, linker(site, locale)).matchAll(ITEMS)].flatMap((match) => match[1] ?? []);
		const [stepHtml] = items;
		if (role === undefined) return [];
		if (stepHtml === undefined) throw new Error(`${cause.prose[locale].file}: fix of ${role} has no step; write a numbered list.`);
		const { returned, refused } = role === READER ? cause.facts.begins : {};
		const item = (number: number): string => {
			const html = items[number - 1];
			if (html === undefined)
				throw new Error(`${cause.prose[locale].file}: fix of ${role} has no step ${number}, which begins in its facts names; write it or change the number.`);
			return html;
		};
		return [
			{
				role,
				stepHtml,
				...(returned === undefined ? {} : { returnedHtml: item(returned) }),
				...(refused === undefined ? {} : { refusedHtml: item(refused) }),
			},
		];
	});
}

function answerCause(site: Site, locale: Locale, cause: Cause): AnswerCause {
	const { head } = cause.prose[locale];
	const [guide] = guideItems(site, locale, cause.facts.guides.slice(0, 1));
	return {
		title: head.title,
		line: head.line,
		href: site.urls.cause(locale, cause.slug),
		turn: cause.facts.turn,
		steps: firstSteps(site, locale, cause),
		guide: guide === undefined ? null : { title: guide.text, href: guide.href },
	};
}

function answerProvider(site: Site, locale: Locale, provider: Provider): AnswerProvider {
	const { head } = provider.prose[locale];
	return {
		slug: provider.slug,
		name: head.name,
		href: site.urls.provider(locale, provider.slug),
		replies: provider.facts.replies.map((reply) => ({
			id: reply.id,
			numbers: [...reply.reply, ...reply.enhanced],
			cause: reply.cause,
			meaning: head.meanings[reply.id] ?? '',
			fix: head.fixes[reply.id] ?? '',
		})),
	};
}

function answerCodes(site: Site, locale: Locale): AnswerCode[] {
	return site.catalogue.protocols.flatMap((protocol) =>
		protocol.published.map((code) => ({
			numbers: code.numbers,
			name: code.facts.name,
			gloss: code.prose[locale].head.gloss,
			outcome: code.outcome,
			href: site.urls.code(locale, code),
			causes: code.facts.causes,
		})),
	);
}

/** What the site knows about whatever the decoder may find, in one language. */
export function makeAnswers(site: Site, locale: Locale): Answers {
	const { label } = site.translators[locale];
	return {
		causes: Object.fromEntries(site.catalogue.causes.map((cause) => [cause.slug, answerCause(site, locale, cause)])),
		codes: answerCodes(site, locale),
		providers: site.catalogue.providers.map((provider) => answerProvider(site, locale, provider)),
		names: Object.fromEntries(Object.entries(site.catalogue.elsewhere).map(([slug, { name }]) => [slug, name])),
		roles: Object.fromEntries(
			site.catalogue.protocols.flatMap((protocol) =>
				protocol.facts.roles.map((role) => [role, { name: label(protocol.id, `role.${role}`), does: label(protocol.id, `role.${role}.fix`) }]),
			),
		),
	};
}

/** The messages to pass on of every cause, in every language: the other side reads its own. */
export function makePassedOn(site: Site): PassedOn {
	return Object.fromEntries(
		site.catalogue.causes.map((cause) => {
			const partsIn = (locale: Locale) => cause.prose[locale].sections.find((section) => section.key === 'pass-on')?.parts ?? [];
			const addressees = partsIn('en').flatMap(({ role }) => role ?? []);
			return [
				cause.slug,
				addressees.map((to) => ({
					to,
					versions: LOCALES.map((locale) => ({
						locale,
						language: LOCALE_NAMES[locale],
						html: renderMarkdown(partsIn(locale).find((part) => part.role === to)?.markdown ?? ''),
					})),
				})),
			];
		}),
	);
}
