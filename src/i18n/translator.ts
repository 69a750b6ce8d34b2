import i18next, { type i18n } from 'i18next';
import en from '../../locales/en.json' with { type: 'json' };
import ko from '../../locales/ko.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import { LOCALES, type Locale } from './locales.ts';
import { isParticlePair, particleAfter } from './particles.ts';
import type { Messages, Words } from './words.ts';

/** Every message of `locales/en.json`; plural forms share one key. */
type PluralSuffix = '_one' | '_other';
type Base<Key> = Key extends `${infer Stem}${PluralSuffix}` ? Stem : Key;
export type MessageKey = Base<keyof typeof en>;
export type Slots = Readonly<Record<string, string | number>>;

/** Typed messages of the interface, and the words that a protocol brings along. */
export interface Translator extends Words {
	/** Messages as they are written, of those keys: of `locales/`, or of a protocol's `labels/`. */
	readonly written: (keep: (key: string) => boolean, protocol?: string) => Messages;
}

/** Flat messages by protocol and language, as the loader read them. */
export type ProtocolLabels = Readonly<Record<string, Readonly<Record<Locale, Readonly<Record<string, string>>>>>>;

function createEngine(labels: ProtocolLabels): i18n {
	const engine = i18next.createInstance();
	const protocols = Object.keys(labels);
	void engine.init({
		initAsync: false,
		lng: 'en',
		fallbackLng: false,
		ns: ['ui', ...protocols],
		defaultNS: 'ui',
		keySeparator: false,
		nsSeparator: false,
		returnEmptyString: false,
		// Astro escapes what templates print; escaping here too would print &amp; to the reader.
		interpolation: { escapeValue: false },
		resources: Object.fromEntries(
			LOCALES.map((locale) => [
				locale,
				{ ui: { vi, ko, en }[locale], ...Object.fromEntries(protocols.map((protocol) => [protocol, labels[protocol]?.[locale] ?? {}])) },
			]),
		),
	});
	// {{code, particle(은/는)}} prints the value with the particle that its sound asks for.
	engine.services.formatter?.add('particle', (value: unknown, _locale, options: unknown) => {
		const pair = typeof options === 'object' && options !== null ? Object.keys(options).find(isParticlePair) : undefined;
		if (pair === undefined) throw new Error('particle: name one of 은/는, 이/가, 을/를, 과/와, 으로/로 in brackets.');
		return `${String(value)}${particleAfter(String(value), pair)}`;
	});
	return engine;
}

/**
 * A translator per language. Messages without slots are looked up once: i18next takes 11 to 20 % of a build otherwise.
 * @throws from `t` and `label` where the key does not exist in that language or a slot stays unfilled
 */
export function createTranslators(labels: ProtocolLabels): Readonly<Record<Locale, Translator>> {
	const engine = createEngine(labels);
	const make = (locale: Locale): Translator => {
		const known = new Map<string, string>();
		const look = (namespace: string, key: string, slots?: Slots): string => {
			const memo = slots === undefined ? known.get(`${namespace}\n${key}`) : undefined;
			if (memo !== undefined) return memo;
			if (!engine.exists(key, { lng: locale, ns: namespace, ...slots })) {
				throw new Error(
					`Message "${key}" of "${namespace}" does not exist in "${locale}"; add it to ${namespace === 'ui' ? `locales/${locale}.json` : `content/${namespace}/labels/${locale}.yaml`}.`,
				);
			}
			const text = engine.t(key, { lng: locale, ns: namespace, ...slots });
			if (text.includes('{{')) throw new Error(`Message "${key}" of "${namespace}" in "${locale}" has a slot that was not filled: ${text}`);
			if (slots === undefined) known.set(`${namespace}\n${key}`, text);
			return text;
		};
		return {
			locale,
			t: (key, slots) => look('ui', key, slots),
			label: (protocol, key, slots) => look(protocol, key, slots),
			hasLabel: (protocol, key) => engine.exists(key, { lng: locale, ns: protocol }),
			written: (keep, protocol) => {
				const all: Messages = protocol === undefined ? { vi, ko, en }[locale] : (labels[protocol]?.[locale] ?? {});
				return Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
			},
		};
	};
	return { vi: make('vi'), ko: make('ko'), en: make('en') };
}
