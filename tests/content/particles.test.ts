import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { particleAfter, type ParticlePair } from '../../src/i18n/particles.ts';

const PAIRS: readonly ParticlePair[] = ['은/는', '이/가', '을/를', '으로/로', '과/와'];

describe('particles after digits, as the guide of the language has them', () => {
	test.each([
		['0', '은 이 을 으로 과'],
		['1', '은 이 을 로 과'],
		['2', '는 가 를 로 와'],
		['3', '은 이 을 으로 과'],
		['4', '는 가 를 로 와'],
		['5', '는 가 를 로 와'],
		['6', '은 이 을 으로 과'],
		['7', '은 이 을 로 과'],
		['8', '은 이 을 로 과'],
		['9', '는 가 를 로 와'],
	])('a last %s', (digit, forms) => {
		for (const number of [digit, `55${digit}`, `5.7.2${digit}`, `RFC 532${digit}`]) {
			expect(PAIRS.map((pair) => particleAfter(number, pair)).join(' ')).toBe(forms);
		}
	});
});

describe('particles after words, acronyms and signs', () => {
	test.each([
		['SMTP', '는'], ['MTA', '는'], ['DNS', '는'], ['SPF', '는'], ['DMARC', '는'], ['TLS', '는'], ['MX', '는'], ['IP', '는'],
		['DKIM', '은'], ['NDR', '은'], ['PTR', '은'], ['URL', '은'], ['ACL', '은'], ['DNSBL', '은'], ['NTLM', '은'], ['EXPN', '은'], ['ETRN', '은'],
		['Gmail', '은'], ['Outlook', '은'], ['Postfix', '는'], ['Exim', '은'], ['Sendmail', '은'], ['RCPT TO', '는'], ['MAIL FROM', '은'], ['DATA', '는'],
		['STARTTLS', '는'], ['QUIT', '은'], ['RSET', '은'], ['NOOP', '은'], ['HELP', '는'], ['BDAT', '는'], ['STAT', '은'], ['SMTPUTF8', '은'], ['BASE64', '는'],
		['코드(550)', '는'], ['550(메일함 없음)', '은'], ['5.7.x', '는'], ['5xx', '는'], ['/var/log/mail.log', '는'], ['smtp_tls_security_level', '은'],
		['SMTPAuthenticationError', '는'], ['user unknown', '은'], ['250-', '은'], ['127.', '은'], ['NOTIFY=', '는'], ['150%', '는'], ['example.com', '은'],
	] as const)('%s%s', (word, form) => {
		expect(particleAfter(word, '은/는')).toBe(form);
	});

	test.each([['URL', '로'], ['NDR', '로'], ['Gmail', '로'], ['587', '로'], ['550', '으로'], ['permit', '으로'], ['localhost', '로'], ['LF', '로']])('%s%s', (word, form) => {
		expect(particleAfter(word, '으로/로')).toBe(form);
	});

	test('a word that nobody has read yet is an error, never a guess', () => {
		expect(() => particleAfter('Hiworks', '은/는')).toThrow('add reading');
		expect(() => particleAfter('()', '은/는')).toThrow('nothing that is read aloud');
	});

	test('the readings are sorted, so that each word stands there once', () => {
		const source = readFileSync(new URL('../../src/i18n/particles.ts', import.meta.url), 'utf8');
		const words = [...(/const WORDS[^{]*\{([^}]*)\}/u.exec(source)?.[1] ?? '').matchAll(/([A-Z0-9]+):/gu)].map((match) => match[1]);
		expect(words.length).toBeGreaterThan(100);
		expect(words).toEqual([...new Set(words)].sort());
	});
});
