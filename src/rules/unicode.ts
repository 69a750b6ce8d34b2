import type { Fault } from '../schemas/fault.ts';
import { faultOf, faultsFor, ownWords } from './text.ts';
import type { TextRule } from './types.ts';

const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/gu;
const COMBINING = /\p{M}/gu;
const LONE_JAMO = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff]/gu;
/** hoà, khoẻ, thuý: the tone belongs on the first vowel (hòa, khỏe, thúy) where nothing follows. quý is right. */
const NEW_TONE = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/giu;
const BARE = /(?<!\p{L})(?:khong|duoc|nguoi|may chu|hop thu|mat khau)(?!\p{L})/giu;

/** Rule 4: characters that look right and are not. */
export const unicode: TextRule = {
	name: 'unicode',
	description: 'Text is NFC, without invisible or full-width characters and lone jamo; Vietnamese has its marks, in the old placement.',
	scope: 'text',
	check: (unit) => {
		const { text, locale } = unit;
		const words = ownWords(text);
		const faults: Fault[] = [];
		const composed = text.normalize('NFC');
		if (text !== composed) faults.push(faultOf(unit, text, 'text in Unicode NFC', 'save it composed (NFC)'));
		faults.push(
			...faultsFor(
				unit,
				text,
				INVISIBLE,
				'no invisible characters: no-break spaces and joiners are put in by the renderer',
				'delete it, or type a plain space',
			),
			...faultsFor(unit, text, FULL_WIDTH, 'half-width characters', 'type the ASCII character'),
			...faultsFor(unit, composed, COMBINING, 'no combining marks left after composition', 'type the letter again'),
		);
		if (locale === 'ko') faults.push(...faultsFor(unit, text, LONE_JAMO, 'whole Hangul syllables', 'type the syllable again'));
		if (locale === 'vi') {
			faults.push(...faultsFor(unit, words, NEW_TONE, 'the tone on the first vowel: hòa, xóa, hủy, tùy', 'move the tone mark'));
			// People search without marks, so aliases may lack them.
			if (!unit.field.startsWith('aliases.')) faults.push(...faultsFor(unit, words, BARE, 'Vietnamese with its marks', 'type the marks'));
		}
		return faults;
	},
};
