import { particleAfter, type ParticlePair } from '../i18n/particles.ts';
import type { Fault } from '../schemas/fault.ts';
import { faultOf, faultsFor, HOLE, withoutFences } from './text.ts';
import type { TextRule, TextUnit } from './types.ts';

/** The guide's expression for digits; 20이상, 10가지 and 3과목 pass because a syllable follows. */
const AFTER_DIGIT = /[013678](?:는|가|를|와)(?![가-힣])|[2459](?:은|이|을|과)(?![가-힣])|[036]로(?![가-힣])|[1245789]으로(?![가-힣])/gu;
const BOTH_FORMS = /은\(는\)|는\(은\)|을\(를\)|를\(을\)|이\(가\)|가\(이\)|과\(와\)|와\(과\)|\(으\)로|\(이\)라|\(이\)나/gu;
const SLOT = /\}\}[’”)]*(?:은|는|이|가|을|를|과|와|으로|로)(?![가-힣])/gu;

/** A bracket right before a particle: the particle follows the word in front of it. Spans may hold brackets of their own. */
const BRACKET = /(?:\((?:`[^`]*`|[^()`])*\))+(?=[*_”’]*[가-힣])/gu;

/** What can stand after a word, longest first: the written form, the pair it belongs to, and its form in that pair. */
const FORMS: ReadonlyArray<readonly [written: string, pair: ParticlePair, form: string]> = [
	['으로', '으로/로', '으로'],
	['로', '으로/로', '로'],
	['은', '은/는', '은'],
	['는', '은/는', '는'],
	['을', '을/를', '을'],
	['를', '을/를', '를'],
	['이나', '이/가', '이'],
	['이라', '이/가', '이'],
	['이', '이/가', '이'],
	['가', '이/가', '가'],
	['나', '이/가', '가'],
	['라', '이/가', '가'],
	['며', '이/가', '가'],
	['거나', '이/가', '가'],
	['과', '과/와', '과'],
	['와', '과/와', '와'],
];
/** Syllables that may follow a particle; anything else is the beginning of a noun: 587로, but 3과목. */
const TAIL: Readonly<Record<string, string>> = {
	으로: '(?:는|도|만|부터|서|써|의|까지)?',
	로: '(?:는|도|만|부터|서|써|의|까지)?',
	과: '(?:는|도|의|만)?',
	와: '(?:는|도|의|만)?',
	이라: '(?:면|는|고|서|도|야|며)?',
	라: '(?:면|는|고|서|도|야|며)',
	가: '',
	이: '',
	은: '',
	는: '',
	을: '',
	를: '',
	이나: '',
	나: '',
	며: '',
	거나: '',
};
const FOLLOWING = FORMS.map(([written]) => `${written}${TAIL[written] ?? ''}`).join('|');
/** A Latin word or number, a code span, or a Hangul word in front of a bracket that was taken out; then a particle. */
const SPOKEN = new RegExp(
	`(?:([A-Za-z0-9][^\\s가-힣\`“”‘’(*${HOLE}]*)|\`([^\`]+)\`|([가-힣])${HOLE})[*_)”’\\]]*${HOLE}?[*_”’]*(${FOLLOWING})(?![가-힣])`,
	'gu',
);

function spoken(unit: TextUnit, text: string): Fault[] {
	return [...text.replace(BRACKET, HOLE).matchAll(SPOKEN)].flatMap((match): Fault[] => {
		const [, latin, span, hangul, written = ''] = match;
		// Brackets inside a span are read with it: `does not accept mail (nullMX)`.
		const word = latin ?? span?.replace(/\(([^()]*)\)$/u, '$1') ?? hangul ?? '';
		const [, pair, form] = FORMS.find(([each]) => written.startsWith(each)) ?? [];
		if (pair === undefined || form === undefined) return [];
		const shown = match[0].replaceAll(HOLE, '(…)');
		try {
			const right = particleAfter(word, pair);
			return right === form
				? []
				: [faultOf(unit, shown, `"${right}" of ${pair} after "${word}", by how it is read`, `write ${word} with the form of "${right}"`)];
		} catch (error) {
			return [
				faultOf(
					unit,
					shown,
					`a known reading: ${error instanceof Error ? error.message : String(error)}`,
					`add reading: "${word}" to WORDS in src/i18n/particles.ts`,
				),
			];
		}
	});
}

/** Rule 6: Korean particles by sound. */
export const particles: TextRule = {
	name: 'particles',
	description: 'A Korean particle after a number, a Latin word or a code span has the form that its reading asks for.',
	scope: 'text',
	check: (unit) => {
		if (unit.locale !== 'ko' || unit.field.startsWith('aliases.')) return [];
		const text = withoutFences(unit.text);
		return [
			...faultsFor(unit, text, BOTH_FORMS, 'one form of the particle', 'choose it by sound; in a message write {{slot, particle(은/는)}}'),
			...faultsFor(
				unit,
				text,
				SLOT,
				'the particle of a slot to be chosen by particle(…)',
				'write {{slot, particle(은/는)}} or put a fixed noun after the slot',
			),
			...faultsFor(
				unit,
				text.replaceAll('`', ''),
				AFTER_DIGIT,
				'the particle that the last digit asks for: 550은, 421을, 535는, 250으로, 421로',
				'see the table in the guide of the language',
			),
			...spoken(unit, text.replace(/\{\{[^}]*\}\}/gu, ' ')),
		].filter((fault, index, all) => all.findIndex((other) => other.value === fault.value && other.field === fault.field) === index);
	},
};
