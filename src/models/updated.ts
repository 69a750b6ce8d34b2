import type { Pair, PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';

/** Days on which what is said in a language last changed, as `2026-11-22`: of the facts or of the text, whichever is later. */

/** The last of some days; the empty text where there is none. */
export const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), '');

interface Dated {
	readonly facts: { readonly updated: string };
	readonly prose: Readonly<Record<Locale, { readonly head: { readonly updated: string } }>>;
}

/** Of a code, cause or provider. */
export const updatedIn = (each: Dated | PublishedCode, locale: Locale): string => latest([each.facts.updated, each.prose[locale].head.updated]);

/** Of a comparison, which shows the prose of both codes as well. */
export const pairUpdated = ({ a, b, authored }: Pair, locale: Locale): string =>
	latest([updatedIn(a, locale), updatedIn(b, locale), ...(authored === undefined ? [] : [authored[locale].head.updated])]);
