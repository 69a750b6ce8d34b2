import { escapeHtml } from '../prose/sentence.ts';

/** One element as HTML. Attributes without a value are left out; `content` is HTML already. */
export function element(tag: string, attributes: Readonly<Record<string, string | undefined>>, content: string): string {
	const printed = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]));
	return `<${tag}${printed.join('')}>${content}</${tag}>`;
}

/** Class names as an attribute's value; undefined where there is none. */
export function classes(...names: ReadonlyArray<string | false | undefined>): string | undefined {
	const given = names.filter((name) => name !== false && name !== undefined && name !== '');
	return given.length === 0 ? undefined : given.join(' ');
}

/** The English name of a code, which is machine text. */
export const englishName = (name: string, className?: string): string => element('span', { class: className, lang: 'en', translate: 'no' }, escapeHtml(name));
