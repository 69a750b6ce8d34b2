import { LOCALES } from '../i18n/locales.ts';
import type { Shelves } from '../loaders/shelves.ts';
import { CAUSE_SECTIONS } from '../schemas/causes.ts';
import { quote, type Fault } from '../schemas/fault.ts';
import { known, proseOf, sameKeys, sameSections, strayProse } from './shelf.ts';
import { isPublished, isSpecified, type Cause, type Protocol, type PublishedCode } from './types.ts';

/** The roles under which a section has its parts, in order. */
const rolesOf = (cause: Pick<Cause, 'prose'>, locale: (typeof LOCALES)[number], key: string): string[] =>
	cause.prose[locale].sections.find((section) => section.key === key)?.parts.flatMap((part) => part.role ?? []) ?? [];

function checkProse(cause: Cause, roles: readonly string[]): Fault[] {
	return LOCALES.flatMap((locale) => {
		const document = cause.prose[locale];
		const parts = ['fix', 'pass-on'].flatMap((key) => {
			const found = rolesOf(cause, locale, key);
			const ordered = roles.filter((role) => found.includes(role));
			return [
				...found.flatMap((role) => known(document.file, key, role, roles, 'a role of the protocol')),
				...(found.length > 0 && (key === 'pass-on' || found.join() === ordered.join())
					? []
					: [
							{
								file: document.file,
								field: key,
								value: quote(found.join(', ')),
								expected: `parts per role in the order ${roles.join(', ')}`,
								repair: 'set level-3 headings',
							},
						]),
				...(found.join() === rolesOf(cause, 'en', key).join()
					? []
					: [{ file: document.file, field: key, value: quote(found.join(', ')), expected: 'the roles of the English text', repair: 'write the same parts' }]),
			];
		});
		return [...sameSections(document, CAUSE_SECTIONS), ...sameKeys(document.file, 'apart', Object.keys(document.head.apart), cause.facts.related), ...parts];
	});
}

/** Codes that name a cause: those for which it is the likeliest reason first, numbers without a specification last. */
function codesOf(slug: string, protocol: Protocol): PublishedCode[] {
	const named = protocol.codes.filter(isPublished).filter((code) => code.facts.causes.includes(slug));
	const rank = (code: PublishedCode): number => code.facts.causes.indexOf(slug) + (isSpecified(code) ? 0 : named.length);
	return named.sort((a, b) => rank(a) - rank(b));
}

/** Every code that reports trouble names why a mail meets it, and every cause is named by a code. */
function checkCodes(protocol: Protocol, causes: readonly Cause[], slugs: readonly string[]): Fault[] {
	return [
		...protocol.codes.flatMap((code): Fault[] => {
			const file = `${protocol.id}/codes/${code.id}.yaml`;
			const silent = code.facts.causes.length === 0 && (code.outcome === 'wait' || code.outcome === 'stop');
			return [
				...code.facts.causes.flatMap((slug) => known(file, 'causes', slug, slugs, 'a cause of content/causes/causes.yaml')),
				...(silent
					? [{ file, field: 'causes', expected: 'at least one cause: the code reports trouble', repair: `name the likeliest of ${slugs.join(', ')}` }]
					: []),
			];
		}),
		...causes
			.filter((cause) => cause.codes.length === 0)
			.map((cause): Fault => ({
				file: `causes/facts/${cause.slug}.yaml`,
				field: 'file name',
				value: quote(cause.slug),
				expected: 'a code that names this cause',
				repair: 'add it to the causes of a code',
			})),
	];
}

/** Makes the causes in the order of `causes.yaml`, with the codes that name them; and every fault of theirs. */
export function makeCauses(shelves: Shelves, protocols: readonly Protocol[]): { causes: Cause[]; faults: Fault[] } {
	const { order, causes: shelf } = shelves;
	if (order === undefined) {
		const orphans = protocols.flatMap((protocol) =>
			protocol.codes.filter((code) => code.facts.causes.length > 0).map((code) => `${protocol.id}/codes/${code.id}.yaml`),
		);
		return {
			causes: [],
			faults: orphans.map((file) => ({
				file,
				field: 'causes',
				expected: 'no causes where content/causes/causes.yaml does not exist',
				repair: 'write that file',
			})),
		};
	}
	const protocol = protocols.find((each) => each.id === order.protocol);
	if (protocol === undefined)
		return {
			causes: [],
			faults: known(
				'causes/causes.yaml',
				'protocol',
				order.protocol,
				protocols.map((each) => each.id),
				'a protocol',
			),
		};
	const slugs = order.groups.flatMap((group) => group.causes);
	const faults = strayProse(shelf, 'causes', [...shelf.facts.keys()]);
	for (const slug of shelf.facts.keys()) faults.push(...known(`causes/facts/${slug}.yaml`, 'file name', slug, slugs, 'a cause that causes.yaml lists'));
	const causes = order.groups.flatMap((group) =>
		group.causes.flatMap((slug): Cause[] => {
			const file = `causes/facts/${slug}.yaml`;
			const facts = shelf.facts.get(slug);
			const prose = proseOf(shelf, 'causes', slug, faults);
			if (facts === undefined)
				faults.push({ file, field: 'the whole file', expected: 'the facts of a cause that causes.yaml lists', repair: `write content/${file}` });
			if (facts === undefined || prose === undefined) return [];
			for (const role of facts.turn) faults.push(...known(file, 'turn', role, protocol.facts.roles, 'a role of the protocol'));
			for (const other of facts.related)
				faults.push(
					...known(
						file,
						'related',
						other,
						slugs.filter((each) => each !== slug),
						'another cause',
					),
				);
			return [{ slug, group: group.id, protocol: protocol.id, facts, prose, codes: codesOf(slug, protocol) }];
		}),
	);
	faults.push(...causes.flatMap((cause) => checkProse(cause, protocol.facts.roles)), ...checkCodes(protocol, causes, slugs));
	return { causes, faults };
}
