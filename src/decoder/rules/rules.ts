import type { Cause } from '../types.ts';

/** A reply of a provider, as far as a text shows it. */
export interface ReplyRule {
	readonly id: string;
	readonly cause: Cause;
	/** Fragments without blanks in lower case: a wrapped line may break anywhere. */
	readonly fragments: readonly string[];
	/** How many of the fragments, from the first on, only this provider prints, so that they show who speaks. */
	readonly own: number;
	/** The provider's own mark, e.g. `TSS04`. */
	readonly token?: string;
	/** Codes that it is printed with. */
	readonly codes: readonly string[];
}

export interface ProviderRules {
	readonly slug: string;
	/** A list or a filter names itself in the words of many servers, so a mailbox provider that answers comes before it. */
	readonly kind: 'mailbox' | 'organization' | 'filter' | 'list' | 'hosting' | 'relay' | 'elsewhere';
	readonly hosts: readonly string[];
	readonly domains: readonly string[];
	/** Fragments that show who speaks, in lower case. */
	readonly signs: readonly string[];
	readonly replies: readonly ReplyRule[];
}

/** What the decoder knows from the content: made by `npm run decoder-rules`, so that a new reply teaches page and decoder alike. */
export interface Rules {
	readonly providers: readonly ProviderRules[];
	/** Fragments by which a cause is recognised, without blanks in lower case. */
	readonly wordings: ReadonlyArray<readonly [fragment: string, cause: Cause]>;
	/** Codes that have one cause alone. */
	readonly causes: Readonly<Record<string, Cause>>;
	/** Who can end a cause, the first one first. */
	readonly turns: ReadonlyArray<readonly [cause: Cause, turn: readonly string[]]>;
	/** Reply codes and enhanced codes (`x.7.1`) that have a page. */
	readonly known: readonly string[];
}

/** A text as fragments are compared with it: lower case, straight quotes, no blanks. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, '');
