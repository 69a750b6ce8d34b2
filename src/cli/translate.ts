/**
 * npm run translate -- status                    which translations are current, stale or missing
 * npm run translate -- stamp [file …]            record that these translations (all, without a file) match today's English
 * npm run translate -- stamp --unchanged "why" file    the English changed, the translation need not
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { allFaults } from '../catalogue/sound.ts';
import { digestsOf, staleKeys, translationState, type TranslatableDocument } from '../catalogue/translation.ts';
import { SOURCE_LOCALE, TRANSLATED_LOCALES } from '../i18n/locales.ts';
import { readContent } from '../loaders/disk.ts';
import { splitFrontmatter } from '../loaders/reader.ts';
import { readGuides } from '../loaders/guides.ts';
import { ContentError } from '../schemas/fault.ts';

interface Translation {
	readonly english: TranslatableDocument;
	readonly own: TranslatableDocument & { readonly head: { readonly own?: Readonly<Record<string, string>> | undefined } };
}

const root = resolve(process.env['CONTENT_DIR'] ?? 'content');

function translations(): Translation[] {
	const { protocols, shelves } = readContent(root);
	const { causes, providers, decision, developers, glossary } = shelves;
	const sets = [
		...protocols.flatMap((protocol) => [protocol.prose, protocol.comparisons]),
		...[causes, providers, decision, glossary, developers].map((shelf) => shelf.prose),
		readGuides(root).guides,
	];
	return sets.flatMap((set) =>
		TRANSLATED_LOCALES.flatMap((locale) =>
			[...set[locale]].flatMap(([id, own]) => {
				const english = set[SOURCE_LOCALE].get(id);
				return english === undefined ? [] : [{ english, own }];
			}),
		),
	);
}

/** Sections whose English changed since the last stamp while their own text did not. */
function untouched({ english, own }: Translation): string[] {
	const [now, mine] = [digestsOf(english), digestsOf(own)];
	return Object.keys(now).filter((key) => own.head.english?.[key] !== undefined && own.head.english[key] !== now[key] && own.head.own?.[key] === mine[key]);
}

/** Whether what the file records is no longer true, of the English or of its own text. */
function needsStamp({ english, own }: Translation): boolean {
	const mine = digestsOf(own);
	return staleKeys(translationState(english, own)).length > 0 || Object.entries(mine).some(([key, digest]) => own.head.own?.[key] !== digest);
}

function write({ english, own }: Translation, reason: string | undefined, kept: readonly string[]): void {
	const path = join(root, own.file);
	const parts = splitFrontmatter(readFileSync(path, 'utf8'));
	if (parts === undefined) throw new Error(`${own.file}: no frontmatter; begin the file with its fields between two lines of ---.`);
	const head = parseDocument(parts.head);
	const flow = (values: Readonly<Record<string, string>>) => {
		const node = head.createNode(values);
		node.flow = true;
		return node;
	};
	head.set('english', flow(digestsOf(english)));
	head.set('own', flow(digestsOf(own)));
	if (reason !== undefined) for (const key of kept) head.setIn(['unchanged', key], reason);
	writeFileSync(path, `---\n${head.toString({ lineWidth: 0, flowCollectionPadding: true })}---\n${parts.body}`);
}

function stamp(files: readonly string[], reason: string | undefined): number {
	const wanted = files.map((file) => resolve(file));
	const chosen = translations().filter(({ own }) => wanted.length === 0 || wanted.includes(join(root, own.file)));
	for (const file of wanted.filter((each) => !chosen.some(({ own }) => join(root, own.file) === each))) {
		console.error(`${file}: not a translation with an English source; name a file such as content/smtp/prose/vi/550.md.`);
		return 1;
	}
	if (reason !== undefined && files.length === 0) {
		console.error('stamp --unchanged needs the file that it speaks of: npm run translate -- stamp --unchanged "reason" content/…');
		return 1;
	}
	let refused = 0;
	for (const translation of chosen) {
		const kept = untouched(translation);
		if (kept.length > 0 && reason === undefined) {
			refused += 1;
			console.error(
				`${translation.own.file}: the English of ${kept.join(', ')} changed, the translation did not. Translate it, or say: npm run translate -- stamp --unchanged "reason" content/${translation.own.file}`,
			);
			continue;
		}
		if (needsStamp(translation)) write(translation, reason, kept);
	}
	console.log(`${chosen.length - refused} stamped or current, ${refused} refused`);
	return refused === 0 ? 0 : 1;
}

function status(): number {
	let bad = 0;
	for (const { english, own } of translations()) {
		const keys = staleKeys(translationState(english, own));
		if (keys.length > 0) console.log(`${own.file}: ${keys.join(', ')}`);
		bad += keys.length;
	}
	console.log(bad === 0 ? 'every translation is current' : `${bad} ${bad === 1 ? 'section is' : 'sections are'} stale or missing`);
	return bad === 0 ? 0 : 1;
}

/** A file that its loader refused has no translation to speak of, so its faults come first. */
function soundContent(): boolean {
	const faults = allFaults(readContent(root), readGuides(root));
	if (faults.length > 0) console.error(new ContentError(faults).message);
	return faults.length === 0;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { unchanged: { type: 'string' } } });
const [command, ...files] = positionals;
if ((command === 'stamp' || command === 'status') && !soundContent()) process.exitCode = 1;
else if (command === 'stamp') process.exitCode = stamp(files, values.unchanged);
else if (command === 'status') process.exitCode = status();
else {
	console.error('usage: npm run translate -- status | stamp [--unchanged "reason"] [file …]');
	process.exitCode = 2;
}
