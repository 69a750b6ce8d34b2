import type { ContentFiles } from '../loaders/disk.ts';
import type { GuideFiles } from '../loaders/guides.ts';
import type { TranslatableDocument } from '../catalogue/translation.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Fault } from '../schemas/fault.ts';
import type { Outcome } from '../schemas/protocol.ts';
import type { Term } from '../schemas/terms.ts';

/** The messages of `locales/`, and one line per key that tells the translator what it is for. */
export interface Messages {
	readonly locales: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
	readonly descriptions: Readonly<Record<string, string>>;
}

/** Where a text comes from; it decides the register and which checks make sense. */
export type Kind = 'prose' | 'comparisons' | 'guides' | 'causes' | 'providers' | 'glossary' | 'decision' | 'developers' | 'labels' | 'messages';

/** One text in one language: a frontmatter field, a section (or what stands under one role in it), a label or a message. */
export interface TextUnit {
	/** Path below the content folder, or `locales/{locale}.json`. */
	readonly file: string;
	readonly locale: Locale;
	readonly kind: Kind;
	/** Id of the document, e.g. `550`, `450-vs-550` or the protocol of a label. */
	readonly id: string;
	/** Frontmatter field, section key or message key. */
	readonly field: string;
	/** Key of the level-3 heading, where a section has some. */
	readonly role?: string;
	/** `field` and `role` as a finding names them. */
	readonly place: string;
	/** Markdown sections hold whole sentences; plain texts may be labels without a verb. */
	readonly format: 'markdown' | 'plain';
	readonly text: string;
	/** The English text that this one says again; undefined for English, and for aliases, which each language has of its own. */
	readonly twin?: string;
	/** Outcome of the code that a prose text belongs to. */
	readonly outcome?: Outcome;
}

/** A document in one language, with its English source where it is a translation. */
export interface DocumentUnit {
	readonly file: string;
	readonly locale: Locale;
	readonly kind: Kind;
	readonly id: string;
	readonly document: TranslatableDocument;
	readonly english?: TranslatableDocument;
	readonly units: readonly TextUnit[];
}

/** Everything at once, for rules that compare texts with each other. */
export interface SetUnit {
	readonly documents: readonly DocumentUnit[];
	readonly units: readonly TextUnit[];
	readonly messages: Messages;
	readonly terms: readonly Term[];
}

interface RuleBase {
	readonly name: string;
	readonly description: string;
}
/** A rule about one text by itself (or against its English twin). */
export interface TextRule extends RuleBase {
	readonly scope: 'text';
	readonly check: (unit: TextUnit, terms: readonly Term[]) => readonly Fault[];
}
/** A rule about the whole set. */
export interface SetRule extends RuleBase {
	readonly scope: 'set';
	readonly check: (set: SetUnit) => readonly Fault[];
}
export type Rule = TextRule | SetRule;

/** A fault with the name of the rule that found it. */
export interface Finding extends Fault {
	readonly rule: string;
}

/** What the rules are run on. */
export interface RuleInput {
	readonly content: ContentFiles;
	readonly guides: GuideFiles;
	readonly messages: Messages;
}
