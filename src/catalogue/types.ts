import type { Locale } from '../i18n/locales.ts';
import type { Document } from '../loaders/reader.ts';
import type { Facts, Rfcs } from '../schemas/facts.ts';
import type { ClassOfCodes, Kind, Outcome, ProtocolFacts } from '../schemas/protocol.ts';
import type { CauseFacts, CauseHead } from '../schemas/causes.ts';
import type { DecisionHead, DecisionTree } from '../schemas/decision.ts';
import type { DevelopersHead } from '../schemas/developers.ts';
import type { GlossaryFacts, GlossaryHead } from '../schemas/glossary.ts';
import type { ProgramFacts } from '../schemas/programs.ts';
import type { ComparisonHead, ProseHead } from '../schemas/prose.ts';
import type { Elsewhere, ProviderFacts, ProviderHead, ProviderReply } from '../schemas/providers.ts';

export type ProseDocument = Document<ProseHead>;
export type ComparisonDocument = Document<ComparisonHead>;

/** One status code: its facts and everything that follows from them. */
export interface Code {
	readonly protocol: string;
	/** File name and key, e.g. `550` or `x.7.26`. */
	readonly id: string;
	readonly kind: Kind;
	/** Named groups of the kind's pattern, e.g. `{ class: '5', area: '5', order: '0' }`. */
	readonly groups: Readonly<Record<string, string>>;
	/** The class that people meet first, then the others. */
	readonly classes: readonly [ClassOfCodes, ...ClassOfCodes[]];
	/** What has happened to the mail: that of the first class, or myth for a number that no server sends. */
	readonly outcome: Outcome;
	/** As it is written with the first class, e.g. `550` or `5.7.26`. */
	readonly number: string;
	/** As it is written with each class. */
	readonly numbers: readonly string[];
	readonly slug: string;
	readonly facts: Facts;
	/** Who acts: typed, or the usual one of the class. */
	readonly turn: readonly string[];
	/** True where the class decides who acts, so the server carries on by itself. */
	readonly turnIsUsual: boolean;
	readonly retry: string;
	/** Prose in every language, or undefined: then the code shows as text and has no page. */
	readonly prose: Readonly<Record<Locale, ProseDocument>> | undefined;
}

/** A code with prose in every language, so with a page. */
export type PublishedCode = Code & { readonly prose: Readonly<Record<Locale, ProseDocument>> };

/** Two codes of one protocol, the lower first. */
export interface Pair {
	readonly protocol: string;
	/** `450-vs-550`: file name of an authored comparison and last part of the neutral address. */
	readonly id: string;
	readonly slug: string;
	readonly a: PublishedCode;
	readonly b: PublishedCode;
	/** Authored sections in every language; undefined where the comparison is composed from facts. */
	readonly authored: Readonly<Record<Locale, ComparisonDocument>> | undefined;
}

export interface Protocol {
	readonly id: string;
	readonly facts: ProtocolFacts;
	readonly codes: readonly Code[];
	readonly published: readonly PublishedCode[];
	readonly byId: ReadonlyMap<string, Code>;
	/** Every number that people write, including those of further classes. */
	readonly byNumber: ReadonlyMap<string, Code>;
	/** Codes that a code carries, by the id of the one that carries them: x.7.26 for 550. */
	readonly carried: ReadonlyMap<string, readonly Code[]>;
	/** Numbers in whose place a code is to be read, by the id of the real code. */
	readonly mistaken: ReadonlyMap<string, readonly Code[]>;
	readonly pairs: readonly Pair[];
	/** Pairs of each code, by code id. */
	readonly pairsOf: ReadonlyMap<string, readonly Pair[]>;
}

type InEveryLanguage<Head> = Readonly<Record<Locale, Document<Head>>>;

/** Why mail comes back: one reason, with what each role does about it. */
export interface Cause {
	readonly slug: string;
	/** The group of `causes.yaml` that it stands in. */
	readonly group: string;
	readonly protocol: string;
	readonly facts: CauseFacts;
	readonly prose: InEveryLanguage<CauseHead>;
	/** Codes that name it, those for which it is the likeliest reason first. */
	readonly codes: readonly PublishedCode[];
}

/** A mail provider, filter or list, and what its replies mean. */
export interface Provider {
	readonly slug: string;
	readonly facts: ProviderFacts;
	readonly prose: InEveryLanguage<ProviderHead>;
}

/** A reply with the provider that says it. */
export interface SpokenReply {
	readonly provider: Provider;
	readonly reply: ProviderReply;
}

/** A library or server, and what it shows for a code. */
export interface Program {
	readonly slug: string;
	readonly facts: ProgramFacts;
}

export interface Glossary {
	readonly facts: GlossaryFacts;
	readonly prose: InEveryLanguage<GlossaryHead>;
}

/** Questions that lead from what a bounce shows to its cause. */
export interface Decision {
	readonly tree: DecisionTree;
	readonly prose: InEveryLanguage<DecisionHead>;
}

/** What the developers' page says. */
export interface Developers {
	readonly prose: InEveryLanguage<DevelopersHead>;
}

export interface Catalogue {
	readonly rfcs: Rfcs;
	readonly protocols: readonly Protocol[];
	/** In the order of `causes.yaml`. */
	readonly causes: readonly Cause[];
	readonly providers: readonly Provider[];
	/** Providers without a page, by slug: the decoder names them. */
	readonly elsewhere: Elsewhere;
	readonly programs: readonly Program[];
	readonly glossary: Glossary | undefined;
	readonly decision: Decision | undefined;
	readonly developers: Developers | undefined;
}

const SPECIFIED: ReadonlySet<string> = new Set(['standard', 'extension', 'obsolete']);

/** True where a specification defines the code. */
export const isSpecified = (code: Pick<Code, 'facts'>): boolean => SPECIFIED.has(code.facts.status);

/** Ids of the codes that carry this one, those that the registry pairs with it first. */
export const carriersOf = (code: Pick<Code, 'facts'>): string[] => [...(code.facts.replies?.registered ?? []), ...(code.facts.replies?.seen ?? [])];

/** The codes of its own class that carry a code, those that the registry pairs with it first. */
export const carriersOfClass = (code: Code, protocol: Protocol): Code[] =>
	carriersOf(code)
		.flatMap((id) => protocol.byId.get(id) ?? [])
		.filter((carrier) => carrier.classes[0].key === code.classes[0].key);

/** The code that people meet and type a code with, e.g. 550 for 5.7.1: the one that its file names as usual, else the first of its class. */
export function usualCarrier(code: Code, protocol: Protocol): Code | undefined {
	const carriers = carriersOfClass(code, protocol);
	return carriers.find((carrier) => carrier.id === code.facts.replies?.usual) ?? carriers[0];
}

/** True where the code has a page. */
export function isPublished(code: Code): code is PublishedCode {
	return code.prose !== undefined;
}
