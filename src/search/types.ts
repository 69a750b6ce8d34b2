/** What a hit leads to; the groups of a result are shown under these. */
export const ENTRY_KINDS = ['code', 'cause', 'provider', 'guide', 'term', 'page'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One page, or one place on a page, that can be found: an item of `/{l}/search.json`. */
export interface SearchEntry {
	readonly kind: EntryKind;
	/** As a hit shows it. */
	readonly title: string;
	/** One line below the title, in the language of the index. */
	readonly note: string;
	/** Path on this site. */
	readonly href: string;
	/** What a code is known by: its numbers, as people write them (`5.7.26`, `4.7.26`, `5.7.606-649`, `5xx`), and the names that programs show (`EAUTH`). */
	readonly numbers?: readonly string[];
	/** Numbers that the page tells about in a place of its own, and that place: `4.7.1` at `#class-4` of the page of 5.7.1. */
	readonly places?: Readonly<Record<string, string>>;
	/** Further words that people search: aliases, names in programs, other spellings. */
	readonly words?: readonly string[];
}

export interface SearchHit {
	readonly entry: SearchEntry;
	readonly score: number;
}

/** Hits of one kind, the best first. The groups themselves stand in the order of their best hits. */
export interface SearchGroup {
	readonly kind: EntryKind;
	readonly hits: readonly SearchHit[];
}
