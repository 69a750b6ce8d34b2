import type { Cause, Pair, Provider, PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';

/** Days on which what a page says in a language last changed, as `2026-11-22`: of the facts or of the text, whichever is later. */

/** The last of some days; an empty text where there is none. */
export const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), '');

export const codeUpdated = (code: PublishedCode, locale: Locale): string => latest([code.facts.updated, code.prose[locale].head.updated]);

/** A comparison shows the prose of both codes as well. */
export const pairUpdated = ({ a, b, authored }: Pair, locale: Locale): string =>
	latest([codeUpdated(a, locale), codeUpdated(b, locale), ...(authored === undefined ? [] : [authored[locale].head.updated])]);

export const causeUpdated = (cause: Cause, locale: Locale): string => latest([cause.facts.updated, cause.prose[locale].head.updated]);

export const providerUpdated = (provider: Provider, locale: Locale): string => latest([provider.facts.updated, provider.prose[locale].head.updated]);
