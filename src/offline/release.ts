import { isLocale, type Locale } from '../i18n/locales.ts';

/** What a language needs to be readable without a network. */
export interface Shelf {
	/** Addresses of pages: home, decoder, comparison, and the one that stands in place of a page that is not kept, which comes last. */
	readonly pages: readonly string[];
	/** What these pages fetch. Each address holds a digest of what is there, so files of two releases cannot be taken for each other. */
	readonly files: readonly string[];
}

/** Said on a copy, with slots for day and time. */
export interface CopyWords {
	readonly offline: string;
	readonly silent: string;
}

/** What the build tells the worker of one release of the site. */
export interface Release {
	/** Digest of everything that the shelves name. */
	readonly id: string;
	/** Address of the front door. */
	readonly base: string;
	readonly shelves: Readonly<Record<Locale, Shelf>>;
	readonly words: Readonly<Record<Locale, CopyWords>>;
}

/** How the first line of the worker begins; the release follows as JSON. */
export const RELEASE_START = 'self.release=';

/** All caches of a site begin with this: two sites may share an origin, each below a folder of its own. */
const start = (base: string): string => `replybook ${base} `;

/** Name of the cache of the pages that a reader opened. */
export const openedCache = (base: string): string => `${start(base)}opened`;

/** Name of the cache of a language's shelf. */
export const shelfCache = ({ base, id }: Pick<Release, 'base' | 'id'>, locale: Locale): string => `${start(base)}${locale} ${id}`;

/** Which language's shelf a cache holds, of any release; nothing for every other cache. */
export function localeOfCache(base: string, name: string): Locale | undefined {
	if (!name.startsWith(start(base))) return undefined;
	const [first = '', ...rest] = name.slice(start(base).length).split(' ');
	return rest.length > 0 && isLocale(first) ? first : undefined;
}

/** Caches whose shelf the given release has as well: they can go. */
export const outdated = (release: Pick<Release, 'base' | 'id'>, names: readonly string[]): string[] =>
	names.filter((name) => {
		const locale = localeOfCache(release.base, name);
		return locale !== undefined && name !== shelfCache(release, locale) && names.includes(shelfCache(release, locale));
	});
