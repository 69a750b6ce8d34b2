import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decoder/decode.ts';
import { RULES } from '../../src/decoder/rules/rules.generated.ts';
import { CAUSES, type Finding } from '../../src/decoder/types.ts';
import { TEXTS, type TestText } from './texts.ts';

type Answers = Pick<TestText, 'reply' | 'enhanced' | 'permanence' | 'cause' | 'provider' | 'queue'>;

const answersOf = (finding: Finding): Required<Answers> => ({
	reply: finding.replyCode,
	enhanced: finding.enhanced,
	permanence: finding.permanence,
	cause: finding.cause,
	provider: finding.provider,
	queue: finding.queue,
});

describe('every text is read as its author meant it', () => {
	test.each(TEXTS.map((text) => [text.id, text] as const))('%s', (_, { text, reply, enhanced, permanence, cause, provider, queue, rule, others }) => {
		const decoding = decode(text);
		const wanted = Object.fromEntries(Object.entries({ reply, enhanced, permanence, cause, provider, queue }).filter(([, value]) => value !== undefined));
		expect(answersOf(decoding)).toMatchObject(wanted);
		if (rule !== undefined) expect(`${String(decoding.provider)}/${String(decoding.reply)}`).toBe(rule);
		for (const other of others ?? []) {
			const found = [decoding, ...decoding.others].map((finding) => ({ recipient: finding.recipient, ...answersOf(finding) }));
			expect(found).toContainEqual(expect.objectContaining(Object.fromEntries(Object.entries(other).filter(([, value]) => value !== undefined))));
		}
	});
});

describe('the texts cover what people paste', () => {
	test('each has an id of its own', () => {
		expect(new Set(TEXTS.map((text) => text.id)).size).toBe(TEXTS.length);
	});

	test.each([
		...['bare-code', 'reply-line', 'multi-line-reply', 'flattened-multi-line', 'dialogue', 'sendmail-transcript', 'postfix-log', 'exim-log', 'sendmail-log'],
		...['exchange-log', 'postfix-dsn', 'exim-notice', 'qmail-notice', 'exchange-ndr', 'outlook-notice', 'gmail-notice', 'local-notice', 'delivery-status'],
		...['raw-message', 'html', 'forwarded', 'rewrapped', 'program-error', 'several-recipients', 'trap', 'no-bounce'],
	])('shape %s', (shape) => {
		expect(TEXTS.filter((text) => text.shape === shape).length).toBeGreaterThanOrEqual(3);
	});

	test.each([...CAUSES, 'delivered', 'not-a-bounce', 'unknown'])('cause %s', (cause) => {
		expect(TEXTS.filter((text) => text.cause === cause).length).toBeGreaterThanOrEqual(4);
	});

	const rules = RULES.providers.flatMap((provider) => provider.replies.map((reply) => `${provider.slug}/${reply.id}`));
	test('every reply of a provider', () => {
		const shown = new Set(TEXTS.map((text) => text.rule));
		expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
	});
});
