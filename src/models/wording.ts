import type { Locale } from '../i18n/locales.ts';
import { KNOWN_SECTIONS, type ClassOfCodes, type Outcome } from '../schemas/protocol.ts';
import type { Site } from './context.ts';

/** True where something went wrong; only then a page may speak of an error ("lỗi", "오류"). */
export function isTrouble(outcome: Outcome): boolean {
	return outcome === 'wait' || outcome === 'stop';
}

/** A class as a path and a heading name it: `4xx Temporary failure`. */
export function classTitles(site: Site, locale: Locale, protocol: string, each: ClassOfCodes): string {
	return site.translators[locale].t('class.title', { id: each.id, word: site.translators[locale].label(protocol, `class.${each.key}.word`) });
}

/** Heading of a section of prose: the site's own for the sections that it knows, else the protocol's. */
export function sectionHeading(site: Site, locale: Locale, protocol: string, key: string): string {
	const { t, label } = site.translators[locale];
	const known = KNOWN_SECTIONS.find((each) => each === key);
	return known === undefined ? label(protocol, `section.${key}`) : t(`section.${known}`);
}
