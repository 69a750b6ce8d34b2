import type { Block } from './text/blocks.ts';
import { around, recipientIn, type Named } from './context.ts';
import { isFailure, type Statement } from './statements.ts';

/** Statements about one recipient, in the order of the text. */
export interface Group {
	readonly recipient: Named | undefined;
	readonly statements: readonly Statement[];
}

/** Which of two statements decides: what failed, then what the remote server said, then what carries a reply, then what says why, then the first. */
const rank = (statement: Statement): number =>
	(isFailure(statement) ? 100 : 0) +
	(statement.words.end - Math.max(statement.reply?.end ?? 0, statement.enhanced?.end ?? 0, statement.words.start) > 12 ? 5 : 0) +
	statement.weight * 10 +
	(statement.reply === undefined ? 0 : 4) +
	((statement.reply?.strength ?? statement.enhanced?.strength ?? 1) - 1);

/** The statement that decides for its recipient. */
export function decisive(statements: readonly Statement[]): Statement | undefined {
	// Of replies that all succeed the last one says what became of the mail, before the server says goodbye.
	if (!statements.some(isFailure)) return statements.filter((each) => each.reply?.value !== '221').at(-1) ?? statements.at(-1);
	return statements.reduce<Statement | undefined>((best, each) => (best === undefined || rank(each) > rank(best) ? each : best), undefined);
}

/** The recipient that a statement is about: in its own stretch, in its fields, or in the lines before it. */
function recipientOf(text: string, blocks: readonly Block[], { block, reply, enhanced }: Statement): Named | undefined {
	// What a server says may name other addresses, so only the words before its code tell whom it is about.
	const code = Math.min(reply?.start ?? block.end, enhanced?.start ?? block.end) + 3;
	const own = recipientIn(text, block.speaker === 'log' || block.speaker === 'words' ? { start: block.start, end: code } : block);
	if (own !== undefined) return own;
	const near = around(blocks, block);
	if (block.speaker === 'field') {
		const field = near.find((each) => each.field === 'final-recipient') ?? near.find((each) => each.field === 'original-recipient');
		return field === undefined ? undefined : recipientIn(text, field);
	}
	for (const each of near.reverse()) {
		const found = recipientIn(text, each);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Statements by the recipient that they are about; what names nobody belongs to the one before it. */
export function groupsOf(text: string, blocks: readonly Block[], statements: readonly Statement[]): Group[] {
	const groups = new Map<string, { recipient: Named | undefined; statements: Statement[] }>();
	let last = '';
	for (const statement of statements) {
		const recipient = recipientOf(text, blocks, statement);
		const key = recipient?.value.toLowerCase() ?? last;
		if (recipient !== undefined) last = key;
		const group = groups.get(key) ?? { recipient, statements: [] };
		group.statements.push(statement);
		groups.set(key, group);
	}
	const found = [...groups.values()];
	// What names nobody speaks of the first recipient.
	const nameless = found.find((group) => group.recipient === undefined);
	const first = found.find((group) => group.recipient !== undefined);
	if (nameless === undefined || first === undefined) return found;
	first.statements.unshift(...nameless.statements);
	return found.filter((group) => group !== nameless);
}

/** The enhanced code of a group: that of the deciding statement, else what the report says of it. */
export function enhancedOf(main: Statement, statements: readonly Statement[]): Statement['enhanced'] {
	const status = statements.find((each) => each.block.field === 'status');
	const general = main.enhanced === undefined || /^\d\.0\.0$/u.test(main.enhanced.value);
	if (main.enhanced !== undefined && !(general && status?.enhanced !== undefined)) return main.enhanced;
	const sameReply = statements.find((each) => each.enhanced !== undefined && each.reply?.value === main.reply?.value);
	const local = statements.find(
		(each) => each.enhanced !== undefined && each.enhanced.value[0] === main.reply?.value[0] && !/^\d\.0\.0$/u.test(each.enhanced.value),
	);
	return (status ?? sameReply ?? local)?.enhanced;
}
