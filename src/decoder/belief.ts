import { isFailure, type Statement } from './statements.ts';
import { ABSENCE, OF_MAIL } from './wordings/signs.ts';

/** How sure it is that a statement carries a code at all, from 1 to 3. */
const strengthOf = (statement: Statement): number => Math.max(statement.reply?.strength ?? 0, statement.enhanced?.strength ?? 0);

/** True where somebody is away: what such an answer says of numbers and full mailboxes is no server's word. */
export const isAbsence = (text: string, headers: string): boolean => ABSENCE.test(headers) || ABSENCE.test(text.slice(0, 2000));

/** Statements that are ones: a number that nothing marks as a code counts only in words about mail, or alone. */
export function believed(text: string, headers: string, statements: readonly Statement[]): Statement[] {
	const strong = statements.filter((statement) => strengthOf(statement) === 3);
	if (strong.length === 0 && isAbsence(text, headers)) return [];
	const sure = statements.filter((statement) => strengthOf(statement) >= 2);
	if (strong.length > 0 && !sure.some(isFailure)) return strong;
	// A server that agrees before it refuses is in a dialogue: whatever it says counts.
	if (sure.filter((statement) => !isFailure(statement)).length > 1 && sure.some(isFailure)) return sure;
	return (sure.length > 0 ? sure : statements).filter((statement) => {
		if (strengthOf(statement) === 3) return true;
		const { words, block } = statement;
		const code = (statement.reply ?? statement.enhanced)?.start ?? block.start;
		const weak = strengthOf(statement) === 1;
		const stretch = text.slice(weak ? code : block.start, Math.min(block.end, weak ? code + 80 : words.start + 300));
		return text.trim().length <= 24 || OF_MAIL.test(stretch.replace(/[^\s@]{1,120}@[^\s@]{1,200}/gu, ''));
	});
}
