import { isParticlePair, particleBy, type Readings } from './endings.ts';
import type { Locale } from './locales.ts';
import type { MessageKey, Slots } from './translator.ts';

/** Messages in one language. Both `t` and `label` throw on a missing key or slot. */
export interface Words {
	readonly locale: Locale;
	/** A message of `locales/`. */
	readonly t: (key: MessageKey, slots?: Slots) => string;
	/** A message of a protocol's `labels/`, e.g. `label('smtp', 'class.4.word')`. */
	readonly label: (protocol: string, key: string, slots?: Slots) => string;
	/** Whether a protocol brings an optional label along. */
	readonly hasLabel: (protocol: string, key: string) => boolean;
}

/** Messages as they are written, with their slots. */
export type Messages = Readonly<Record<string, string>>;

/** What a browser needs to say the same as the build: messages without plurals, one protocol, readings of the words in its numbers. */
export interface WordFile {
	readonly locale: Locale;
	readonly messages: Messages;
	readonly labels: Messages;
	readonly readings: Readings;
}

const SLOT = /\{\{\s*(\w+)\s*(?:,\s*particle\(([^)]*)\)\s*)?\}\}/gu;

function fill(message: string, slots: Slots, readings: Readings): string {
	return message.replace(SLOT, (whole, name: string, pair: string | undefined) => {
		const value = slots[name];
		if (value === undefined) throw new Error(`A slot was not filled: ${whole} in ${message}`);
		const text = String(value);
		if (pair === undefined) return text;
		if (!isParticlePair(pair)) throw new Error(`No particle: ${whole} in ${message}`);
		return text + particleBy(readings, text, pair);
	});
}

/** Words without i18next, which weighs 15 kB: slots and particles, no plurals. `tests/unit` proves that both say the same. */
export function wordsFrom({ locale, messages, labels, readings }: WordFile): Words {
	const look = (from: Messages, key: string, slots: Slots = {}): string => {
		const message = from[key];
		if (message === undefined) throw new Error(`No message "${key}" in "${locale}".`);
		return fill(message, slots, readings);
	};
	return {
		locale,
		t: (key, slots) => look(messages, key, slots),
		label: (_, key, slots) => look(labels, key, slots),
		hasLabel: (_, key) => Object.hasOwn(labels, key),
	};
}
