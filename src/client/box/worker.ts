import { decoderOf, type Decode, type DecoderRules } from '../../decoder/decode-with.ts';
import type { Decoding } from '../../decoder/types.ts';

/** A text to decode, and its answer; the number tells an answer that came too late. */
interface Order {
	readonly number: number;
	readonly text: string;
}
interface Delivery {
	readonly number: number;
	/** None where the decoder failed. */
	readonly decoding: Decoding | undefined;
}
type Done = (decoding: Decoding | undefined) => void;

/** From this size on a text is decoded beside the page: on a phone that takes longer than a keystroke may wait. */
const LARGE = 20_000;

/** Decodes; nothing where that fails. */
function tried(decode: Decode | undefined, text: string): Decoding | undefined {
	try {
		return decode?.(text);
	} catch {
		return undefined;
	}
}

/** What the worker does with a message: it learns the rules, or reads a text and gives what it found. */
export function clerk(make: (rules: DecoderRules) => Decode = decoderOf): (message: Order | { readonly rules: DecoderRules }) => Delivery | undefined {
	let decode: Decode | undefined;
	return (message) => {
		if (!('rules' in message)) return { number: message.number, decoding: tried(decode, message.text) };
		decode = make(message.rules);
		return undefined;
	};
}

/** The part of the bundle that runs in the worker. */
export function serve(): void {
	const take = clerk();
	addEventListener('message', ({ data }: MessageEvent<Parameters<typeof take>[0]>) => {
		const delivery = take(data);
		if (delivery !== undefined) postMessage(delivery);
	});
}

/**
 * Decodes at once what is small, and what is large in a worker. Where the worker cannot be had, such as without a network, the page
 * decodes itself.
 */
export class Decoders {
	/** Decodes a small text. */
	readonly small: Decode;
	private readonly script: string;
	private readonly rules: DecoderRules;
	private worker: Worker | undefined;
	/** What the worker is at. */
	private order: (Order & { readonly done: Done }) | undefined;
	private number = 0;

	/** @param script address of this bundle: page and worker run the same file */
	constructor(script: string, rules: DecoderRules) {
		this.script = script;
		this.rules = rules;
		this.small = decoderOf(rules);
	}

	/** Starts the worker before it is needed, so that a large text needs no network. */
	warm(): void {
		try {
			this.started();
		} catch {
			// The first large text tries again.
		}
	}

	/** Calls back with the answer, or without one where the decoder failed; not at all where another text was given before it came. */
	decode(text: string, done: Done): void {
		this.cancel();
		if (text.length <= LARGE) {
			done(tried(this.small, text));
			return;
		}
		this.number += 1;
		const order: Order = { number: this.number, text };
		this.order = { ...order, done };
		try {
			this.started().postMessage(order);
		} catch {
			this.lost();
		}
	}

	/** Forgets the text that is being decoded. A worker cannot be interrupted, so it goes as well. */
	cancel(): void {
		if (this.order !== undefined) this.stop();
	}

	private stop(): void {
		this.order = undefined;
		this.worker?.terminate();
		this.worker = undefined;
	}

	/** The worker failed: the page reads the text. */
	private lost(): void {
		const { order } = this;
		this.stop();
		order?.done(tried(this.small, order.text));
	}

	private started(): Worker {
		if (this.worker !== undefined) return this.worker;
		const worker = new Worker(this.script, { type: 'module' });
		this.worker = worker;
		worker.addEventListener('message', ({ data }: MessageEvent<Delivery>) => {
			const { order } = this;
			if (worker !== this.worker || data.number !== order?.number) return;
			this.order = undefined;
			order.done(data.decoding);
		});
		for (const failure of ['error', 'messageerror'] as const) {
			worker.addEventListener(failure, () => {
				if (worker === this.worker) this.lost();
			});
		}
		worker.postMessage({ rules: this.rules });
		return worker;
	}
}
