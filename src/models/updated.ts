import type { PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';

/** The last of some days; the empty text where there is none. */
export const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), '');

interface Dated {
	readonly facts: { readonly updated: string };
	readonly prose: Readonly<Record<Locale, { readonly head: { readonly updated: string } }>>;
}

/** Day on which what is said about a code, cause or provider in a language last changed: its facts, or its text. */
export const updatedIn = (each: Dated | PublishedCode, locale: Locale): string => latest([each.facts.updated, each.prose[locale].head.updated]);
