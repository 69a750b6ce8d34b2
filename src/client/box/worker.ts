import { decoderOf, type Decode, type DecoderRules } from '../../decoder/decode-with.ts';
import type { Decoding } from '../../decoder/types.ts';

/** A text to decode, and its answer; the number tells an answer that came too late. */
export interface Order {
	readonly number: number;
	readonly text: string;
}
export interface Delivery {
	readonly number: number;
	readonly decoding: Decoding;
}

/** From this size on a text is decoded beside the page: that takes longer than a keystroke may wait. */
const LARGE = 200_000;

/** The part of the bundle that runs in the worker. */
export function serve(): void {
	let decode: Decode | undefined;
	addEventListener('message', ({ data }: MessageEvent<Order | { readonly rules: DecoderRules }>) => {
		if ('rules' in data) decode = decoderOf(data.rules);
		else if (decode !== undefined) {
			const delivery: Delivery = { number: data.number, decoding: decode(data.text) };
			postMessage(delivery);
		}
	});
}

/** Decodes at once what is small, and what is large in a worker, which is started with the first large text. */
export class Decoders {
	/** Decodes a small text. */
	readonly small: Decode;
	private readonly script: string;
	private readonly rules: DecoderRules;
	private worker: Worker | undefined;
	private number = 0;
	private done: ((decoding: Decoding) => void) | undefined;

	/** @param script address of this bundle: page and worker run the same file */
	constructor(script: string, rules: DecoderRules) {
		this.script = script;
		this.rules = rules;
		this.small = decoderOf(rules);
	}

	/** Calls back with the answer, unless another text was given before it came. */
	decode(text: string, done: (decoding: Decoding) => void): void {
		this.cancel();
		if (text.length <= LARGE) {
			done(this.small(text));
			return;
		}
		this.done = done;
		const order: Order = { number: this.number, text };
		this.started().postMessage(order);
	}

	/** Forgets the text that is being decoded. */
	cancel(): void {
		this.number += 1;
		this.done = undefined;
	}

	private started(): Worker {
		if (this.worker !== undefined) return this.worker;
		const worker = new Worker(this.script, { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<Delivery>) => {
			if (data.number === this.number) this.done?.(data.decoding);
		});
		worker.postMessage({ rules: this.rules });
		this.worker = worker;
		return worker;
	}
}
