/**
 * Korean particles after codes, acronyms and product names. A particle has two forms, one after a closed syllable and
 * one after an open one; what counts is how the last character is *read*: 550 ends in 공 or 십, both closed, so 550은.
 * No library on npm gets digits with points right, hence this module. Rules: "은/는, 이/가, 을/를, 과/와, (으)로" of the
 * Korean orthography (한글 맞춤법); readings of digits and letters as Korean administrators say them.
 */

type Ending = 'open' | 'closed' | 'rieul';

/** 0 영·공·십·백, 1 일, 2 이, 3 삼, 4 사, 5 오, 6 육, 7 칠, 8 팔, 9 구. */
const DIGITS: Readonly<Record<string, Ending>> = {
	0: 'closed',
	1: 'rieul',
	2: 'open',
	3: 'closed',
	4: 'open',
	5: 'open',
	6: 'closed',
	7: 'rieul',
	8: 'rieul',
	9: 'open',
};

/** Letters read with a closed last syllable: 엘, 엠, 엔, 알. All others are open. */
const CLOSED_LETTERS: Readonly<Record<string, Ending>> = { L: 'rieul', M: 'closed', N: 'closed', R: 'rieul' };

/** Words that are read as words, not letter by letter, and how their last syllable ends. */
const WORDS: Readonly<Record<string, Ending>> = {
	ACCEPT: 'open',
	ACCEPTED: 'open',
	ACCESS: 'open',
	ACTION: 'closed',
	ACTIVE: 'open',
	ADDRESS: 'open',
	ADDRESSES: 'open',
	ADVERTISED: 'open',
	AGAIN: 'closed',
	ALIAS: 'open',
	ALIASES: 'open',
	ALL: 'rieul',
	AMAVIS: 'open',
	ANNA: 'open',
	APPEND: 'open',
	APPLE: 'rieul',
	AS: 'open',
	ATRN: 'closed',
	ATTEMPTS: 'open',
	AUTH: 'open',
	AUTHENTICATED: 'open',
	AUTHENTICATION: 'closed',
	BANNER: 'open',
	BARRACUDA: 'open',
	BASE64: 'open',
	BEN: 'closed',
	BIND: 'open',
	BLOCKED: 'open',
	BODY: 'open',
	BOUNCED: 'open',
	BUSY: 'open',
	CENTOS: 'open',
	CF: 'open',
	CHECK: 'open',
	CHECKPOINT: 'open',
	CHUNKING: 'closed',
	CIPHER: 'open',
	CLIENT: 'open',
	CLIENTHOLD: 'open',
	CLIENTS: 'open',
	CO: 'open',
	COM: 'closed',
	COMMAND: 'open',
	COMMANDS: 'open',
	COMPLETION: 'closed',
	COMPLIANT: 'open',
	CON: 'closed',
	CONDITION: 'closed',
	CONNECT: 'open',
	CONNECTION: 'closed',
	CONNECTIONS: 'open',
	COURIER: 'open',
	CRON: 'closed',
	CURL: 'rieul',
	CUSTOMER: 'open',
	CYRUS: 'open',
	DATA: 'open',
	DAUM: 'closed',
	DEBIAN: 'closed',
	DEFERRED: 'open',
	DELAYED: 'open',
	DENIED: 'open',
	DESTINATION: 'closed',
	DISABLED: 'open',
	DISCOVERY: 'open',
	DOMAIN: 'closed',
	DOMAINS: 'open',
	DOVECOT: 'closed',
	DRIVE: 'open',
	DROP: 'closed',
	EMAIL: 'rieul',
	EML: 'rieul',
	ENABLE: 'rieul',
	ENABLED: 'open',
	ENCRYPT: 'open',
	ENCRYPTION: 'closed',
	ENFORCE: 'open',
	ENVELOPES: 'open',
	ERROR: 'open',
	ESMTP: 'open',
	ESSENTIALS: 'open',
	ETRN: 'closed',
	EXCEEDED: 'open',
	EXCHANGE: 'open',
	EXIM: 'closed',
	EXMAIL: 'rieul',
	EXPAND: 'open',
	FAIL: 'rieul',
	FAILED: 'open',
	FAILURE: 'open',
	FALSE: 'open',
	FETCHMAIL: 'rieul',
	FILTER: 'open',
	FIRST: 'open',
	FLUSH: 'open',
	FOR: 'open',
	FOUND: 'open',
	FROM: 'closed',
	FULL: 'rieul',
	GCDP: 'open',
	GET: 'closed',
	GETFLY: 'open',
	GMAIL: 'rieul',
	GOOGLE: 'rieul',
	GRAYLIST: 'open',
	GREETING: 'closed',
	GREYLISTED: 'open',
	GREYLISTING: 'closed',
	GSMTP: 'open',
	HARAKA: 'open',
	HEADER: 'open',
	HELO: 'open',
	HELP: 'open',
	HOPS: 'open',
	HOSTNAME: 'closed',
	HOSTS: 'open',
	HOTMAIL: 'rieul',
	HUBSPOT: 'closed',
	ICLOUD: 'open',
	ID: 'open',
	IMPLEMENTED: 'open',
	IN: 'closed',
	INACTIVE: 'open',
	INODE: 'open',
	INTERFACES: 'open',
	INTERMEDIATE: 'open',
	KERBEROS: 'open',
	KEYWORDS: 'open',
	LATER: 'open',
	LEVEL: 'rieul',
	LIMIT: 'closed',
	LOCALHOST: 'open',
	LOG: 'open',
	LOGIN: 'closed',
	LONG: 'closed',
	MAIL: 'rieul',
	MAILLOG: 'open',
	MAILSERVER: 'open',
	MALFORMED: 'open',
	MAPS: 'open',
	MAY: 'open',
	ME: 'open',
	MECHANISM: 'closed',
	MESSAGE: 'open',
	MESSAGES: 'open',
	MICROSOFT: 'open',
	MILTER: 'open',
	MIMECAST: 'open',
	MISMATCH: 'open',
	MYHOSTNAME: 'closed',
	MYSELF: 'open',
	NAME: 'closed',
	NAVER: 'open',
	NC: 'open',
	NET: 'closed',
	NO: 'open',
	NOANONYMOUS: 'open',
	NODE: 'open',
	NODEMAILER: 'open',
	NOOP: 'closed',
	NOPLAINTEXT: 'open',
	NORMALIZE: 'open',
	NOTIFY: 'open',
	NOVRFY: 'open',
	NULLMX: 'open',
	NXDOMAIN: 'closed',
	OK: 'open',
	ONLINE: 'closed',
	OPENSMTPD: 'open',
	OPTION: 'closed',
	ORACLE: 'rieul',
	ORANGE: 'open',
	ORG: 'open',
	ORIGINAL: 'rieul',
	OUT: 'closed',
	OUTLOOK: 'closed',
	PASSWD: 'open',
	PASSWORD: 'open',
	PATH: 'open',
	PERMERROR: 'open',
	PERMIT: 'closed',
	PIPELINE: 'closed',
	PIPELINING: 'closed',
	PLAIN: 'closed',
	POLICY: 'open',
	POST: 'open',
	POSTFIX: 'open',
	POSTGREY: 'open',
	POSTSCREEN: 'closed',
	PRINTABLE: 'rieul',
	PROBLEM: 'closed',
	PROCESSING: 'closed',
	PROHIBITION: 'closed',
	PROOFPOINT: 'open',
	PROTOCOL: 'rieul',
	PROXY: 'open',
	PYTHON: 'closed',
	QMAIL: 'rieul',
	QUEUE: 'open',
	QUIT: 'closed',
	QUOTA: 'open',
	RCPT: 'open',
	RCPTHOSTS: 'open',
	RECIPIENTS: 'open',
	RECOGNIZED: 'open',
	REFUSED: 'open',
	REJECT: 'open',
	REJECTED: 'open',
	RELAY: 'open',
	RELAYHOST: 'open',
	RELOAD: 'open',
	REPLY: 'open',
	REPLYBOOK: 'closed',
	REQUIRED: 'open',
	REQUIRETLS: 'open',
	RESERVE: 'open',
	RESOURCES: 'open',
	ROOT: 'open',
	RSET: 'closed',
	RSPAMD: 'open',
	SALES: 'open',
	SECRET: 'closed',
	SELECTOR: 'open',
	SENDER: 'open',
	SENDMAIL: 'rieul',
	SENT: 'open',
	SERVER: 'open',
	SERVFAIL: 'rieul',
	SERVICE: 'open',
	SHORTAGE: 'open',
	SHUTDOWN: 'closed',
	SISIMAI: 'open',
	SIZE: 'open',
	SLOW: 'open',
	SMTP: 'open',
	SPACE: 'open',
	SPAM: 'closed',
	SPAMHAUS: 'open',
	STALWART: 'open',
	STARTTLS: 'open',
	STAT: 'closed',
	STORAGE: 'open',
	SUBMISSION: 'closed',
	SUBSYSTEM: 'closed',
	SUCCEEDED: 'open',
	SUCCESSFUL: 'rieul',
	SUPPORTED: 'open',
	SWAKS: 'open',
	SYNTAX: 'open',
	TELNET: 'closed',
	TEMPFAIL: 'rieul',
	THROTTLING: 'closed',
	THROUGH: 'open',
	TLS: 'open',
	TO: 'open',
	TRANSID: 'open',
	TRANSPORT: 'open',
	TRUE: 'open',
	TRYCLEAR: 'open',
	TYPE: 'closed',
	UBUNTU: 'open',
	UNAVAILABLE: 'rieul',
	UNIX: 'open',
	UNKNOWN: 'closed',
	UNREACHABLE: 'rieul',
	UNRECOGNIZED: 'open',
	UPYO: 'open',
	USER: 'open',
	USERNAME: 'closed',
	USING: 'closed',
	VHOST: 'open',
	VIETNAP: 'closed',
	VIEWER: 'open',
	VRFY: 'open',
	WHILE: 'rieul',
	WITH: 'open',
	WORDPRESS: 'open',
	WORKSPACE: 'open',
	XX: 'open',
	XXXXXXXA: 'open',
	YAHOO: 'open',
	YANDEX: 'open',
	YES: 'open',
	ZIP: 'closed',
	ZOHO: 'open',
};

/** Signs that stand for themselves at the end of a span: 퍼센트, 골뱅이, 달러, 별표, 꺾쇠, 점; ü is read like the letter. */
const SIGNS: Readonly<Record<string, Ending>> = { '%': 'open', '@': 'open', $: 'open', '*': 'open', '<': 'open', '.': 'closed', ü: 'open' };

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const FINAL_RIEUL = 8;

/** How the last syllable of `text` ends when it is read aloud. Text in brackets and closing quotes at the end do not count. */
function endingOf(text: string): Ending {
	// 250- and 127. are read as their number, SIZE= as its word.
	const bare = text
		.replace(/\s*\([^()]*\)\s*$/u, '')
		.replace(/[\s"'”’`\])}>:;=,]+$/u, '')
		.replace(/(?<=\d)[.-]$/u, '');
	const last = bare.at(-1);
	if (last === undefined) throw new Error(`particle: "${text}" holds nothing that is read aloud; put the particle after a word or a number.`);
	const point = last.codePointAt(0) ?? 0;
	if (point >= HANGUL_FIRST && point <= HANGUL_LAST) {
		const final = (point - HANGUL_FIRST) % FINALS;
		return final === 0 ? 'open' : final === FINAL_RIEUL ? 'rieul' : 'closed';
	}
	const digit = DIGITS[last];
	if (digit !== undefined) return WORDS[/[A-Za-z]+\d+$/u.exec(bare)?.[0].toUpperCase() ?? ''] ?? digit;
	const sign = SIGNS[last];
	if (sign !== undefined) return sign;
	const word = /[A-Za-z]+$/u.exec(bare)?.[0];
	if (word !== undefined) {
		// CamelCase ends in its last part: SMTPAuthenticationError like Error.
		const known = WORDS[word.toUpperCase()] ?? WORDS[/[A-Z][a-z]+$/u.exec(word)?.[0].toUpperCase() ?? ''];
		if (known !== undefined) return known;
		if (word.length === 1 || (word === word.toUpperCase() && word.length <= 6)) return CLOSED_LETTERS[last.toUpperCase()] ?? 'open';
	}
	throw new Error(`particle: no reading for "${text}"; add reading: the word and how its last syllable ends, to WORDS in src/i18n/particles.ts.`);
}

/** The five pairs: first the form after a closed syllable, then the one after an open syllable. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';
const PAIRS: Readonly<Record<ParticlePair, readonly [closed: string, open: string]>> = {
	'은/는': ['은', '는'],
	'이/가': ['이', '가'],
	'을/를': ['을', '를'],
	'과/와': ['과', '와'],
	'으로/로': ['으로', '로'],
};

/** True where `value` names one of the five pairs. */
export function isParticlePair(value: string): value is ParticlePair {
	return Object.hasOwn(PAIRS, value);
}

/**
 * The particle that follows `text`.
 * @param text a number, word or phrase such as "5.7.26", "QUIT", "코드(550)"
 * @returns the form without the text: `particleAfter('550', '은/는')` is "은"; after ㄹ "으로/로" is "로"
 * @throws where the reading of a Latin word is not known ("add reading")
 */
export function particleAfter(text: string, pair: ParticlePair): string {
	const ending = endingOf(text);
	const [closed, open] = PAIRS[pair];
	if (pair === '으로/로' && ending === 'rieul') return open;
	return ending === 'open' ? open : closed;
}
