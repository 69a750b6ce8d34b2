import { isTrouble } from '../comparison/view.ts';
import { asWritten } from '../comparison/written.ts';
import { outcomeValue, plateOf, retryValue, turnValue } from '../comparison/values.ts';
import type { ComparedCode, Setting } from '../comparison/types.ts';
import type { PublishedCode } from '../catalogue/types.ts';
import { firstThatFits, TITLE_COLUMNS } from '../i18n/columns.ts';
import type { Locale } from '../i18n/locales.ts';
import { comparedCode, settingOf } from './compared.ts';
import { sentence, type Site } from './context.ts';
import { answerFor, sectionOf } from './numbers.ts';
import { FAVICON } from './manifest.ts';
import { insteadCodes, isDoubted } from './plate.ts';
import type { Doubtful } from '../schemas/facts.ts';
import type { FactValue, Link, Plate } from './types.ts';

/** A row of facts on a card. Nothing on it is a link: a page that a link opened in the frame may not be framed. */
export interface EmbedRow {
	readonly label: string;
	/** Words that say that the fact is not certain. */
	readonly doubt: string | undefined;
	readonly values: readonly FactValue[];
}

/** A code as a short card for a frame on another site. */
export interface Embed {
	readonly locale: Locale;
	/** Its own full address. */
	readonly address: string;
	/** Of the document and of the frame around it. */
	readonly title: string;
	/** The full page. */
	readonly canonical: string;
	/** The picture in the tab of who opens the card by itself. */
	readonly icon: string;
	readonly plate: Plate;
	/** HTML. */
	readonly answer: string;
	readonly facts: readonly EmbedRow[];
	/** The one link, to the full page; for a further class to its section there. */
	readonly more: Link;
}

/**
 * The numbers of a code that have a card: the one that people meet first, and those of further classes that report trouble as it does.
 * The others have none: the name and the gloss of a code that reports a success would be wrong beside a number that refuses, and the
 * other way round; what such a number says needs the section of the full page.
 */
export function embedNumbers(code: PublishedCode): string[] {
	return code.numbers.filter((number, index) => {
		const own = code.classes[index];
		return number === code.number || (own !== undefined && isTrouble(code.outcome) && isTrouble(own.outcome));
	});
}

/** The code as that number has it. Where its class leaves open who acts, that is the first who can. */
function ofNumber(setting: Setting, code: PublishedCode, compared: ComparedCode, number: string): ComparedCode {
	const written = asWritten(setting, compared, number);
	if (written === compared || written.turn !== 'nobody' || !isTrouble(written.outcome)) return written;
	return { ...written, turn: code.turn.find((role) => role !== 'nobody') ?? written.turn };
}

function factsOf(site: Site, locale: Locale, code: PublishedCode, shown: ComparedCode): EmbedRow[] {
	const words = site.translators[locale];
	const { t } = words;
	const view = [words, settingOf(site, locale, code.protocol), shown] as const;
	const row = (label: string, values: readonly FactValue[], fact?: Doubtful): EmbedRow => ({
		label,
		// What a further class says is said by the class, of which nothing is doubted.
		doubt: fact !== undefined && shown.number === code.number && isDoubted(code, fact) ? t('doubt.mark') : undefined,
		values,
	});
	// When somebody else acts is told on the full page.
	const { html: turn } = turnValue(...view);
	const instead = insteadCodes(site, code).map(({ number, name }): FactValue => ({ html: `<span class="fig">${number}</span>`, note: name }));
	return [
		row(t('fact.outcome'), [outcomeValue(...view)]),
		...(instead.length === 0 ? [] : [row(t(code.facts.status === 'de facto' ? 'fact.standard' : 'fact.instead'), instead, 'instead')]),
		...(code.outcome === 'myth' ? [] : [row(t('fact.retry'), [retryValue(...view)], 'retry')]),
		row(t('fact.turn'), [{ html: turn, icon: 'who' }], 'turn'),
	];
}

/**
 * The card of a code.
 * @param number one of `embedNumbers`
 * @throws for a number of another code
 */
export function makeEmbed(site: Site, locale: Locale, code: PublishedCode, number = code.number): Embed {
	const { urls } = site;
	const words = site.translators[locale];
	const setting = settingOf(site, locale, code.protocol);
	const shown = ofNumber(setting, code, comparedCode(site, locale, code), number);
	const written = `${setting.protocolName} ${number}`;
	const page = urls.code(locale, code);
	return {
		locale,
		address: urls.absolute(urls.embed(locale, { protocol: code.protocol, number })),
		// The gloss says in the language of the reader what the English name says.
		title: firstThatFits([`${written}: ${code.prose[locale].head.gloss}`, `${written} ${code.facts.name}`, written], TITLE_COLUMNS),
		canonical: urls.absolute(page),
		icon: urls.asset(FAVICON.file),
		plate: plateOf(words, setting, shown),
		answer: sentence(answerFor(site, locale, code, number)),
		facts: factsOf(site, locale, code, shown),
		more: { text: words.t('embed.more'), href: `${page}${sectionOf(code, number)}` },
	};
}
