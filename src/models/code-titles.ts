import { numberWith } from '../catalogue/codes.ts';
import { usualCarrier, type Protocol, type PublishedCode } from '../catalogue/types.ts';
import { isTrouble } from '../comparison/view.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';
import { realNumber } from './plate.ts';

/** Titles with the name of the code, from the fullest to the shortest; after them comes one without the name. */
const STEPS = ['full', 'named', 'short', 'bare'] as const;
/** The steps that still say enough for the numbers of all classes to be worth their columns. */
const WITH_ALL_NUMBERS = STEPS.slice(0, 3);

/** Titles of a number that no server sends: the code behind it. */
function mythTitles(site: Site, locale: Locale, code: PublishedCode, protocol: Protocol): string[] {
	const { t } = site.translators[locale];
	const slots = { protocol: protocol.facts.name, number: code.number };
	const [real] = code.facts.instead.flatMap((id) => protocol.byId.get(id) ?? []);
	return [...(real === undefined ? [] : [t('title.code.myth.real', { ...slots, real: realNumber(real, code) })]), t('title.code.myth', slots)];
}

/**
 * Titles of the page of a code, the fullest first. They begin with what people type: the number, for a code that another one
 * carries both numbers (550 5.7.1), and where there is room the number of its other class (4.7.1).
 */
export function titlesOf(site: Site, locale: Locale, code: PublishedCode, protocol: Protocol): string[] {
	if (code.outcome === 'myth') return mythTitles(site, locale, code, protocol);
	const { t } = site.translators[locale];
	const carrier = usualCarrier(code, protocol);
	const slots = { protocol: protocol.facts.name, name: code.facts.name };
	const number = carrier === undefined ? code.number : `${carrier.number} ${code.number}`;
	if (!isTrouble(code.outcome)) {
		return [
			...(['named', 'short'] as const).map((step) => t(`title.code.fine.${step}`, { ...slots, number })),
			t('title.code.fine.short', { ...slots, number: code.number }),
			t('title.code.fine', { ...slots, number: code.number }),
		];
	}
	const kind = carrier === undefined ? 'trouble' : 'together';
	const other = code.classes.slice(1).find((each) => isTrouble(each.outcome));
	const all = other === undefined ? [] : [t('title.code.numbers', { number, other: numberWith(code, other.key) })];
	return [
		...all.flatMap((numbers) => WITH_ALL_NUMBERS.map((step) => t(`title.code.${kind}.${step}`, { ...slots, number: numbers }))),
		...STEPS.map((step) => t(`title.code.${kind}.${step}`, { ...slots, number })),
		...[...all, number].map((numbers) => t(`title.code.${kind}`, { ...slots, number: numbers })),
	];
}
