import { describe, expect, it } from 'vitest';
import { addressOf, answerOf, findingOf, headlineOf } from '../../src/client/box/answer.ts';
import { LARGEST_FILE, readFile, sizeText, textOfBytes } from '../../src/client/box/bytes.ts';
import { excerpt } from '../../src/client/box/excerpt.ts';
import { isAnswers, isEntries, isPassedOn, isRules } from '../../src/client/box/knowledge.ts';
import { modeOf } from '../../src/client/box/mode.ts';
import { nearCodes } from '../../src/client/box/print-hits.ts';
import { parseAddress } from '../../src/answers/address.ts';
import { impliedCause, repliesWith } from '../../src/answers/answers.ts';
import { decode } from '../../src/decoder/decode.ts';
import { isNumberOf } from '../../src/decoder/ranges.ts';
import { RULES } from '../../src/decoder/rules/rules.generated.ts';
import { CAUSES, type Evidence, type Finding } from '../../src/decoder/types.ts';
import { LOCALES, perLocale } from '../../src/i18n/locales.ts';
import { makeAnswers, makePassedOn } from '../../src/models/answers.ts';
import { makeBox } from '../../src/models/box.ts';
import { BOX_EXAMPLES } from '../../src/models/box-examples.ts';
import { MOST_WORDS } from '../../src/schemas/shared.ts';
import { loadSite } from '../support/site.ts';

const site = loadSite();
const answersIn = perLocale((locale) => makeAnswers(site, locale));
const answers = answersIn.en;
const { words } = makeBox(site, 'en', true).settings;

const NOTHING: Finding = {
	replyCode: null,
	enhanced: null,
	permanence: null,
	cause: 'unknown',
	provider: null,
	reply: null,
	recipient: null,
	host: null,
	answered: true,
	turn: [],
	queue: null,
	certainty: 'none',
	evidence: [],
};
const finding = (parts: Partial<Finding>): Finding => ({ ...NOTHING, ...parts });

describe('what the site knows about findings', () => {
	it('has every cause with its steps and a message in every language', () => {
		const passedOn = makePassedOn(site);
		for (const locale of LOCALES) {
			expect(Object.keys(answersIn[locale].causes).sort()).toEqual([...CAUSES].sort());
			for (const [slug, cause] of Object.entries(answersIn[locale].causes)) {
				expect(cause.steps.length, slug).toBeGreaterThan(0);
				for (const { stepHtml } of cause.steps) expect(stepHtml, slug).not.toMatch(/^\s*$|<\/?[ou]l|\*\*|undefined/u);
				for (const role of cause.turn) expect(answersIn[locale].roles[role]?.name, role).toBeTruthy();
				expect(passedOn[slug]?.every(({ versions }) => versions.length === LOCALES.length && versions.every(({ html }) => html.includes('<p>')))).toBe(true);
				expect(passedOn[slug]?.every(({ to }) => `cause.to.${to}` in words)).toBe(true);
			}
		}
	});

	it('has every published code and every reply with meaning and fix', () => {
		expect(answers.codes).toHaveLength(site.catalogue.protocols.reduce((sum, { published }) => sum + published.length, 0));
		for (const { replies } of answers.providers) for (const { meaning, fix } of replies) expect(meaning && fix).toBeTruthy();
	});

	it('finds replies by the enhanced code, also in a range', () => {
		const [provider] = answers.providers;
		if (provider === undefined) throw new Error('no provider');
		const own = { ...provider, replies: [{ id: 'a', numbers: ['550', '5.7.606-649'], cause: 'policy', meaning: 'm', fix: 'f' }] };
		expect(repliesWith(own, '550', '5.7.610')).toHaveLength(1);
		expect(repliesWith(own, '550', '5.7.650')).toHaveLength(0);
		expect(repliesWith(own, '550', null)).toHaveLength(1);
	});
});

describe('a number in a range', () => {
	it.each([
		['550', '550', true],
		['5.7.606', '5.7.606-649', true],
		['5.7.649', '5.7.606-649', true],
		['5.7.650', '5.7.606-649', false],
		['5.7.60', '5.7.606-649', false],
		['5.6.610', '5.7.606-649', false],
		['4.7.610', '5.7.606-649', false],
		['551', '550', false],
	])('%s in %s: %s', (code, written, is) => {
		expect(isNumberOf(code, written)).toBe(is);
	});
});

describe('what was fetched', () => {
	const entry = { kind: 'code', title: '550', note: '', href: '/' };
	it('is taken where it is what the build wrote', () => {
		expect([isAnswers(answers), isPassedOn(makePassedOn(site)), isRules(RULES), isEntries([entry])]).toEqual([true, true, true, true]);
	});
	it.each([[null], ['<!doctype html>'], [[]], [[{}]], [{ message: 'not found' }], [{ ...answers, roles: undefined, codes: undefined, providers: 1 }]])(
		'is declined where it is something else: %j',
		(value) => {
			const other: unknown = typeof value === 'object' && value !== null && 'providers' in value ? JSON.parse(JSON.stringify(value)) : value;
			expect([isAnswers(other), isPassedOn(other), isRules(other), isEntries(other)]).toEqual([false, false, false, false]);
		},
	);
});

describe('the headline', () => {
	it('goes by what the queue does, then by what the server claimed', () => {
		expect(headlineOf(finding({ permanence: 'permanent', queue: 'returned' }))).toBe('answer.final');
		expect(headlineOf(finding({ permanence: 'permanent', queue: 'retrying' }))).toBe('answer.clash');
		expect(headlineOf(finding({ permanence: 'temporary', queue: 'returned' }))).toBe('answer.gave-up');
		expect(headlineOf(finding({ permanence: 'temporary', queue: 'retrying' }))).toBe('answer.retrying');
		expect(headlineOf(finding({ permanence: 'temporary' }))).toBe('answer.later');
		expect(headlineOf(finding({ permanence: 'permanent' }))).toBe('answer.permanent');
		expect(headlineOf(finding({ queue: 'refused' }))).toBe('answer.refused');
		expect(headlineOf(finding({ cause: 'delivered' }))).toBe('answer.delivered');
		expect(headlineOf(finding({ cause: 'not-a-bounce' }))).toBe('answer.none');
		expect(headlineOf(finding({}))).toBe('answer.unclear');
	});
});

describe('an answer', () => {
	it('puts what the reader can do before what others do', () => {
		const answer = answerOf(finding({ cause: 'mailbox-full', turn: ['recipient', 'sender'], replyCode: '552', enhanced: '5.2.2' }), answers, words);
		expect(answer.turn[0]).toBe(answers.roles['recipient']?.name);
		expect(answer.steps.map(({ does }) => does)).toEqual([answers.roles['sender']?.does, answers.roles['recipient']?.does]);
	});

	it('puts the wish of the provider first', () => {
		const gmail = answers.providers.find(({ slug }) => slug === 'gmail');
		const reply = gmail?.replies.find(({ cause }) => cause === 'user-unknown');
		const answer = answerOf(finding({ cause: 'user-unknown', provider: 'gmail', reply: reply?.id ?? '' }), answers, words);
		expect(answer.steps[0]).toEqual({ does: gmail?.name, step: { text: reply?.fix } });
	});

	it('shows a code without a page as text, and usual causes where the cause is not known', () => {
		const answer = answerOf(finding({ replyCode: '550', enhanced: '5.99.1' }), answers, words);
		expect(answer.codes.map(({ code }) => code?.name)).toEqual(['Mailbox Unavailable', undefined]);
		expect(answer.usual.length).toBeGreaterThan(0);
		expect(answer.notes).toEqual([words['answer.unknown']]);
	});

	it('names a provider without a page', () => {
		expect(answerOf(finding({ provider: 'yandex' }), answers, words).who).toEqual({ name: 'Yandex', provider: undefined, reply: undefined });
	});

	it('says where a notice has no code, and that a text is no bounce', () => {
		expect(answerOf(finding({ cause: 'recipient-refused', provider: 'naver' }), answers, words).notes).toEqual([words['answer.no-code']]);
		const none = answerOf(finding({ cause: 'not-a-bounce' }), answers, words);
		expect([none.notes, none.address]).toEqual([[words['answer.none.help']], '']);
	});
});

describe('sharing', () => {
	it('leaves out the cause that code and provider give, and only that', () => {
		const given = impliedCause(answers, { replyCode: '550', enhanced: '5.7.26', provider: 'gmail' });
		expect(given).toBe('sender-auth');
		expect(addressOf(finding({ replyCode: '550', enhanced: '5.7.26', provider: 'gmail', cause: 'sender-auth' }), answers)).toBe('550-5.7.26-gmail');
		expect(addressOf(finding({ replyCode: '550', cause: 'spam-content' }), answers)).toBe('550-spam-content');
		expect(addressOf(finding({ provider: 'naver', cause: 'recipient-refused' }), answers)).toBe('naver-recipient-refused');
		expect(addressOf(finding({ provider: 'naver' }), answers)).toBe('');
	});

	it('brings back code, provider and cause of every reply of every provider', () => {
		for (const provider of answers.providers) {
			for (const reply of provider.replies) {
				const replyCode = reply.numbers.find((number) => /^\d{3}$/u.test(number)) ?? null;
				const enhanced = reply.numbers.find((number) => /^\d\.\d+\.\d+$/u.test(number)) ?? null;
				const cause = CAUSES.find((each) => each === reply.cause) ?? 'unknown';
				const address = addressOf(finding({ replyCode, enhanced, provider: provider.slug, cause }), answers);
				const shared = parseAddress(address);
				expect(shared, address).toBeDefined();
				if (shared === undefined) continue;
				const back = findingOf(shared, answers);
				expect([back.replyCode, back.enhanced, back.provider, back.cause], address).toEqual([replyCode, enhanced, provider.slug, cause]);
			}
		}
	});

	it('names the one reply that fits, and says nothing of words, which a link does not hold', () => {
		const link = parseAddress('#naver-recipient-refused');
		if (link === undefined) throw new Error('no finding');
		expect(answerOf(findingOf(link, answers), answers, words, true).notes).toEqual([words['answer.shared']]);
		const gmail = parseAddress('#550-5.7.26-gmail');
		if (gmail === undefined) throw new Error('no finding');
		const fitting = findingOf(gmail, answers);
		const replies = answers.providers.find(({ slug }) => slug === 'gmail')?.replies.filter(({ numbers }) => numbers.includes('5.7.26')) ?? [];
		expect(answerOf(fitting, answers, words, true).who?.reply).toEqual(replies.length === 1 ? replies[0] : undefined);
		// Words without a reply, as the decoder may give them, are no link.
		expect(answerOf({ ...fitting }, answers, words).who?.reply).toBeUndefined();
	});

	it.each(['constructor', '__proto__', 'tostring', 'buy-pills-here'])('drops a provider that nobody knows: %s', (slug) => {
		const back = findingOf({ replyCode: '550', enhanced: null, provider: slug, cause: null }, answers);
		expect(back.provider).toBeNull();
		expect(answerOf(back, answers, words, true).address).toBe('550');
		expect(answerOf(finding({ replyCode: '550', provider: slug }), answers, words).who?.name).toBe(slug);
	});

	it('keeps a provider without a page', () => {
		expect(findingOf({ replyCode: '550', enhanced: null, provider: 'yandex', cause: null }, answers).provider).toBe('yandex');
	});

	it('says that a link tells nothing of the queue', () => {
		const shared = parseAddress('#421-4.7.0-gmail');
		if (shared === undefined) throw new Error('no finding');
		const answer = answerOf(findingOf(shared, answers), answers, words, true);
		expect([answer.headline, answer.queue, answer.sure]).toEqual([words['answer.later'], words['answer.queue.shared'], words['answer.sure.shared']]);
	});
});

describe('what stands in the box', () => {
	it.each(['550', '550 5.7.1', 'SMTPAuthenticationError', 'hộp thư đầy', '메일 반송 550', '452 4.2.2 over quota', '#5.1.1', '550-5.7.26'])(
		'"%s" is searched',
		(text) => {
			expect(modeOf(text)).toBe('query');
		},
	);
	it.each([
		'550 5.1.1 <user@example.com>: no',
		'dsn=5.1.1, status=bounced',
		'host said: 550 no',
		'550 no\n550 really',
		'x'.repeat(81),
		'Diagnostic-Code: smtp; 550',
	])('"%s" is read', (text) => {
		expect(modeOf(text)).toBe('text');
	});
	it('is nothing where there are only blanks', () => {
		expect(modeOf(' \n ')).toBe('empty');
	});
});

describe('bytes of a file', () => {
	const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
	it('are UTF-8, else the charset that the mail names', () => {
		expect(textOfBytes(bytes('반송 메일'))).toEqual({ text: '반송 메일' });
		const korean = Uint8Array.from([...bytes('Content-Type: text/plain; charset="euc-kr"\n\n'), 0xb9, 0xdd, 0xbc, 0xdb]);
		expect(textOfBytes(korean)).toEqual({ text: 'Content-Type: text/plain; charset="euc-kr"\n\n반송' });
		expect(textOfBytes(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toEqual({ text: 'café' });
		expect(textOfBytes(Uint8Array.from([...bytes('charset=nonsense '), 0xe9]))).toEqual({ text: 'charset=nonsense é' });
		expect(textOfBytes(Uint8Array.from([0xff, 0xfe, 0x35, 0x00]))).toEqual({ text: '5' });
	});
	it('are declined where they are no text', () => {
		expect(textOfBytes(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ declined: 'msg' });
		expect(textOfBytes(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toEqual({ declined: 'binary' });
	});
	it.each([
		['none', []],
		['the mark of UTF-8', [0xef, 0xbb, 0xbf]],
		['the mark of UTF-16', [0xff, 0xfe]],
		['blanks', [0x20, 0x0d, 0x0a, 0x09]],
	])('are declined where there is nothing in them: %s', (_, own) => {
		expect(textOfBytes(Uint8Array.from(own))).toEqual({ declined: 'empty' });
	});
	it('are declined beyond the largest size, before they are read', async () => {
		expect(textOfBytes(new Uint8Array(LARGEST_FILE + 1).fill(0x61))).toEqual({ declined: 'size' });
		const file = Object.assign(new File([], 'a.txt'), { arrayBuffer: () => Promise.reject(new Error('read')) });
		Object.defineProperty(file, 'size', { value: LARGEST_FILE + 1 });
		expect(await readFile(file)).toEqual({ declined: 'size' });
	});
	it('of a folder or a file that is gone are declined', async () => {
		const folder = Object.assign(new File([], 'folder'), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
		expect(await readFile(folder)).toEqual({ declined: 'unread' });
	});
	it('have a size as people say it', () => {
		expect(sizeText(1_234_567, 'en')).toBe('1.2 MB');
		expect(sizeText(1_234_567, 'vi')).toBe('1,2 MB');
		expect(sizeText(640_000, 'ko')).toBe('640 kB');
	});
});

describe('the text with its findings', () => {
	const at = (text: string, part: string): Evidence => {
		const span = { start: text.indexOf(part), end: text.indexOf(part) + part.length };
		return { kind: 'reply-code', value: part, at: span, in: span };
	};
	const plain = (pieces: ReturnType<typeof excerpt>): string =>
		pieces.map((piece) => ('gap' in piece ? '[…]' : piece.kind === undefined ? piece.text : `<${piece.text}>`)).join('');
	it('is whole where it is short', () => {
		expect(plain(excerpt('a 550 b', [at('a 550 b', '550')]))).toBe('a <550> b');
	});
	it('is cut to the lines around the findings where it is long', () => {
		const text = `${'line\n'.repeat(600)}before\n550 no\nafter\n${'rest\n'.repeat(600)}`;
		expect(plain(excerpt(text, [at(text, '550')]))).toBe('[…]before\n<550> no\nafter[…]');
		expect(plain(excerpt(text, [at(text, '550')], true))).toBe(text.replace('550', '<550>'));
		expect(excerpt(text, [])).toEqual([]);
	});
	it('is cut within a line that never ends', () => {
		const text = `${'x'.repeat(50_000)}550${'y'.repeat(50_000)}`;
		expect(plain(excerpt(text, [at(text, '550')])).length).toBeLessThan(600);
	});
	it('marks what overlaps once', () => {
		const text = 'a 550 5.1.1 b';
		expect(plain(excerpt(text, [at(text, '550 5.1.1'), at(text, '5.1.1'), at(text, '550')]))).toBe('a <550 5.1.1> b');
	});
});

describe('codes that look alike', () => {
	it('are the nearest ones, the same beginning first', () => {
		expect(nearCodes(answers, '555O what').map(({ numbers }) => numbers[0])).toContain('555');
		expect(nearCodes(answers, 'nothing')).toEqual([]);
	});
});

describe('the examples', () => {
	const causes = { unknown: 'user-unknown', log: 'user-unknown', blocked: 'reputation-block', 'code-free': 'recipient-refused' } as const;
	it.each(BOX_EXAMPLES.map(({ key, text }) => [key, text] as const))('"%s" is decoded', (key, text) => {
		expect(decode(text).cause).toBe(causes[key]);
	});
	it('quote no more than six words of a provider in a row', () => {
		const patterns = site.catalogue.providers.flatMap(({ facts }) => facts.replies.flatMap(({ pattern, also }) => [pattern, ...also]));
		for (const { text } of BOX_EXAMPLES)
			for (const pattern of patterns.filter((each) => text.includes(each))) expect(pattern.split(/\s+/u).length).toBeLessThanOrEqual(MOST_WORDS);
	});
	it('show two recipients', () => {
		const log = BOX_EXAMPLES.find(({ key }) => key === 'log');
		const { recipient, others } = decode(log?.text ?? '');
		expect([recipient, ...others.map((other) => other.recipient)]).toEqual(['hoa@example.net', 'minsu@example.org']);
	});
});
