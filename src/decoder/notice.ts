import { isAbsence } from './belief.ts';
import { findingOf } from './finding.ts';
import { queueOf } from './queue.ts';
import type { Rulebook } from './rules/rulebook.ts';
import { speakerOf, type Speaking } from './speaker.ts';
import type { Finding } from './types.ts';
import { judge, permanenceOfWords } from './verdict.ts';
import { NOTICE, TROUBLE } from './wordings/signs.ts';

const NOBODY: Speaking = { provider: undefined, spoken: undefined, host: undefined, providerAt: undefined, replyAt: undefined };

/** What a text without any code says in words; the last resort. */
export function wordFinding(book: Rulebook, text: string, headers: string, complaint: boolean): Finding {
	const absent = complaint || isAbsence(text, headers);
	const isNotice = !absent && (NOTICE.test(text) || NOTICE.test(headers));
	const span = { start: 0, end: Math.min(text.length, 4000) };
	const speaking = speakerOf(book, text, {
		said: span,
		codes: [],
		introduced: isNotice ? [span] : [],
		notice: span,
		isDialogue: false,
		headers,
		recipient: undefined,
	});
	// Markup and data are no words that a server says.
	const isProse = text.length <= 300 && !/<\/|^\s*[{[]/u.test(text);
	// Outside of a notice a mark such as S3140 may be the number of a part; a whole phrase is what it is.
	const who = isNotice || (speaking.spoken !== undefined && !speaking.spoken.isToken && speaking.spoken.fragment.length > 14) ? speaking : NOBODY;
	const judged = absent || (!isNotice && !isProse) ? undefined : judge(book, text, [span], who, { enhanced: undefined, reply: undefined, stage: undefined });
	// Outside of a notice a hint is too little: people write of busy servers and of part numbers.
	const isSaid = judged?.cause !== undefined && (isNotice || who.spoken !== undefined || (judged.certainty !== 'possible' && TROUBLE.test(text)));
	const permanence = isNotice ? permanenceOfWords(`${headers.slice(0, 4000)}\n${text.slice(0, 4000)}`) : undefined;
	return findingOf(book, {
		reply: undefined,
		enhanced: undefined,
		permanence,
		cause: (isSaid ? judged.cause : undefined) ?? (isNotice ? 'unknown' : 'not-a-bounce'),
		certainty: isSaid ? judged.certainty : 'none',
		causeAt: isSaid ? judged.at : undefined,
		speaking: isNotice || isSaid ? who : NOBODY,
		recipient: undefined,
		queue: queueOf(text, [], undefined, permanence),
		answered: speaking.spoken !== undefined,
	});
}
