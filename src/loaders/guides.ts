import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { quote, validate, type Fault } from '../schemas/fault.ts';
import { guideSchema, type GuideHead } from '../schemas/prose.ts';
import { splitFrontmatter, type Document } from './reader.ts';

/** Guides by language and slug. The MDX body counts as one section: Astro renders it, we only watch whether it changed. */
export interface GuideFiles {
	readonly guides: Readonly<Record<Locale, ReadonlyMap<string, Document<GuideHead>>>>;
	readonly faults: readonly Fault[];
}

/**
 * Reads `guides/{locale}/*.mdx` of a content folder.
 * @returns the guides that passed their schema, and every fault: wrong frontmatter, or a guide that a language lacks
 */
export function readGuides(root: string): GuideFiles {
	const faults: Fault[] = [];
	const guides: Record<Locale, Map<string, Document<GuideHead>>> = { vi: new Map(), ko: new Map(), en: new Map() };
	for (const locale of LOCALES) {
		const folder = join(root, 'guides', locale);
		if (!existsSync(folder)) continue;
		for (const name of readdirSync(folder)
			.filter((each) => each.endsWith('.mdx'))
			.sort()) {
			const file = `guides/${locale}/${name}`;
			const parts = splitFrontmatter(readFileSync(join(folder, name), 'utf8'));
			let data: unknown;
			try {
				data = parse(parts?.head ?? '');
			} catch (error) {
				faults.push({
					file,
					field: 'frontmatter',
					value: quote(error instanceof Error ? error.message.split('\n')[0] : error),
					expected: 'valid YAML',
					repair: 'quote the value, or mend the indentation',
				});
				continue;
			}
			const result = validate(guideSchema, data ?? {}, file, Object.keys(guideSchema.shape));
			if ('faults' in result) faults.push(...result.faults);
			else guides[locale].set(name.slice(0, -'.mdx'.length), { file, head: result.value, sections: [{ key: 'body', markdown: parts?.body ?? '', parts: [] }] });
		}
	}
	for (const slug of new Set(LOCALES.flatMap((locale) => [...guides[locale].keys()]))) {
		for (const locale of LOCALES) {
			if (!guides[locale].has(slug))
				faults.push({
					file: `guides/${locale}/${slug}.mdx`,
					field: 'the whole file',
					expected: 'each guide in every language',
					repair: `write content/guides/${locale}/${slug}.mdx`,
				});
		}
	}
	return { guides, faults };
}
