import type { Answers, PassedOn } from '../../decoder/answers.ts';
import type { DecoderRules } from '../../decoder/decode-with.ts';
import type { BoxSettings } from '../../decoder/box-words.ts';
import { prepare, type PreparedIndex, type SearchEntry } from '../../search/index.ts';
import { Decoders } from './worker.ts';

/** What the site knows, in the language of the page. */
export interface Knowledge {
	readonly answers: Answers;
	readonly passedOn: PassedOn;
	readonly index: PreparedIndex;
	readonly decoders: Decoders;
}

async function fetched(address: string): Promise<unknown> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.json();
}

/**
 * Fetches all that the box will ever ask for, so that no request depends on what is typed. Throws where a file cannot be had.
 * @param script address of this bundle, for the worker
 */
export async function fetchKnowledge(settings: BoxSettings, script: string): Promise<Knowledge> {
	const [answers, passedOn, entries, rules] = await Promise.all([settings.answers, settings.messages, settings.search, settings.rules].map(fetched));
	// The four files come from the build that made this script, and their types are those that the build wrote them with.
	return {
		answers: answers as Answers,
		passedOn: passedOn as PassedOn,
		index: prepare(entries as SearchEntry[]),
		decoders: new Decoders(script, rules as DecoderRules),
	};
}
