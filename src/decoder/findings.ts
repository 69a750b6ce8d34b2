import type { Block } from './blocks.ts';
import { around, recipientIn, type Named } from './context.ts';
import { RULES } from './rules.generated.ts';
import { speakerOf, type Speaking } from './speaker.ts';
import type { Statement } from './statements.ts';
import type { Certainty, Evidence, EvidenceKind, Finding, Permanence, QueueState, Span, Verdict } from './types.ts';
import { judge, permanenceOf, permanenceOfWords } from './verdict.ts';
import { wordsOf, type Words } from './words.ts';

/** Statements about one recipient, the one that decides first. */
interface Group {
	readonly recipient: Named | undefined;
	readonly statements: readonly Statement[];
}

const isFailure = ({ reply, enhanced }: Statement): boolean => /^[45]/u.test(reply?.value ?? enhanced?.value ?? '');

/** Which of two statements decides: what failed, then what the remote server said, then what carries a reply, then the first. */
const rank = (statement: Statement): number =>
	(isFailure(statement) ? 100 : 0) + statement.weight * 10 + (statement.reply === undefined ? 0 : 4) + ((statement.reply?.strength ?? statement.enhanced?.strength ?? 1) - 1);

function decisive(statements: readonly Statement[]): Statement | undefined {
	return statements.reduce<Statement | undefined>((best, each) => (best === undefined || rank(each) > rank(best) ? each : best), undefined);
}

/** The recipient that a statement is about: in its own stretch, in its fields, or in the lines before it. */
function recipientOf(text: string, blocks: readonly Block[], { block, words }: Statement): Named | undefined {
	const own = recipientIn(text, block.speaker === 'log' || block.speaker === 'words' ? { start: block.start, end: Math.max(words.start, block.start) } : block);
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

function groupsOf(text: string, blocks: readonly Block[], statements: readonly Statement[]): Group[] {
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
function enhancedOf(main: Statement, statements: readonly Statement[]): Statement['enhanced'] {
	const status = statements.find((each) => each.block.field === 'status');
	const general = main.enhanced === undefined || /^\d\.0\.0$/u.test(main.enhanced.value);
	if (main.enhanced !== undefined && !(general && status?.enhanced !== undefined)) return main.enhanced;
	const sameReply = statements.find((each) => each.enhanced !== undefined && each.reply?.value === main.reply?.value);
	const local = statements.find((each) => each.enhanced !== undefined && each.enhanced.value[0] === main.reply?.value[0] && !/^\d\.0\.0$/u.test(each.enhanced.value));
	return (status ?? sameReply ?? local)?.enhanced;
}

const ACTIONS: Readonly<Record<string, QueueState>> = { failed: 'returned', delayed: 'retrying', delivered: 'delivered', relayed: 'delivered', expanded: 'delivered' };

/** What the queue did, where the text says so; else what a server does after such a claim. */
function queueOf(text: string, blocks: readonly Block[], statement: Statement | undefined, permanence: Permanence | undefined): QueueState | null {
	if (statement !== undefined) {
		const stretch = text.slice(statement.block.start, statement.block.end);
		const status = /\bstatus=(bounced|deferred|sent|expired|undeliverable)/u.exec(stretch)?.[1];
		if (status !== undefined) return status === 'sent' ? 'delivered' : status === 'deferred' ? 'retrying' : 'returned';
		if (/\bstat=Deferred/u.test(stretch) || /(?:^|\s)== \S+@/u.test(stretch)) return 'retrying';
		if (/\bstat=Sent/u.test(stretch) || /(?:^|\s)=> \S+/u.test(stretch)) return 'delivered';
		const action = around(blocks, statement.block).find((each) => each.field === 'action');
		const word = action === undefined ? undefined : /:\s*([a-z]+)/iu.exec(text.slice(action.start, action.end))?.[1]?.toLowerCase();
		if (word !== undefined && ACTIONS[word] !== undefined) return ACTIONS[word];
		if (statement.block.speaker === 'server' && permanence === 'permanent') return 'refused';
	}
	if (permanence === 'permanent') return 'returned';
	if (permanence === 'temporary') return 'retrying';
	return permanence === 'success' ? 'delivered' : null;
}

const proof = (kind: EvidenceKind, value: string | undefined, at: Span | undefined): Evidence[] =>
	value === undefined || at === undefined ? [] : [{ kind, value, at: { start: at.start, end: at.end }, in: { start: at.start, end: at.end } }];

/** The server's words without the codes in front. */
const saidOf = (words: Words): string =>
	words.text
		.replace(/^(?:[245]\d\d[ -]+)?(?:#?[245]\.\d{1,3}\.\d{1,3}[ ,:;-]*)?/u, '')
		.trim()
		.slice(0, 400);

interface Parts {
	readonly reply: Statement['reply'];
	readonly enhanced: Statement['enhanced'];
	readonly permanence: Permanence | undefined;
	readonly cause: Verdict;
	readonly certainty: Certainty;
	readonly causeAt: Span | undefined;
	readonly speaking: Speaking;
	readonly recipient: Named | undefined;
	readonly said: string;
	readonly queue: QueueState | null;
}

function findingOf(parts: Parts): Finding {
	const { reply, enhanced, speaking, recipient, cause } = parts;
	const turn = cause === 'unknown' || cause === 'delivered' || cause === 'not-a-bounce' ? [] : RULES.turns[cause];
	return {
		replyCode: reply?.value ?? null,
		enhanced: enhanced?.value ?? null,
		permanence: parts.permanence ?? null,
		cause,
		provider: speaking.provider?.slug ?? null,
		reply: speaking.spoken?.reply.id ?? null,
		recipient: recipient?.value ?? null,
		host: speaking.host?.value ?? null,
		said: parts.said,
		turn,
		queue: parts.queue,
		certainty: parts.certainty,
		evidence: [
			...proof('recipient', recipient?.value, recipient),
			...proof('host', speaking.host?.value, speaking.host),
			...proof('reply-code', reply?.value, reply),
			...proof('enhanced', enhanced?.value, enhanced),
			...proof('cause', cause, parts.causeAt),
			...proof('provider', speaking.provider?.slug, speaking.providerAt),
		],
	};
}

/** Where the words may stand that say why, the nearest first: what was said, the field beside it, the recipient's stretch, the notice. */
function tellings(blocks: readonly Block[], main: Statement, statements: readonly Statement[], notice: Span): Span[] {
	const beside = around(blocks, main.block);
	const diagnostic = beside.filter((each) => each.field === 'diagnostic-code');
	const said = main.block.field === 'status' ? [] : [main.words];
	const others = statements.filter((each) => each !== main && each.block.field !== 'status').map((each) => each.words);
	const whole = main.block.field === '' ? [{ start: main.block.start, end: main.words.end }] : [];
	return [...said, ...diagnostic, ...others, ...whole, ...(said.length > 0 && main.reply !== undefined ? [] : [notice])];
}

function fromGroup(text: string, blocks: readonly Block[], { recipient, statements }: Group): Finding | undefined {
	const main = decisive(statements);
	if (main === undefined) return undefined;
	const enhanced = enhancedOf(main, statements);
	const permanence = permanenceOf(enhanced?.value, main.reply?.value);
	const codes = [main.reply?.value, enhanced?.value].filter((code) => code !== undefined);
	const notice = { start: 0, end: Math.min(text.length, 4000) };
	const spans = tellings(blocks, main, statements, notice);
	const [said = main.words] = spans;
	const introduced = [{ start: main.block.start, end: said.start > main.block.start ? said.start : main.block.end }, ...statements.flatMap((each) => [each.block, ...around(blocks, each.block)]), notice];
	const speaking = speakerOf(text, { said, codes, introduced, notice });
	const words = wordsOf(text, said);
	const judged = permanence === 'success' ? undefined : judge(text, spans, speaking, enhanced?.value, main.reply?.value);
	return findingOf({
		reply: main.reply,
		enhanced,
		permanence,
		cause: permanence === 'success' ? 'delivered' : (judged?.cause ?? 'unknown'),
		certainty: permanence === 'success' ? 'certain' : (judged?.certainty ?? 'none'),
		causeAt: judged?.at,
		speaking,
		recipient,
		said: saidOf(words),
		queue: queueOf(text, blocks, main, permanence),
	});
}

/**
 * One finding per recipient, the one that decides first.
 * @param text - the readable notice; the findings' places are places in it
 */
export function findingsOf(text: string, blocks: readonly Block[], statements: readonly Statement[], _headers: string): Finding[] {
	const sure = statements.filter((statement) => (statement.reply?.strength ?? 0) > 1 || (statement.enhanced?.strength ?? 0) > 1);
	const used = sure.length > 0 ? sure : statements;
	const found = groupsOf(text, blocks, used).flatMap((group) => fromGroup(text, blocks, group) ?? []);
	const failing = found.find((finding) => finding.permanence !== 'success' && finding.permanence !== null) ?? found[0];
	return failing === undefined ? [] : [failing, ...found.filter((finding) => finding !== failing)];
}

const NOTICE =
	/mail delivery|mailer-daemon|(?:un|not )able to (?:be )?deliver|did not reach|postmaster|undeliver|delivery (?:status|failure|failed|report|has failed|notification)|returned mail|failure notice|could ?n[o']t be delivered|not (?:be )?delivered|non-?delivery|bounce|status=|반송|전송 ?실패|발송 ?실패|전달되지|배달되지|리턴메일|trả lại|trả về|không gửi được|không thể gửi|gửi không thành công|smtp|unzustellbar|échec|non remis|не доставлено|недоставлен|配信|退信|送信でき/iu;

/** What a text without any code says in words; the last resort. */
export function wordFinding(text: string, headers: string, complaint: boolean): Finding {
	const isNotice = !complaint && (NOTICE.test(text) || NOTICE.test(headers));
	const span = { start: 0, end: Math.min(text.length, 4000) };
	const speaking = speakerOf(text, { said: span, codes: [], introduced: isNotice ? [span] : [], notice: span });
	const judged = complaint || (!isNotice && text.length > 300) ? undefined : judge(text, [span], speaking, undefined, undefined);
	const permanence = isNotice ? permanenceOfWords(`${headers}\n${text.slice(0, 4000)}`) : undefined;
	return findingOf({
		reply: undefined,
		enhanced: undefined,
		permanence,
		cause: judged?.cause ?? (isNotice ? 'unknown' : 'not-a-bounce'),
		certainty: judged?.certainty ?? 'none',
		causeAt: judged?.at,
		speaking: complaint ? { provider: undefined, spoken: undefined, host: undefined, providerAt: undefined, replyAt: undefined } : speaking,
		recipient: undefined,
		said: '',
		queue: queueOf(text, [], undefined, permanence),
	});
}
