import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Shelves } from '../loaders/shelves.ts';
import type { Fault } from '../schemas/fault.ts';
import { PROVIDER_SECTIONS, reusedNumbers, UNSURE, type ProviderReply } from '../schemas/providers.ts';
import { known, proseOf, sameKeys, sameSections, strayProse } from './shelf.ts';
import type { Code, Protocol, Provider, SpokenReply } from './types.ts';

/** Whether a written number, or a range such as `5.7.606-649`, is one of a code. */
export function isNumberOf(written: string, code: Pick<Code, 'numbers'>): boolean {
	const [number = '', last] = written.split('-');
	if (last === undefined) return code.numbers.includes(number);
	const [head, first] = [number.replace(/\d+$/u, ''), Number(/\d+$/u.exec(number)?.[0])];
	return code.numbers.some((each) => each.startsWith(head) && Number(each.slice(head.length)) >= first && Number(each.slice(head.length)) <= Number(last));
}

/** Whether a provider prints this reply with a code. */
export const carries = (reply: ProviderReply, code: Pick<Code, 'numbers'>): boolean =>
	[...reply.reply, ...reply.enhanced].some((written) => isNumberOf(written, code));

/** The providers in the order in which a language shows them: those at home in it first. */
export function providersIn(providers: readonly Provider[], locale: Locale): Provider[] {
	const away = (provider: Provider): number => (provider.facts.home === locale ? 0 : 1);
	return [...providers].sort((a, b) => away(a) - away(b));
}

/** All replies of all providers that carry a code, provider by provider. */
export function repliesOf(providers: readonly Provider[], code: Pick<Code, 'numbers'>): SpokenReply[] {
	return providers.flatMap((provider) => provider.facts.replies.filter((reply) => carries(reply, code)).map((reply) => ({ provider, reply })));
}

/**
 * At most `most` of some replies, fairly dealt: the first of each provider, then the second of each, and so on. They keep their order.
 */
export function dealt(replies: readonly SpokenReply[], most: number): SpokenReply[] {
	const turn = new Map<SpokenReply, number>();
	const counts = new Map<string, number>();
	for (const each of replies) {
		const count = counts.get(each.provider.slug) ?? 0;
		turn.set(each, count);
		counts.set(each.provider.slug, count + 1);
	}
	const chosen = new Set([...replies].sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0)).slice(0, most));
	return replies.filter((each) => chosen.has(each));
}

/** A number with another meaning has a word about it on the page of its code, under a label that names the provider. */
function checkReuse(provider: Provider, reply: ProviderReply, protocols: readonly Protocol[]): Fault[] {
	const reused = reusedNumbers(reply);
	if (reused.length === 0) return [];
	const file = `providers/facts/${provider.slug}.yaml`;
	const codes = reused.flatMap((number) => protocols.flatMap((protocol) => protocol.byNumber.get(number) ?? []).map((code) => ({ number, code })));
	if (codes.length === 0)
		return [
			{
				file,
				field: `replies.${reply.id}.reuse`,
				value: reused.join(', '),
				expected: 'a registered number: only that can have another meaning',
				repair: 'remove reuse',
			},
		];
	return codes.flatMap(({ number, code }): Fault[] => {
		const said = (locale: Locale): boolean => {
			const names = [provider.facts.name, provider.prose[locale].head.name];
			const reuse = code.prose?.[locale].sections.find((section) => section.key === 'reuse');
			const labels = [...(reuse?.markdown ?? '').matchAll(/^- \*\*([^*]*)\*\*/gmu)].map((match) => match[1] ?? '');
			return labels.some((label) => names.some((name) => label.includes(name)));
		};
		const silent = LOCALES.filter((locale) => !said(locale));
		return silent.map((locale) => ({
			file: `${code.protocol}/prose/${locale}/${code.id}.md`,
			field: 'reuse',
			expected: `an item whose label names ${provider.facts.name}, since providers/facts/${provider.slug}.yaml gives ${number} another meaning (${reply.id})`,
			repair: 'write it, or take reuse from the reply',
		}));
	});
}

function checkProvider(provider: Provider, causes: readonly string[], protocols: readonly Protocol[]): Fault[] {
	const file = `providers/facts/${provider.slug}.yaml`;
	const { replies } = provider.facts;
	const ids = replies.map((reply) => reply.id);
	const unsure = replies.filter((reply) => UNSURE.has(reply.sure)).map((reply) => reply.id);
	return [
		...replies.flatMap((reply, index) => [
			...known(file, `replies.${reply.id}.cause`, reply.cause, causes, 'a cause'),
			...(ids.indexOf(reply.id) === index ? [] : [{ file, field: `replies.${reply.id}`, expected: 'each id once', repair: 'give it another id' }]),
			...checkReuse(provider, reply, protocols),
		]),
		...LOCALES.flatMap((locale) => {
			const document = provider.prose[locale];
			return [
				...sameKeys(document.file, 'meanings', Object.keys(document.head.meanings), ids),
				...sameKeys(document.file, 'fixes', Object.keys(document.head.fixes), ids),
				...sameKeys(document.file, 'conflicts', Object.keys(document.head.conflicts), unsure),
				...sameSections(document, PROVIDER_SECTIONS, ['rules', 'contact']),
				...(document.sections.map((section) => section.key).join() === provider.prose.en.sections.map((section) => section.key).join()
					? []
					: [{ file: document.file, field: 'sections', expected: 'the sections of the English text', repair: 'write the same sections' }]),
			];
		}),
	];
}

/** Makes the providers in their order, and every fault of theirs. */
export function makeProviders(shelves: Shelves, protocols: readonly Protocol[], causes: readonly string[]): { providers: Provider[]; faults: Fault[] } {
	const shelf = shelves.providers;
	const faults = strayProse(shelf, 'providers', [...shelf.facts.keys()]);
	const providers = [...shelf.facts]
		.flatMap(([slug, facts]): Provider[] => {
			const prose = proseOf(shelf, 'providers', slug, faults);
			return prose === undefined ? [] : [{ slug, facts, prose }];
		})
		.sort((a, b) => a.facts.order - b.facts.order || a.slug.localeCompare(b.slug, 'en'));
	faults.push(...providers.flatMap((provider) => checkProvider(provider, causes, protocols)));
	return { providers, faults };
}
