/** Cards as they are drawn: nothing overflows, nothing is cut, the same bytes each time; and when they are drawn again. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pruneCache } from '../../src/cards/cache.ts';
import { createCards } from '../../src/cards/cards.ts';
import { createDraughtsman, MOST_BYTES, type Draughtsman } from '../../src/cards/draw.ts';
import { faultsOf } from '../../src/cards/fit.ts';
import { readFonts } from '../../src/cards/fonts.ts';
import { SOURCES } from '../../src/cards/source.ts';
import { HEIGHT, HUES, INK, LINE, MARGIN, PAPER, QUIET, WIDTH } from '../../src/cards/theme.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { textsOf, type Card } from '../../src/models/card.ts';
import { makeCard } from '../../src/models/cards.ts';
import { directoryOf } from '../../src/models/directory.ts';
import { IMAGINARY, loadSite } from '../support/site.ts';

const site = loadSite();
const imaginary = loadSite(IMAGINARY);
const entries = directoryOf(site).filter((entry) => entry.indexed);
const all = entries.flatMap((entry) => LOCALES.map((locale) => ({ entry, locale, card: makeCard(site, locale, entry) })));

const cardAt = (address: string, locale: Locale = 'en'): Card => {
	const found = all.find((each) => each.locale === locale && each.entry.address('en').startsWith(address));
	if (found === undefined) throw new Error(`no page at ${address}`);
	return found.card;
};

describe('drawing', () => {
	let draughtsman: Draughtsman;
	beforeAll(async () => {
		draughtsman = await createDraughtsman(readFonts());
	});
	/** The three cards of each subject and language with the longest texts. */
	const longest = LOCALES.flatMap((locale) =>
		[...new Set(entries.map((entry) => entry.subject.kind))].flatMap((kind) =>
			all
				.filter((each) => each.locale === locale && each.entry.subject.kind === kind)
				.map((each) => ({ ...each, length: textsOf(each.card).join('').length }))
				.sort((a, b) => b.length - a.length)
				.slice(0, 3),
		),
	);
	/** Pixels of the margin that are not paper. */
	function blots(pixels: Buffer): number {
		let found = 0;
		for (let y = 0; y < HEIGHT; y += 1)
			for (let x = 0; x < WIDTH; x += 1) {
				const inside = x >= MARGIN && x < WIDTH - MARGIN && y >= MARGIN && y < HEIGHT - MARGIN;
				if (!inside && pixels.readUInt32BE((y * WIDTH + x) * 4) !== 0xff_ff_ff_ff) found += 1;
			}
		return found;
	}
	it('keeps the longest texts of each kind whole and inside the margin', async () => {
		expect(longest.length).toBeGreaterThan(80);
		for (const { entry, locale, card } of longest) {
			const { measured, pixels } = await draughtsman.inspect(card);
			expect(faultsOf(measured), entry.address(locale)).toEqual([]);
			expect(blots(pixels), entry.address(locale)).toBe(0);
		}
	});
	it('leaves out whole sentences and cuts no word', async () => {
		for (const { card } of longest) {
			const lines = (await draughtsman.inspect(card)).measured.children[1]?.children.flatMap((node) =>
				node.runs.length === 0 ? [] : [node.runs.map((run) => run.text).join('')],
			);
			const whole = Array.from({ length: card.text.length }, (_, without) => card.text.slice(0, card.text.length - without).join(' '));
			const squeezed = (text: string): string => text.replace(/\s/gu, '');
			expect(
				whole.map(squeezed).some((text) => lines?.map(squeezed).includes(text)),
				card.text.join(' '),
			).toBe(true);
		}
	});
	it('draws a number of another protocol as text', async () => {
		for (const entry of directoryOf(imaginary).filter((each) => each.indexed))
			await expect(draughtsman.draw(makeCard(imaginary, 'ko', entry))).resolves.toBeInstanceOf(Buffer);
	});
	it('refuses what does not fit, by its text', async () => {
		const card = cardAt('/en/smtp/550-');
		await expect(draughtsman.draw({ ...card, text: ['Unbreakable'.repeat(12)] })).rejects.toThrow(/UnbreakableUnbreakable.*Shorten the text/u);
		await expect(draughtsman.draw({ ...card, text: ['Far too many words. '.repeat(40)] })).rejects.toThrow(/does not fit/u);
	});
	it('is light, and the same each time', async () => {
		const again = await createDraughtsman(readFonts());
		for (const locale of LOCALES) {
			const [one, two] = [await draughtsman.draw(cardAt('/en/smtp/5.7.26-', locale)), await again.draw(cardAt('/en/smtp/5.7.26-', locale))];
			expect(one.equals(two)).toBe(true);
			expect(one.length).toBeLessThanOrEqual(MOST_BYTES);
		}
	});
	it('uses the light colours of the site', () => {
		const tokens = readFileSync(resolve('src/styles/tokens.css'), 'utf8');
		const light = (name: string): string | undefined => new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`, 'u').exec(tokens)?.[1];
		expect({ PAPER, INK, QUIET, LINE, ...HUES }).toEqual({
			...{ PAPER: light('paper'), INK: light('ink'), QUIET: light('quiet'), LINE: light('line') },
			...{ done: light('done'), go: light('go'), wait: light('wait'), stop: light('stop'), myth: light('quiet') },
		});
	});
});

describe('cache', () => {
	const place = mkdtempSync(join(tmpdir(), 'replybook-cards-'));
	afterAll(() => {
		rmSync(place, { recursive: true, force: true });
	});
	let drawn: Card[] = [];
	const draughtsman: Draughtsman = {
		draw: (card) => {
			drawn.push(card);
			return Promise.resolve(Buffer.from(textsOf(card).join('\n')));
		},
		inspect: () => Promise.reject(new Error('not asked for')),
	};
	const fonts = [{ weight: 400, data: Buffer.from('a font') }];
	const parts = { folder: join(place, 'cards'), sources: { 'a.ts': 'draw()' }, fonts, library: '1.0.0', createDraughtsman: () => Promise.resolve(draughtsman) };
	const count = async (change: Partial<typeof parts> = {}, ...cards: readonly Card[]): Promise<number> => {
		drawn = [];
		for (const card of cards) await createCards({ ...parts, ...change }).png(card);
		return drawn.length;
	};
	const card = cardAt('/en/smtp/550-');

	it('draws a card once, and again when its words change', async () => {
		expect(await count({}, card, card)).toBe(1);
		expect(await count({}, card, cardAt('/en/smtp/550-'))).toBe(0);
		expect(await count({}, { ...card, text: ['Another gloss'] })).toBe(1);
	});
	it('draws it again for another layout, font or library', async () => {
		expect(await count({ sources: { 'a.ts': 'draw(1)' } }, card)).toBe(1);
		expect(await count({ library: '1.0.1' }, card)).toBe(1);
		expect(await count({ fonts: [{ weight: 400, data: Buffer.from('a new font') }] }, card)).toBe(1);
		expect(await count({ fonts: [{ weight: 700, data: Buffer.from('a font') }] }, card)).toBe(1);
		expect(await count({}, card)).toBe(0);
	});
	it('gives cards in turn and draws none twice', async () => {
		drawn = [];
		const cards = all.slice(0, 9).map((each) => each.card);
		const inTurn = createCards({ ...parts, folder: join(place, 'turn') }).inTurn(cards.map((each) => () => each));
		for (const [index, each] of cards.entries()) expect((await inTurn(index)).toString()).toBe(textsOf(each).join('\n'));
		expect(drawn).toHaveLength(9);
		await expect(inTurn(9)).rejects.toThrow('No card 9');
	});
	it('tells the error of a card where that card is asked for', async () => {
		const inTurn = createCards({ ...parts, folder: join(place, 'thrown') }).inTurn([
			() => card,
			() => {
				throw new Error('no card of this page');
			},
		]);
		expect((await inTurn(0)).toString()).toBe(textsOf(card).join('\n'));
		await expect(inTurn(1)).rejects.toThrow('no card of this page');
	});
	it('leaves no file of a card that could not be drawn', async () => {
		const folder = join(place, 'failed');
		const failing = createCards({
			...parts,
			folder,
			createDraughtsman: () => Promise.resolve({ ...draughtsman, draw: () => Promise.reject(new Error('too long')) }),
		});
		await expect(failing.png(card)).rejects.toThrow('too long');
		expect(existsSync(folder)).toBe(false);
	});
	it('keeps what was used since, and nothing else', async () => {
		const folder = join(place, 'pruned');
		mkdirSync(folder);
		const day = new Date('2026-01-01');
		const cards = createCards({ ...parts, folder });
		await cards.png(card);
		await cards.png({ ...card, text: ['Not needed any more'] });
		writeFileSync(join(folder, 'half.png.1234'), 'x');
		for (const name of readdirSync(folder)) utimesSync(join(folder, name), day, day);
		const started = Date.now();
		await cards.png(card);
		expect(pruneCache(folder, started)).toBe(2);
		expect(await count({ folder }, card)).toBe(0);
		expect(pruneCache(join(place, 'nowhere'), started)).toBe(0);
	});
	it('hangs on every file that draws', () => {
		const folder = resolve('src/cards');
		const known = new Set(Object.keys(SOURCES).map((file) => resolve(folder, file)));
		const reached = new Set<string>();
		const follow = (file: string): void => {
			if (reached.has(file)) return;
			reached.add(file);
			for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']+)';/gmu)) follow(resolve(dirname(file), from));
		};
		follow(join(folder, 'draw.ts'));
		expect(reached.size).toBeGreaterThan(8);
		expect([...reached].filter((file) => !known.has(file)).map((file) => relative(folder, file))).toEqual([]);
	});
});
