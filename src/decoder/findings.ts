import type { Block } from './blocks.ts';
import { around, recipientIn, type Named } from './context.ts';
import { RULES } from './rules.generated.ts';
import { speakerOf, type Speaking } from './speaker.ts';
import type { Statement } from './statements.ts';
import type { Certainty, Evidence, EvidenceKind, Finding, Permanence, QueueState, Span, Verdict } from './types.ts';
import { judge, permanenceOf, permanenceOfWords, type Stage } from './verdict.ts';
import { wordsOf, type Words } from './words.ts';

/** Statements about one recipient, the one that decides first. */
interface Group {
	readonly recipient: Named | undefined;
	readonly statements: readonly Statement[];
}

const isFailure = ({ reply, enhanced }: Statement): boolean => /^[45]/u.test(reply?.value ?? enhanced?.value ?? '');

/** Which of two statements decides: what failed, then what the remote server said, then what carries a reply, then what says why, then the first. */
const rank = (statement: Statement): number =>
	(isFailure(statement) ? 100 : 0) +
	(statement.words.end - Math.max(statement.reply?.end ?? 0, statement.enhanced?.end ?? 0, statement.words.start) > 12 ? 5 : 0) + statement.weight * 10 + (statement.reply === undefined ? 0 : 4) + ((statement.reply?.strength ?? statement.enhanced?.strength ?? 1) - 1);

function decisive(statements: readonly Statement[]): Statement | undefined {
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
	const turn = RULES.turns.find(([each]) => each === cause)?.[1] ?? [];
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

const STAGES: ReadonlyArray<readonly [Stage, RegExp]> = [
	['connect', /refused\s+to\s+talk\s+to\s+me|after initial connection|greeting failed|did not like our greeting/iu],
	['mail', /(?:in reply to|after|like our|to) (?:pipelined )?MAIL FROM/iu],
	['rcpt', /(?:in reply to|after|like our|to) (?:pipelined )?RCPT TO/iu],
	['data', /(?:in reply to|after|like our) (?:pipelined )?(?:end of )?data/iu],
];

/** Which command a server refused, as mail programs say it. */
const stageOf = (stretch: string): Stage | undefined => STAGES.find(([, pattern]) => pattern.test(stretch))?.[0];

/** Where the words may stand that say why, the nearest first: what was said, the field beside it, the recipient's stretch, the notice. */
function tellings(blocks: readonly Block[], main: Statement, statements: readonly Statement[], notice: Span): Span[] {
	const beside = around(blocks, main.block);
	const diagnostic = beside.filter((each) => each.field === 'diagnostic-code');
	const said = main.block.field === 'status' ? [] : [main.words];
	const others = statements.filter((each) => each !== main && each.block.field !== 'status' && isFailure(each)).map((each) => each.words);
	const whole = main.block.field === '' ? [{ start: main.block.start, end: main.words.end }] : [];
	return [...said, ...diagnostic, ...others, ...whole, ...(said.length > 0 && main.reply !== undefined ? [] : [notice])];
}

function fromGroup(text: string, headers: string, blocks: readonly Block[], { recipient, statements }: Group): Finding | undefined {
	const main = decisive(statements);
	if (main === undefined) return undefined;
	const enhanced = enhancedOf(main, statements);
	const reply = main.reply ?? statements.find((each) => each.enhanced === undefined && each.reply?.value[0] === enhanced?.value[0])?.reply;
	const permanence = permanenceOf(enhanced?.value, reply?.value);
	const codes = [reply?.value, enhanced?.value].filter((code) => code !== undefined);
	const notice = { start: 0, end: Math.min(text.length, 4000) };
	const spans = tellings(blocks, main, statements, notice);
	const [said = main.words] = spans;
	const introduced = [{ start: main.block.start, end: said.start > main.block.start ? said.start : main.block.end }, ...statements.flatMap((each) => [each.block, ...around(blocks, each.block)]), notice];
	const speaking = speakerOf(text, { said, codes, introduced, notice, isDialogue: main.block.speaker === 'server' || main.block.speaker === 'log' || /^\s*220[ -]/mu.test(text), headers, recipient: recipient?.value });
	const words = wordsOf(text, said);
	const judged = permanence === 'success' ? undefined : judge(text, spans, speaking, { enhanced: enhanced?.value, reply: reply?.value, stage: stageOf(text.slice(main.block.start, main.block.end)) });
	return findingOf({
		reply,
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

const NOTICE =
	/mail delivery|mailer-daemon|smtplib|javax\.mail|phpmailer|system\.net\.mail|\bE(?:SOCKET|TIMEDOUT|CONNECTION|CONNREFUSED|CONNRESET|DNS|AUTH|ENVELOPE|MESSAGE)\b|will be retried|delay reason|in the queue|\b[RT]=\w+|전송되지|(?:un|not )able to (?:be )?deliver|did not reach|postmaster|undeliver|delivery (?:status|failure|failed|report|has failed|notification)|returned mail|failure notice|could ?n[o']t be delivered|not (?:be )?delivered|non-?delivery|bounce|status=|반송|전송\s*실패|발송\s*실패|전달되지|배달되지|리턴메일|trả lại|trả về|không gửi được|không thể gửi|gửi không thành công|smtp error|unzustellbar|échec|non remis|не доставлено|недоставлен|配信|退信|送信でき/iu;

/** Words by which a line speaks of mail at all; a number in a line without them is a price, a room or a version. */
const OF_MAIL =
	/user|recipient|mail|address|sender|smtp|relay|spam|reject|den(?:ied|y)|block|refus|polic|allowed|accept|permitted|listed|error|invalid|fail|service|syntax|command|exceed|limit|https?:|server|domain|quota|message|deliver|auth|connect|timed? ?out|try again|unknown|gr[ae]ylist|dns|\bip\b|\bhost|unavailable|not found|storage|메일|수신|발신|반송|주소|계정|스팸|차단|전송|thư|địa chỉ|người nhận|máy chủ|chặn|từ chối|utilisateur|empf|destinat|получател|ユーザ|宛先|用户|拒/iu;
const ABSENCE = /out of (?:the )?office|vacation|auto(?:matic)?[ -]?reply|부재|자동 ?(?:회신|응답)|휴가|nghỉ phép|trả lời tự động|abwesen|absence|不在|自动回复/iu;

const strengthOf = (statement: Statement): number => Math.max(statement.reply?.strength ?? 0, statement.enhanced?.strength ?? 0);

/** Statements that are ones: a number that nothing marks as a code counts only in words about mail, or alone. */
function believed(text: string, headers: string, statements: readonly Statement[]): Statement[] {
	const strong = statements.filter((statement) => strengthOf(statement) === 3);
	if (strong.length === 0 && (ABSENCE.test(headers) || ABSENCE.test(text.slice(0, 2000)))) return [];
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
		return text.trim().length <= 40 || OF_MAIL.test(stretch.replace(/\S+@\S+/gu, ''));
	});
}

/**
 * One finding per recipient, the one that decides first.
 * @param text - the readable notice; the findings' places are places in it
 * @param headers - those of the mail that the notice came in
 */
export function findingsOf(text: string, headers: string, blocks: readonly Block[], statements: readonly Statement[]): Finding[] {
	const found = groupsOf(text, blocks, believed(text, headers, statements)).flatMap((group) => fromGroup(text, headers, blocks, group) ?? []);
	const failing = found.find((finding) => finding.permanence !== 'success' && finding.permanence !== null) ?? found[0];
	return failing === undefined ? [] : [failing, ...found.filter((finding) => finding !== failing)];
}

/** Words by which a sentence speaks of something that went wrong. */
const TROUBLE =
	/reject|den(?:ied|y)|block|refus|unknown|full|fail|error|exceed|\bnot\b|n't|\bno\b|quota|timed? ?out|lost|reset|invalid|expired|too (?:many|big|large)|required|chặn|từ chối|không|đầy|\bbị\b|lỗi|차단|거부|실패|초과|꽉|가득|없|오류/iu;

const NOBODY: Speaking = { provider: undefined, spoken: undefined, host: undefined, providerAt: undefined, replyAt: undefined };

/** What a text without any code says in words; the last resort. */
export function wordFinding(text: string, headers: string, complaint: boolean): Finding {
	const absent = complaint || ABSENCE.test(headers) || ABSENCE.test(text.slice(0, 2000));
	const isNotice = !absent && (NOTICE.test(text) || NOTICE.test(headers));
	const span = { start: 0, end: Math.min(text.length, 4000) };
	const speaking = speakerOf(text, { said: span, codes: [], introduced: isNotice ? [span] : [], notice: span, isDialogue: false, headers, recipient: undefined });
	// Markup and data are no words that a server says.
	const isProse = text.length <= 300 && !/<\/|^\s*[{[]/u.test(text);
	// Outside of a notice a mark such as S3140 may be the number of a part; a whole phrase is what it is.
	const who = isNotice || (speaking.spoken !== undefined && !speaking.spoken.isToken && speaking.spoken.fragment.length > 14) ? speaking : NOBODY;
	const judged = absent || (!isNotice && !isProse) ? undefined : judge(text, [span], who, { enhanced: undefined, reply: undefined, stage: undefined });
	// Outside of a notice a hint is too little: people write of busy servers and of part numbers.
	const isSaid = judged?.cause !== undefined && (isNotice || who.spoken !== undefined || (judged.certainty !== 'possible' && TROUBLE.test(text)));
	const permanence = isNotice ? permanenceOfWords(`${headers}\n${text.slice(0, 4000)}`) : undefined;
	return findingOf({
		reply: undefined,
		enhanced: undefined,
		permanence,
		cause: (isSaid ? judged.cause : undefined) ?? (isNotice ? 'unknown' : 'not-a-bounce'),
		certainty: isSaid ? judged.certainty : 'none',
		causeAt: isSaid ? judged.at : undefined,
		speaking: isNotice || isSaid ? who : NOBODY,
		recipient: undefined,
		said: '',
		queue: queueOf(text, [], undefined, permanence),
	});
}
