import type { Code, Protocol } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ClassOfCodes, Outcome } from '../schemas/protocol.ts';
import { sentence, type Site } from './context.ts';
import { codeItem } from './plate.ts';
import type { CodeItem } from './types.ts';

/** A class of codes as a board or an index shows it. */
export interface ClassEntry {
	readonly id: string;
	/** Drawn beside it: the class digit, or undefined for a class without one. */
	readonly digit: string | undefined;
	readonly outcome: Outcome;
	readonly word: string;
	readonly line: string;
	readonly count: string;
	readonly href: string;
	readonly items: readonly CodeItem[];
}

const ofClass = (protocol: Protocol, each: ClassOfCodes): Code[] => protocol.published.filter((code) => code.classes[0].key === each.key);

function indexItem(site: Site, locale: Locale, code: Code): CodeItem {
	const { label } = site.translators[locale];
	const stages = code.facts.stages.slice(0, 3).map((stage) => label(code.protocol, `stage.${stage}`));
	return { ...codeItem(site, locale, code, sentence(code.prose?.[locale].head.gloss ?? '')), stage: stages.join(', ') };
}

/** A class with its published codes. */
export function classEntry(site: Site, locale: Locale, protocol: Protocol, each: ClassOfCodes): ClassEntry {
	const { t, label } = site.translators[locale];
	const codes = ofClass(protocol, each);
	return {
		id: each.id,
		digit: /^\d$/u.test(each.key) ? each.key : undefined,
		outcome: each.outcome,
		word: label(protocol.id, `class.${each.key}.word`),
		line: sentence(label(protocol.id, `class.${each.key}.line`)),
		count: t('class.count', { count: codes.length }),
		href: site.urls.classOfCodes(locale, protocol.id, each.slug),
		items: codes.map((code) => indexItem(site, locale, code)),
	};
}
