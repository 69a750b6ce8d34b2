import type { Locale } from '../i18n/locales.ts';
import { KNOWN_SECTIONS, type ClassOfCodes } from '../schemas/protocol.ts';
import type { Site } from './context.ts';

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
