import type { Fault } from '../schemas/fault.ts';
import type { Term } from '../schemas/terms.ts';
import { faultOf, faultsFor, ownWords } from './text.ts';
import type { TextRule, TextUnit } from './types.ts';

type Target = 'vi' | 'ko';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The variants of a term, without glosses in brackets: `bao (gloss) / túi` gives `bao` and `túi`. */
export function variantsOf(written: string): string[] {
	return written
		.replace(/\s*\([^()]*\)/gu, '')
		.split(/\s*\/\s*|,\s+/u)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}

const made = new Map<string, RegExp>();

/** Finds a term as a word. Korean words have no end: particles follow. English terms may be in the plural. */
function pattern(word: string, language: Target | 'en'): RegExp {
	// Some hundred words meet some thousand texts: each expression is made once.
	const key = `${language} ${word}`;
	const end = language === 'en' ? "(?:s|es|'s|’s)?" : '';
	const expression =
		made.get(key) ?? (language === 'ko' ? new RegExp(escape(word), 'giu') : new RegExp(`(?<![\\p{L}\\p{N}])${escape(word)}${end}(?![\\p{L}\\p{N}])`, 'giu'));
	made.set(key, expression);
	return expression;
}

/** Whether a text in lower case has the word; most do not, and the plain search says so fastest. */
const has = (lower: string, word: string, language: Target | 'en'): boolean => lower.includes(word.toLowerCase()) && lower.search(pattern(word, language)) >= 0;

/** A forbidden word inside a longer approved one does not count: 암호 is forbidden, 암호화 is the term for encryption. */
function unmasked(text: string, word: string, language: Target, terms: readonly Term[]): string {
	const longer = terms
		.flatMap((term) => [...variantsOf(term[language]), ...term.aliases[language]])
		.filter((approved) => approved.length > word.length && approved.toLowerCase().includes(word.toLowerCase()));
	return longer.reduce((rest, approved) => rest.replace(pattern(approved, language), (found) => '\ufffc'.repeat(found.length)), text);
}

function forbidden(unit: TextUnit, language: Target, terms: readonly Term[]): Fault[] {
	const words = ownWords(unit.text);
	const lower = words.toLowerCase();
	return terms.flatMap((term) =>
		term.forbidden[language].flatMap((word) =>
			has(lower, word, language)
				? faultsFor(unit, unmasked(words, word, language, terms), pattern(word, language), `no “${word}” for “${term.english}”`, `write ${term[language]}`)
				: [],
		),
	);
}

function missing(unit: TextUnit, language: Target, terms: readonly Term[]): Fault[] {
	if (unit.twin === undefined) return [];
	const [source, own] = [ownWords(unit.twin).toLowerCase(), ownWords(unit.text).toLowerCase()];
	return terms
		.filter((term) => term.enforce)
		.flatMap((term) => {
			const asked = variantsOf(term.english).some((variant) => has(source, variant, 'en'));
			const accepted = [...variantsOf(term[language]), ...term.aliases[language]];
			if (!asked || accepted.some((word) => has(own, word, language))) return [];
			return [faultOf(unit, term.english, `“${accepted.join('” or “')}” for “${term.english}”`, 'use the term of the glossary')];
		});
}

/** Rule 3: one word for one thing, and never a forbidden one. */
export const glossary: TextRule = {
	name: 'glossary',
	description: 'No forbidden word stands in a text, and an English term has its approved term in the translation.',
	scope: 'text',
	check: (unit, terms) => {
		// Aliases are the words that people search, among them those that we do not use.
		if (unit.locale === 'en' || unit.field.startsWith('aliases.')) return [];
		return [...forbidden(unit, unit.locale, terms), ...missing(unit, unit.locale, terms)];
	},
};
