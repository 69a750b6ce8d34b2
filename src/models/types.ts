import type { Locale } from '../i18n/locales.ts';
import type { CodeItem, FactRow, FigureLink } from '../parts/types.ts';
import type { Outcome } from '../schemas/protocol.ts';

export type { CodeItem, FactRow, FactValue, FigureLink, Icon, Plate, Station } from '../parts/types.ts';

/** A link to the same page in another language. */
export interface Alternate {
	readonly hreflang: Locale | 'x-default';
	readonly href: string;
}

/** What stands in `<head>`. Addresses are absolute. */
export interface Head {
	readonly title: string;
	readonly description: string;
	readonly canonical: string;
	readonly alternates: readonly Alternate[];
	readonly robots: string | undefined;
	readonly social: SocialCard;
	/** The same content in other forms. Addresses as paths, but for those that other sites read. */
	readonly formats: readonly Format[];
	/** The picture in a browser's tab. */
	readonly icon: string;
	/** The web application manifest, and the picture for home screens that read none: on pages that one would put there. */
	readonly manifest: string;
	readonly touchIcon: string | undefined;
	/** JSON-LD. */
	readonly structured: string | undefined;
}

/** How a link to the page unfolds in a chat window: https://ogp.me. Addresses are absolute. */
export interface SocialCard {
	readonly type: 'website' | 'article';
	readonly title: string;
	/** Language and territory. */
	readonly locale: string;
	readonly image: string;
	readonly imageAlt: string;
}

/** Another form of the page: media type and address. */
export interface Format {
	readonly type: string;
	readonly href: string;
}

export interface Link {
	readonly text: string;
	readonly href: string;
	readonly current?: boolean;
}

/** Everything around the content: header, menu, path, footer. */
export interface Chrome {
	readonly locale: Locale;
	readonly homeHref: string;
	readonly skip: string;
	readonly menuLabel: string;
	readonly menu: readonly Link[];
	readonly languagesLabel: string;
	readonly languages: ReadonlyArray<Link & { readonly locale: Locale }>;
	readonly crumbsLabel: string;
	readonly crumbs: readonly Link[];
	readonly theme: { readonly legend: string; readonly system: string; readonly light: string; readonly dark: string };
	readonly promise: string;
	readonly footer: readonly Link[];
	readonly licence: string;
}

/** Two codes that come together, e.g. `550 5.1.1`. */
export interface Combination {
	readonly number: string;
	readonly outcome: Outcome;
	readonly href: string | undefined;
	/** HTML: what the two say together. */
	readonly html: string;
	readonly note: string;
}

export interface TranscriptRow {
	readonly side: 'C' | 'S' | undefined;
	readonly text: string;
	readonly outcome: Outcome | undefined;
	/** HTML of each note. */
	readonly notes: readonly string[];
}

/** A page in a list, with a line about it. HTML. */
export interface ListItem {
	readonly text: string;
	readonly href: string;
	readonly html: string;
}

/** A message to pass on, in every language: who gets it, and the text to copy. HTML of paragraphs. */
export interface Message {
	readonly id: string;
	readonly to: string;
	readonly versions: ReadonlyArray<{ readonly locale: Locale; readonly name: string; readonly html: string; readonly open: boolean }>;
}

/** What one provider says with a code: fragments with their meaning, each leading to the provider's page. */
export interface Voice {
	readonly name: string;
	readonly href: string;
	/** HTML: the fragment as a code span, and what it means. */
	readonly rows: ReadonlyArray<{ readonly fragment: string; readonly href: string; readonly html: string }>;
}

/** One reply of a provider in full. */
export interface Saying {
	readonly id: string;
	readonly numbers: ReadonlyArray<{ readonly text: string; readonly href: string | undefined }>;
	readonly token: string | undefined;
	/** HTML of a code span each. */
	readonly fragments: readonly string[];
	/** HTML: what it says, what to do, and what is to be known about it. */
	readonly meaning: string;
	readonly fix: string;
	readonly notes: readonly string[];
}

/** What a section is made of. Templates print each kind; none of them decides anything. */
export type Content =
	| { readonly kind: 'html'; readonly html: string }
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'caution'; readonly label: string; readonly html: string }
	| { readonly kind: 'notice'; readonly html: string }
	| { readonly kind: 'transcript'; readonly rows: readonly TranscriptRow[] }
	| { readonly kind: 'codes'; readonly items: readonly CodeItem[]; readonly index: boolean }
	| {
			readonly kind: 'figures';
			readonly label: string;
			readonly items: readonly FigureLink[];
	  }
	| { readonly kind: 'combinations'; readonly caption: string; readonly columns: readonly [string, string]; readonly rows: readonly Combination[] }
	| { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
	| { readonly kind: 'list'; readonly items: readonly ListItem[] }
	| { readonly kind: 'messages'; readonly messages: readonly Message[]; readonly copy: string; readonly copied: string }
	| { readonly kind: 'voices'; readonly voices: readonly Voice[] }
	| { readonly kind: 'sayings'; readonly fixLabel: string; readonly sayings: readonly Saying[] };

/** A section with its heading; a double one sets the two codes of a comparison side by side. */
export type Block =
	| { readonly kind: 'single'; readonly id: string; readonly heading: string; readonly content: readonly Content[] }
	| { readonly kind: 'double'; readonly id: string; readonly heading: string; readonly a: readonly Content[]; readonly b: readonly Content[] };

export interface Page {
	readonly head: Head;
	readonly chrome: Chrome;
}
