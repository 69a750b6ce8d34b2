import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decoder/decode.ts';

const SIZE = 1_000_000;
const fill = (piece: string, before = ''): string => (before + piece.repeat(Math.ceil(SIZE / piece.length))).slice(0, SIZE);

/** Texts made to be slow: what a rule might scan again and again from every place. */
const HOSTILE: Readonly<Record<string, string>> = {
	letters: fill('a'),
	blanks: fill(' '),
	lines: fill('\n'),
	codes: fill('550 5.7.1 '),
	replies: fill('550 5.1.1 user unknown\n'),
	'one long reply': fill('550-5.7.26 x\n'),
	'open tags': fill('<div ', '<br>'),
	'open comments': fill('<!--', '<br>'),
	'open styles': fill('<style>', '<br>'),
	'half entities': fill('&a', '<br>'),
	quotes: fill('> '),
	'quoted commands': fill('>>> RCPT '),
	addresses: fill('a@b.c '),
	ats: fill('@'),
	'dotted numbers': fill('5.1.1.'),
	'host names': fill('host a.b.c[192.0.2.1] said: '),
	'one endless name': fill('a.'),
	boundaries: fill('boundary="x"\n--x\n'),
	parts: fill('--x\nContent-Type: text/plain\n\n'),
	base64: fill('QUJD', 'From: a\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n'),
	'quoted-printable': fill('=41=\n'),
	underscores: fill('a_said:_b '),
	reports: fill('Final-Recipient: rfc822;a@b.c\nStatus: 5.1.1\n'),
	'one endless field': fill(' x\n', 'Diagnostic-Code: smtp;550 '),
	log: fill(
		'Nov 12 12:34:56 mx postfix/smtp[1]: A: to=<u@example.com>, relay=m.example.com[192.0.2.1]:25, dsn=5.1.1, status=bounced (host m.example.com[192.0.2.1] said: 550 no)\n',
	),
	'encoded words': fill('=?utf-8?B?QQ==?=', 'Subject: x\n'),
	'full-width digits': fill('５５０ '),
	backslashes: fill('\\n'),
	reasons: fill('user mailbox address recipient not '),
	'lists of addresses': fill('a@a.b.c.d,e@f.g.h.i,'.repeat(40) + '\n', 'x\n'),
	'an address without an end': fill('a@a.', 'hello\n'),
	'HTML with blanks': fill(' ', '<br>x'),
	'HTML with line breaks': fill('\n', '<br>x'),
	'a log that ends in ats': fill('@', 'Subject: mail delivery failed\nX-A: == '),
	'words without an end': fill(`${'a'.repeat(5700)} (550 x\n\n`),
	'slashes and digits': fill(`550 /1${'/1'.repeat(900)}\n`),
	bars: fill('| '),
};

describe('a million letters are read in proportion to their number', () => {
	test.each(Object.entries(HOSTILE))('%s', (_, text) => {
		const time = (part: string): number => {
			const start = performance.now();
			decode(part);
			return performance.now() - start;
		};
		const fastest = (part: string): number => Math.min(time(part), time(part), time(part));
		const [whole, quarter] = [fastest(text), fastest(text.slice(0, SIZE / 4))];
		// Four times the length takes about four times as long; a rule that scans from every place takes sixteen times. Machines are noisy.
		expect(whole).toBeLessThan(Math.max(9 * quarter, 500));
		expect(whole).toBeLessThan(6000);
	});
});
