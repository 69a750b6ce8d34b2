/** Each rule of the search by itself, and the search on entries of our own. */
import { describe, expect, it } from 'vitest';
import { fold, plain, stem, toneLast, wordsOf } from '../../src/search/fold.ts';
import { prepare, search, type SearchEntry } from '../../src/search/index.ts';
import { keys, untelex } from '../../src/search/keyboard.ts';
import { grade, GRADES, gradeSlip, indexWord, oneEditApart, queryWord } from '../../src/search/match.ts';
import { numbersOf, readNumbers } from '../../src/search/numbers.ts';
import { stopped } from '../../src/search/stop-words.ts';

const word = (text: string, open = false) => queryWord(plain(text), fold(plain(text)), open);
const other = (text: string) => indexWord(plain(text), fold(plain(text)));

describe('folding', () => {
	it('makes compatible forms, case and spellings one', () => {
		expect(plain(' ５５０ E-Mail ')).toBe('550 mail');
		expect(plain('이메일 에러')).toBe('메일 오류');
	});
	it('takes the marks off Vietnamese and leaves Hangul', () => {
		expect(fold('hộp thư đầy')).toBe('hop thu day');
		expect(fold(plain('lỗi'.normalize('NFD')))).toBe('loi');
		expect(fold('반송')).toBe('반송');
	});
	it('takes both places of a tone for one', () => {
		expect(toneLast('hoà')).toBe(toneLast('hòa'));
		expect(toneLast('thuỷ')).toBe(toneLast('thủy'));
		expect(toneLast('thư')).not.toBe(toneLast('thử'));
	});
	it('parts numbers, Latin and Hangul', () => {
		expect(wordsOf('550은 5.7.26 gmail에서')).toEqual(['550', '은', '5.7.26', 'gmail', '에서']);
	});
	it('cuts particles and endings, but never down to one syllable', () => {
		expect(stem('메일함이')).toBe('메일함');
		expect(stem('네이버에서')).toBe('네이버');
		expect(stem('차단당했어요')).toBe('차단');
		expect(stem('길이')).toBe('길이');
	});
});

describe('numbers', () => {
	it.each([
		['550', ['550'], [], ''],
		['５５０', ['550'], [], ''],
		['#5.7.1', [], ['5.7.1'], ''],
		['5 7 1', [], ['5.7.1'], ''],
		['5,7,1', [], ['5.7.1'], ''],
		['x.7.1', [], ['x.7.1'], ''],
		['550-5.7.26', ['550'], ['5.7.26'], ''],
		['550 5 7 1', ['550'], ['5.7.1'], ''],
		['550-5.7.1 [192.0.2.25]', ['550'], ['5.7.1'], '192.0.2.25'],
		['(#5.1.1)', [], ['5.1.1'], ''],
		['loi 550 5.7.1 la gi', ['550'], ['5.7.1'], 'loi la gi'],
		['lỗi550', ['550'], [], 'lỗi'],
		['smtp550', ['550'], [], 'smtp'],
		['550오류 해결', ['550'], [], '오류 해결'],
		['5.7.1은', [], ['5.7.1'], '은'],
		['4.4.999', [], ['4.4.999'], ''],
		['599', ['599'], [], ''],
		['450, 550', ['450', '550'], [], ','],
		['cổng 587', [], [], 'cổng 587'],
		['127.255.255.254', [], [], '127.255.255.254'],
		['192.0.2.25', [], [], '192.0.2.25'],
		['exim v4.9.6', [], [], 'exim v4.9.6'],
		['version 5.0.2', [], [], 'version 5.0.2'],
		['rfc 5321', [], [], 'rfc 5321'],
		['S3150', [], [], 's3150'],
		['250 MB', [], [], '250 mb'],
		['500명', [], [], '500명'],
		['giới hạn 500 mail/ngày', [], [], 'giới hạn 500 mail/ngày'],
		['5.7.1.2', [], [], '5.7.1.2'],
		['550.5', [], [], '550.5'],
	])('reads %s', (text, replies, enhanced, rest) => {
		expect(readNumbers(plain(text))).toMatchObject({ replies, enhanced, rest });
	});
	it.each([
		['4xx', '4xx'],
		['5.x.x', '5xx'],
		['lỗi 5XX', '5xx'],
	])('reads the class %s', (text, id) => {
		expect(readNumbers(plain(text)).classes).toEqual([id]);
	});
	it.each([
		['5', '5'],
		['55', '55'],
		['5.7', '5.7'],
		['5.7.', '5.7.'],
		['5.7.x', '5.7.'],
		['550 5.7', '5.7'],
		['port 25', undefined],
	])('takes %s for the beginning of a number', (text, beginning) => {
		expect(readNumbers(plain(text)).beginning).toBe(beginning);
	});
	it('counts through a range', () => {
		expect(numbersOf('5.7.606-609')).toEqual(['5.7.606', '5.7.607', '5.7.608', '5.7.609']);
		expect(numbersOf('5.7.1')).toEqual(['5.7.1']);
	});
});

describe('keyboard', () => {
	it('writes Hangul with the keys of an English keyboard, and back', () => {
		expect(keys('반송')).toBe('qksthd');
		expect(keys('스팸메일')).toBe('tmvoaapdlf');
		expect(keys(plain('흐먀ㅣ'))).toBe('gmail');
	});
	it('reads Telex that no input method took', () => {
		expect(['looix', 'ddaayf', 'thuw', 'gmail'].map(untelex)).toEqual(['loi', 'day', 'thu', 'gmail']);
	});
});

describe('grades of one word', () => {
	it.each([
		['thư', 'thư', GRADES.same],
		['thu', 'thư', GRADES.same],
		['thử', 'thư', GRADES.otherMarks],
		['block', 'blocked', GRADES.beginning],
		['bounced', 'bounce', GRADES.longer],
		['authenticationerror', 'SMTPAuthenticationError', GRADES.inside],
		['relay', 'delay', GRADES.none],
		['메일함이', '메일함', GRADES.stem],
		['반송되었는데', '반송', GRADES.none],
		['차단', '수신차단', GRADES.inside],
		['5.7.13', '5.7.139', GRADES.none],
	])('%s in %s', (query, text, expected) => {
		expect(grade(word(query), other(text))).toBe(expected);
	});
	it('lets only the last word be unfinished', () => {
		expect(grade(word('반ㅅ', true), other('반송'))).toBe(GRADES.beginning);
		expect(grade(word('반소', true), other('반송'))).toBe(GRADES.beginning);
		expect(grade(word('겁', true), other('거부'))).toBe(GRADES.beginning);
		expect(grade(word('반ㅅ'), other('반송'))).toBe(GRADES.none);
		expect(grade(word('5.7', true), other('5.7.26'))).toBe(GRADES.beginning);
	});
	it('forgives a slip in a word of five letters or more', () => {
		expect(gradeSlip(word('realy'), other('relay'))).toBe(GRADES.typo);
		expect(gradeSlip(word('acess'), other('access'))).toBe(GRADES.typo);
		expect(gradeSlip(word('port'), other('pork'))).toBe(GRADES.none);
		expect(gradeSlip(word('5.7.26'), other('5.7.27'))).toBe(GRADES.none);
	});
	it.each([
		['abc', 'abd', true],
		['abc', 'acb', true],
		['abc', 'abcd', true],
		['bc', 'abc', true],
		['abc', 'abc', false],
		['abcd', 'badc', false],
		['abc', 'abcde', false],
	])('%s and %s are one edit apart: %s', (a, b, expected) => {
		expect(oneEditApart(a, b)).toBe(expected);
		expect(oneEditApart(b, a)).toBe(expected);
	});
});

it('words around the matter do not count, alone or in phrases', () => {
	expect(stopped(['greylisting', 'la', 'gi'])).toEqual([false, true, true]);
	expect(stopped(['what', 'is', 'spf'])).toEqual([true, true, false]);
	expect(stopped(['반송', '해결', '방법'])).toEqual([false, true, true]);
});

const entries: readonly SearchEntry[] = [
	{ kind: 'code', title: '550 Mailbox Unavailable', note: 'Hộp thư không nhận được thư', href: '/550/', numbers: ['550'], words: ['email bị trả lại'] },
	{ kind: 'code', title: '5.7.1 Delivery Not Authorized', note: 'Không được phép', href: '/5.7.1/', numbers: ['5.7.1', '4.7.1'] },
	{ kind: 'code', title: '5.7.0 Other Security Status', note: 'Bảo mật', href: '/5.7.0/', numbers: ['5.7.0', '4.7.0'] },
	{ kind: 'code', title: '535 Authentication Credentials Invalid', note: 'Sai mật khẩu', href: '/535/', numbers: ['535'], words: ['EAUTH'] },
	{ kind: 'cause', title: 'Hộp thư người nhận đã đầy', note: 'Hết dung lượng', href: '/full/', words: ['hộp thư đầy', 'mailbox full'] },
	{ kind: 'cause', title: '수신자 메일함 용량 초과', note: '남은 용량이 없습니다', href: '/full-ko/', words: ['메일함 가득 참'] },
	{ kind: 'term', title: '반송 메일', note: '', href: '/bounce/' },
	{ kind: 'provider', title: '네이버', note: 'naver.com', href: '/naver/', numbers: ['5.7.606-649'], words: ['네이버 메일 반송', 'naver.com'] },
	{ kind: 'page', title: '5xx Permanent failure', note: '', href: '/5xx/', numbers: ['5xx'] },
];
const index = prepare(entries);
const hrefs = (query: string, limit?: number): string[] => search(index, query, limit).flatMap((group) => group.hits.map((hit) => hit.entry.href));

describe('search', () => {
	it.each([
		['550', '/550/'],
		['550 5.7.1', '/5.7.1/'],
		['lỗi 550-5.7.1 là gì?', '/5.7.1/'],
		['4.7.1', '/5.7.1/'],
		['2.7.1', '/5.7.1/'],
		['5.7.620', '/naver/'],
		['5.7.999', '/5.7.0/'],
		['599', '/5xx/'],
		['4xx', undefined],
		['5XX', '/5xx/'],
		['hop thu day', '/full/'],
		['HỘP THƯ ĐẦY', '/full/'],
		['hoopj thuw ddaayf', '/full/'],
		['mailbx full', '/full/'],
		['용량초과', '/full-ko/'],
		['메일함이 가득', '/full-ko/'],
		['qksthd apdlf', '/bounce/'],
		['반ㅅ', '/bounce/'],
		['네이ㅂ', '/naver/'],
		['eauth', '/535/'],
		['zzzzz', undefined],
		['', undefined],
		['?!', undefined],
	])('%s leads to %s', (query, href) => {
		expect(hrefs(query)[0]).toBe(href);
	});
	it('shows the enhanced code, then the reply code', () => {
		expect(hrefs('550 5.7.1').slice(0, 2)).toEqual(['/5.7.1/', '/550/']);
	});
	it('ranks the same marks before others', () => {
		const marks = prepare([
			{ kind: 'term', title: 'thử', note: '', href: '/try/' },
			{ kind: 'term', title: 'thư', note: '', href: '/mail/' },
		]);
		expect(search(marks, 'thư')[0]?.hits.map((hit) => hit.entry.href)).toEqual(['/mail/', '/try/']);
	});
	it('orders groups by their best hit and keeps to the limit', () => {
		const groups = search(index, '5.7');
		expect(groups.map((group) => group.kind)).toEqual(['code', 'provider']);
		expect(hrefs('5', 3)).toHaveLength(3);
	});
	it('demands all words where some entry has them all', () => {
		expect(hrefs('hộp thư đầy')).not.toContain('/550/');
	});
});
