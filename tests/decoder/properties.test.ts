import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decoder/decode.ts';
import type { Decoding } from '../../src/decoder/types.ts';
import { TEXTS } from './texts.ts';

const RUNS = { numRuns: 300 };

/** Pieces from which bounces are made, so that random texts come near to real ones. */
const piece = fc.oneof(
	fc.constantFrom(
		'550',
		'5.7.1',
		'450 4.2.0',
		'550-5.7.26 ',
		'#5.1.1',
		'dsn=5.0.0',
		'Status: 4.2.2',
		'said:',
		'smtp;',
		'<<<',
		'>>>',
		'\n',
		'\r\n',
		' ',
		'\t',
		'=20',
		'=\n',
	),
	fc.constantFrom(
		'<a@example.com>:',
		'host mx.example.net[192.0.2.1]',
		'user unknown',
		'quota',
		'메일',
		'thư',
		'５５０',
		'<br>',
		'&lt;',
		'<!--',
		'--x',
		'Content-Type: text/html',
		'\\n',
		'> ',
	),
	fc.string({ maxLength: 12, unit: 'binary' }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const answers = ({ replyCode, enhanced, permanence, cause, provider }: Decoding) => ({ replyCode, enhanced, permanence, cause, provider });

/** Texts whose whole meaning stands in plain lines, so that they can be wrapped and quoted as a mail program would. */
const PLAIN = TEXTS.filter(
	({ text, shape }) => ['reply-line', 'postfix-log', 'postfix-dsn', 'exim-notice', 'exchange-ndr'].includes(shape) && !/[<>]{3}|=\n|^>|\|/mu.test(text),
);

describe('whatever is pasted', () => {
	test('never throws, and says only what it can show', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const decoding = decode(text);
				for (const { evidence, queue } of [decoding, ...decoding.others]) {
					expect(['returned', 'retrying', 'delivered', 'refused', null]).toContain(queue);
					for (const { at, in: place, kind, value } of evidence) {
						expect(at.start).toBeGreaterThanOrEqual(0);
						expect(at.end).toBeGreaterThanOrEqual(at.start);
						expect(at.end).toBeLessThanOrEqual(text.length);
						expect(place.end).toBeLessThanOrEqual(decoding.readable.length);
						if (kind === 'reply-code' || kind === 'enhanced') expect(decoding.readable.slice(place.start, place.end)).toBe(value);
					}
				}
			}),
			RUNS,
		);
	});

	test('the same text has the same answer', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(decode(text)).toEqual(decode(text));
			}),
			{ numRuns: 60 },
		);
	});

	test('every kind of line end is one', () => {
		for (const { text } of PLAIN) {
			expect(answers(decode(text.replaceAll('\n', '\r\n')))).toEqual(answers(decode(text)));
			expect(answers(decode(text.replaceAll('\n', '\r')))).toEqual(answers(decode(text)));
		}
	});
});

describe('what a mail program does to a text on its way changes nothing', () => {
	test.each(PLAIN.map((text) => [text.id, text.text] as const))('quoted, once and twice: %s', (_, text) => {
		const quoted = text.replace(/^/gmu, '> ');
		expect(answers(decode(quoted))).toEqual(answers(decode(text)));
		expect(answers(decode(quoted.replace(/^/gmu, '> ')))).toEqual(answers(decode(text)));
	});

	const lines = PLAIN.filter(({ text, shape }) => shape === 'reply-line' && /^[245]\d\d[ -]/u.test(text) && text.trim().split('\n').length === 1);
	test.each(lines.map((text) => [text.id, text.text.trim()] as const))('wrapped at a blank: %s', (_, text) => {
		const whole = answers(decode(`<a@example.org>: host mx.example.org[192.0.2.9] said: ${text} (in reply to RCPT TO command)`));
		const words = `<a@example.org>: host mx.example.org[192.0.2.9] said: ${text} (in reply to RCPT TO command)`.split(' ');
		for (let width = 40; width <= 72; width += 8) {
			const wrapped = words.reduce((sum, word) => ((sum.split('\n').at(-1)?.length ?? 0) + word.length > width ? `${sum}\n    ${word}` : `${sum} ${word}`));
			expect(answers(decode(wrapped))).toEqual(whole);
		}
	});
});
