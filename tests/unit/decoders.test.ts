import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clerk, Decoders } from '../../src/client/box/worker.ts';
import { RULES } from '../../src/decoder/rules/rules.generated.ts';
import type { Decoding } from '../../src/decoder/types.ts';

/** Workers that were started, the last one last. */
let started: FakeWorker[] = [];

class FakeWorker extends EventTarget {
	readonly sent: unknown[] = [];
	ended = false;
	constructor() {
		super();
		started.push(this);
	}
	postMessage(message: unknown): void {
		this.sent.push(message);
	}
	terminate(): void {
		this.ended = true;
	}
	/** Does what the real one does with its last message. */
	work(): void {
		const take = clerk();
		const deliveries = this.sent.map((message) => take(message as Parameters<typeof take>[0]));
		this.dispatchEvent(new MessageEvent('message', { data: deliveries.at(-1) }));
	}
}

const notice = '550 5.1.1 <user@example.com>: User unknown\n';
const large = `${notice}${'Received: from a.example.com by b.example.com\n'.repeat(500)}`;
const last = (): FakeWorker => {
	const worker = started.at(-1);
	if (worker === undefined) throw new Error('no worker');
	return worker;
};

describe('a large text', () => {
	beforeEach(() => {
		started = [];
		vi.stubGlobal('Worker', FakeWorker);
	});
	afterEach(() => {
		vi.unstubAllGlobals();
	});
	const decoders = (): Decoders => new Decoders('/box.js', RULES);
	/** Answers that came. */
	const reading = (own: Decoders, text: string): Array<Decoding | undefined> => {
		const came: Array<Decoding | undefined> = [];
		own.decode(text, (decoding) => came.push(decoding));
		return came;
	};

	it('is read by the worker from 20,000 characters on, a smaller one at once', () => {
		expect(large.length).toBeGreaterThan(20_000);
		const own = decoders();
		expect(reading(own, notice.padEnd(20_000))[0]?.cause).toBe('user-unknown');
		expect(started).toEqual([]);
		const came = reading(own, large);
		expect(came).toEqual([]);
		last().work();
		expect(came[0]?.cause).toBe('user-unknown');
		expect([started.length, last().ended]).toEqual([1, false]);
	});

	it.each(['error', 'messageerror'])('is read by the page where the worker fails (%s), and the next one by a new worker', (failure) => {
		const own = decoders();
		const came = reading(own, large);
		last().dispatchEvent(new Event(failure));
		expect(came[0]?.cause).toBe('user-unknown');
		expect(last().ended).toBe(true);
		const next = reading(own, large);
		expect(started).toHaveLength(2);
		last().work();
		expect(next[0]?.cause).toBe('user-unknown');
	});

	it('is read by the page where no worker can be started', () => {
		vi.stubGlobal('Worker', () => undefined);
		const own = decoders();
		own.warm();
		expect(reading(own, large)[0]?.cause).toBe('user-unknown');
	});

	it('on which the decoder fails is said to have failed', () => {
		const own = decoders();
		const came = reading(own, large);
		last().dispatchEvent(new MessageEvent('message', { data: { number: 1, decoding: undefined } }));
		expect(came).toEqual([undefined]);
	});

	it('ends a worker that is busy when another text comes, and only that', () => {
		const own = decoders();
		own.warm();
		own.cancel();
		expect(last().ended).toBe(false);
		const came = reading(own, large);
		const busy = last();
		own.cancel();
		expect(busy.ended).toBe(true);
		busy.work();
		expect(came).toEqual([]);
	});

	it('waits for no worker that was started before and failed meanwhile', () => {
		const own = decoders();
		own.warm();
		last().dispatchEvent(new Event('error'));
		const came = reading(own, large);
		expect(started).toHaveLength(2);
		last().work();
		expect(came[0]?.cause).toBe('user-unknown');
	});
});

describe('the worker', () => {
	it('delivers a failure of the decoder, too', () => {
		const take = clerk(() => () => {
			throw new Error('fault');
		});
		expect(take({ rules: RULES })).toBeUndefined();
		expect(take({ number: 7, text: 'x' })).toEqual({ number: 7, decoding: undefined });
	});
});
