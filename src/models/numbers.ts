import type { PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ClassOfCodes } from '../schemas/protocol.ts';
import type { Site } from './context.ts';

/*
 * A code has one page and sometimes several numbers: 4.7.1 is told on the page of 5.7.1, in a section of its own. What the page says first
 * is about the number that people meet first; a further one may say the opposite of the mail.
 */

/** The class with which a number of a code is written. Throws for a number of another code. */
function classOf(code: PublishedCode, number: string): ClassOfCodes {
	const found = code.classes[code.numbers.indexOf(number)];
	if (found === undefined) throw new Error(`${code.id} is not written ${number}; its numbers are ${code.numbers.join(', ')}.`);
	return found;
}

/** Where the page of a code tells about one of its numbers: `#class-4`, or nothing for the first one. Throws for a number of another code. */
export const sectionOf = (code: PublishedCode, number: string): string => (number === code.number ? '' : `#class-${classOf(code, number).key}`);

/**
 * The answer for one of the numbers of a code, as Markdown: its summary for the first one, the words of its class for a further one.
 * @throws for a number of another code
 */
export function answerFor(site: Site, locale: Locale, code: PublishedCode, number: string): string {
	if (number === code.number) return code.prose[locale].head.summary;
	const { label } = site.translators[locale];
	const { key } = classOf(code, number);
	return `${label(code.protocol, `class.${key}.of`, { code: number })} ${label(code.protocol, `class.${key}.line`)}`;
}
