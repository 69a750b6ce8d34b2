import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { ProtocolFiles } from '../loaders/disk.ts';
import { quote, type Fault } from '../schemas/fault.ts';
import { isPublished, isSpecified, type Code, type ComparisonDocument, type Pair, type PublishedCode } from './types.ts';

/** File name of a comparison: lower code first. */
export const pairId = (a: Code, b: Code): string => `${a.id}-vs-${b.id}`;

/**
 * The group within which the protocol's rule pairs a code with every other: `reply` for 550, `enhanced 7` for x.7.26.
 * Undefined for a code that makes no pairs by itself.
 */
export function pairGroup(code: Code): string | undefined {
	if (code.kind.pairs === 'specified') return isSpecified(code) ? code.kind.id : undefined;
	const group = code.groups[code.kind.pairs];
	return group === undefined ? undefined : `${code.kind.id} ${group}`;
}

/** Whether the rule makes a page for these two, authored or not. Both are of the same protocol. */
export function existsByRule(a: Code, b: Code): boolean {
	const group = pairGroup(a);
	return group !== undefined && group === pairGroup(b);
}

function authoredOf(files: ProtocolFiles, id: string, faults: Fault[]): Record<Locale, ComparisonDocument> | undefined {
	const { vi, ko, en } = files.comparisons;
	const found = { vi: vi.get(id), ko: ko.get(id), en: en.get(id) };
	if (found.vi !== undefined && found.ko !== undefined && found.en !== undefined) return { vi: found.vi, ko: found.ko, en: found.en };
	const have = LOCALES.filter((locale) => found[locale] !== undefined);
	for (const locale of LOCALES) {
		if (have.length > 0 && found[locale] === undefined)
			faults.push({
				file: `${files.id}/comparisons/${locale}/${id}.md`,
				field: 'the whole file',
				expected: `the comparison in every language; it exists in ${have.join(', ')}`,
				repair: 'write the missing one',
			});
	}
	return undefined;
}

/** Confused = authored, checked both ways: a pair that people confuse has an authored comparison and the other way round. */
function checkAuthored(files: ProtocolFiles, codes: readonly Code[], faults: Fault[]): void {
	const byId = new Map(codes.map((code) => [code.id, code]));
	const confused = new Set<string>();
	for (const [position, code] of codes.entries()) {
		const file = `${files.id}/codes/${code.id}.yaml`;
		for (const other of code.facts.confused_with) {
			const target = byId.get(other);
			if (target === undefined) {
				faults.push({
					file,
					field: 'confused_with',
					value: quote(other),
					expected: 'the id of a code that has a file',
					repair: 'mend the number or write that code first',
				});
				continue;
			}
			if (codes.indexOf(target) <= position) {
				faults.push({
					file,
					field: 'confused_with',
					value: quote(other),
					expected: 'a higher code: the relation is typed once, in the lower code',
					repair: `move it to codes/${other}.yaml`,
				});
				continue;
			}
			confused.add(pairId(code, target));
			if (isPublished(code) && isPublished(target) && !LOCALES.some((locale) => files.comparisons[locale].has(pairId(code, target)))) {
				faults.push({
					file,
					field: 'confused_with',
					value: quote(other),
					expected: 'an authored comparison for each confusable pair',
					repair: `write comparisons/{en,vi,ko}/${pairId(code, target)}.md`,
				});
			}
		}
	}
	for (const locale of LOCALES) {
		for (const id of files.comparisons[locale].keys()) {
			if (!confused.has(id))
				faults.push({
					file: `${files.id}/comparisons/${locale}/${id}.md`,
					field: 'file name',
					value: quote(id),
					expected: 'a pair named in confused_with of its lower code',
					repair: 'add the higher code to confused_with of the lower one, or mend the file name',
				});
		}
	}
}

/**
 * All pairs of a protocol that have a page, in canonical order.
 * @param codes in the order of the protocol
 */
export function makePairs(files: ProtocolFiles, codes: readonly Code[]): { pairs: Pair[]; faults: Fault[] } {
	const faults: Fault[] = [];
	checkAuthored(files, codes, faults);
	const published: PublishedCode[] = codes.filter(isPublished);
	const pairs: Pair[] = [];
	for (const [index, a] of published.entries()) {
		for (const b of published.slice(index + 1)) {
			const id = pairId(a, b);
			const authored = authoredOf(files, id, faults);
			if (authored !== undefined || existsByRule(a, b)) pairs.push({ protocol: files.id, id, slug: `${a.slug}-vs-${b.slug}`, a, b, authored });
		}
	}
	return { pairs, faults };
}
