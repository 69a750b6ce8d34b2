import { numberWith } from '../catalogue/codes.ts';
import { isPublished, isSpecified, type Code, type Protocol } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ClassOfCodes, Kind, Outcome } from '../schemas/protocol.ts';
import { sentence, type Site } from './context.ts';
import { codeItem } from './plate.ts';
import type { CodeItem } from './types.ts';

/** A list of codes under a heading. */
export interface CodeList {
	readonly id: string;
	/** Numbers that no server sends; they are drawn hollow. */
	readonly myth: boolean;
	readonly heading: string;
	readonly line: string;
	readonly items: readonly CodeItem[];
}

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
	/** Its codes that a specification defines. */
	readonly items: readonly CodeItem[];
	/** Its further codes: numbers that nothing specifies, and codes of kinds that are divided into groups. */
	readonly lists: readonly CodeList[];
}

/** Classes whose codes servers send. */
export const realClasses = (protocol: Protocol): ClassOfCodes[] => protocol.facts.classes.filter((each) => each.outcome !== 'myth');

const isGrouped = (kind: Kind): boolean => kind.groups.length > 0;

/** @param classKey the class with which the number is written; without it the one that people meet first */
function indexItem(site: Site, locale: Locale, code: Code, classKey = code.classes[0].key): CodeItem {
	const { label } = site.translators[locale];
	const stages = code.facts.stages.slice(0, 3).map((stage) => label(code.protocol, `stage.${stage}`));
	const item = codeItem(site, locale, code, sentence(code.prose?.[locale].head.gloss ?? ''));
	return { ...item, number: numberWith(code, classKey), stage: stages.join(', ') };
}

/** Numbers that nothing specifies: those that servers use all the same, then those that only go from list to list. */
export function unspecifiedLists(site: Site, locale: Locale, protocol: Protocol, among: (code: Code) => boolean = () => true): CodeList[] {
	const { label, hasLabel } = site.translators[locale];
	const optional = (key: string): string => (hasLabel(protocol.id, key) ? label(protocol.id, key) : '');
	const codes = protocol.published.filter((code) => !isSpecified(code) && !isGrouped(code.kind) && among(code));
	return (['unspecified', 'folklore'] as const).flatMap((id): CodeList[] => {
		const own = codes.filter((code) => (code.outcome === 'myth') === (id === 'folklore'));
		const items = own.map((code) => indexItem(site, locale, code));
		return items.length === 0 ? [] : [{ id, myth: id === 'folklore', heading: optional(`${id}.heading`), line: sentence(optional(`${id}.line`)), items }];
	});
}

/** All codes of the kinds that are divided into groups, a list a group. */
export function groupLists(site: Site, locale: Locale, protocol: Protocol): CodeList[] {
	const { label, hasLabel } = site.translators[locale];
	return protocol.facts.kinds.filter(isGrouped).flatMap((kind) =>
		kind.groups.flatMap((group): CodeList[] => {
			const codes = protocol.published.filter((code) => code.kind === kind && code.groups[kind.pairs] === group);
			const key = `group.${kind.id}.${group}`;
			return codes.length === 0
				? []
				: [
						{
							id: `${kind.id}-${group}`,
							myth: false,
							heading: label(protocol.id, key),
							line: hasLabel(protocol.id, `${key}.line`) ? sentence(label(protocol.id, `${key}.line`)) : '',
							items: codes.map((code) => indexItem(site, locale, code)),
						},
					];
		}),
	);
}

/** Codes of the grouped kinds that come with a class, a list a kind, each written with that class. */
function kindLists(site: Site, locale: Locale, protocol: Protocol, each: ClassOfCodes): CodeList[] {
	return protocol.facts.kinds.filter(isGrouped).flatMap((kind): CodeList[] => {
		const codes = protocol.published.filter((code) => code.kind === kind && code.classes.some((own) => own.key === each.key));
		const items = codes.map((code) => ({ ...indexItem(site, locale, code, each.key), outcome: each.outcome }));
		return items.length === 0 ? [] : [{ id: kind.id, myth: false, heading: site.translators[locale].label(protocol.id, `kind.${kind.id}`), line: '', items }];
	});
}

/** A class with its published codes. */
export function classEntry(site: Site, locale: Locale, protocol: Protocol, each: ClassOfCodes): ClassEntry {
	const { t, label } = site.translators[locale];
	const codes = protocol.codes.filter((code) => isPublished(code) && code.classes[0].key === each.key && isSpecified(code) && !isGrouped(code.kind));
	const lists = [...unspecifiedLists(site, locale, protocol, (code) => code.classes[0].key === each.key), ...kindLists(site, locale, protocol, each)];
	return {
		id: each.id,
		digit: /^\d$/u.test(each.key) ? each.key : undefined,
		outcome: each.outcome,
		word: label(protocol.id, `class.${each.key}.word`),
		line: sentence(label(protocol.id, `class.${each.key}.line`)),
		count: t('class.count', { count: lists.reduce((sum, list) => sum + list.items.length, codes.length) }),
		href: site.urls.classOfCodes(locale, protocol.id, each.slug),
		items: codes.map((code) => indexItem(site, locale, code)),
		lists,
	};
}
