import { withoutSiteName } from '../i18n/columns.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';
import { directoryOf, type Entry, type Subject } from './directory.ts';

/** A page that changed. */
export interface FeedEntry {
	/** Stays the same when the address of the page changes. */
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	/** Full address. */
	readonly href: string;
	/** Time in the form of RFC 3339. */
	readonly updated: string;
}

/** What changed in one language, as `src/feed` prints it. Addresses are full. */
export interface Feed {
	readonly locale: Locale;
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly author: string;
	readonly rights: string;
	readonly updated: string;
	readonly self: string;
	readonly home: string;
	readonly entries: readonly FeedEntry[];
}

/** Most entries of a feed. */
export const MOST_ENTRIES = 60;

/**
 * Kinds of pages that have content of their own, those that explain most first: this decides among pages of one day.
 * Lists and the home page change whenever one of these does, so they would tell everything twice.
 */
const KINDS = ['decision', 'guide', 'cause', 'provider', 'glossary', 'code', 'pair'] as const satisfies ReadonlyArray<Subject['kind']>;
const rankOf = (entry: Entry): number => KINDS.findIndex((kind) => kind === entry.subject.kind);

/** Name of what a page is about, which outlives the slug of a code or a pair; of a page that is alone of its kind, the kind. */
function nameOf(subject: Subject): string {
	const { kind } = subject;
	if (kind === 'code') return `${kind}/${subject.code.protocol}/${subject.code.id}`;
	if (kind === 'pair') return `${kind}/${subject.pair.protocol}/${subject.pair.id}`;
	if (kind === 'cause') return `${kind}/${subject.cause.slug}`;
	if (kind === 'provider') return `${kind}/${subject.provider.slug}`;
	return kind === 'guide' ? `${kind}/${subject.guide.slug}` : kind;
}

/** The content knows days; a feed wants a time. */
const timeOf = (day: string): string => `${day}T00:00:00Z`;

/** What changed in a language, the newest first, by the days that the content names and not by the day of the build. */
export function makeFeed(site: Site, locale: Locale): Feed {
	const { t } = site.translators[locale];
	const { urls } = site;
	const home = urls.absolute(urls.home(locale));
	/** Names that need no address: https://www.rfc-editor.org/rfc/rfc4151 */
	const tag = (name: string): string => `tag:${new URL(home).hostname},2026:${locale}${name}`;
	const newest = directoryOf(site)
		.filter((entry) => entry.indexed && rankOf(entry) !== -1)
		.map((entry, position) => ({ entry, position, day: entry.updated(locale) }))
		.sort((a, b) => b.day.localeCompare(a.day, 'en') || rankOf(a.entry) - rankOf(b.entry) || a.position - b.position)
		.slice(0, MOST_ENTRIES);
	return {
		locale,
		id: tag(''),
		title: t('feed.title'),
		subtitle: t('feed.subtitle'),
		author: 'Replybook',
		rights: t('chrome.licence'),
		updated: timeOf(newest[0]?.day ?? '1970-01-01'),
		self: urls.absolute(urls.feed(locale)),
		home,
		entries: newest.map(({ entry, day }): FeedEntry => {
			const { title, description, canonical } = entry.page(locale).head;
			return {
				id: tag(`/${nameOf(entry.subject)}`),
				title: withoutSiteName(title),
				summary: description,
				href: canonical,
				updated: timeOf(day),
			};
		}),
	};
}
