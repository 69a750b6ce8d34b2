import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decoder/decode.ts';

const line = (number: number, rest: string): string =>
	`Nov 22 10:00:00 mx postfix/smtp[${number}]: A${number}: to=<u${number}@example.com>, relay=mx.example.com[192.0.2.1]:25, ${rest}\n`;
const sent = (number: number): string => line(number, 'dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 7F)');
const refused = (number: number): string => line(number, 'dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.1] said: 550 5.1.1 no such user)');
const many = (count: number, make: (number: number) => string): string => Array.from({ length: count }, (_, number) => make(number)).join('');

describe('the log of a day', () => {
	test('shows the one failure among thousands of deliveries', () => {
		const decoding = decode(many(5000, sent) + refused(9001) + many(5000, sent));
		expect(decoding).toMatchObject({ replyCode: '550', cause: 'user-unknown', queue: 'returned', recipient: 'u9001@example.com', more: true });
		expect(decoding.others.every((finding) => finding.cause === 'delivered')).toBe(true);
	});

	test('says that there are more failures than it lists', () => {
		const { others, more } = decode(many(1000, refused));
		expect(more).toBe(true);
		expect(others.length).toBeLessThan(1000);
		expect(decode(many(20, refused))).toMatchObject({ more: false });
	});
});
