import { describe, expect, it } from 'vitest';
import { asWritten } from '../../src/comparison/written.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { comparedCode, settingOf } from '../../src/models/compared.ts';
import { embedNumbers, makeEmbed } from '../../src/models/embed.ts';
import { frameHeight, frameHtml } from '../../src/models/embed-frame.ts';
import { makeOembed } from '../../src/models/oembed.ts';
import { oembedSchema } from '../../src/schemas/oembed.ts';
import { IMAGINARY, loadSite } from '../support/site.ts';

const site = loadSite();
const [smtp] = site.catalogue.protocols;
if (smtp === undefined) throw new Error('no protocol in content/');
const codeOf = (id: string) => {
	const found = smtp.published.find((each) => each.id === id);
	if (found === undefined) throw new Error(`no ${id}`);
	return found;
};
/** What a card says beside each label. */
const factsOf = (id: string, number?: string, locale: Locale = 'en'): Record<string, string> =>
	Object.fromEntries(makeEmbed(site, locale, codeOf(id), number).facts.map((row) => [row.label, row.values.map((value) => value.html).join(' ')]));

describe('the card of a code', () => {
	it('says what the page says first', () => {
		const embed = makeEmbed(site, 'en', codeOf('550'));
		expect(embed.title).toBe('SMTP 550: Mailbox unavailable, and the refusal is permanent');
		expect(embed.canonical).toBe('https://replybook.example/en/smtp/550-mailbox-unavailable/');
		expect(embed.more.href).toBe('/en/smtp/550-mailbox-unavailable/');
		expect(factsOf('550')).toEqual({ Outcome: 'Permanent failure', 'Tried again': 'No, only after a change', 'Who acts': 'The sender' });
	});

	it('says of a further class what that class says', () => {
		const embed = makeEmbed(site, 'en', codeOf('x.7.1'), '4.7.1');
		expect(embed.plate).toMatchObject({ number: '4.7.1', outcome: 'wait' });
		expect(embed.answer).toMatch(/^4\.7\.1 is a temporary failure\. The mail is refused for now\./u);
		expect(embed.more.href).toBe('/en/smtp/5.7.1-delivery-not-authorized/#class-4');
		expect(factsOf('x.7.1', '4.7.1')).toEqual({
			Outcome: 'Temporary failure',
			'Tried again': 'Yes, by the sending server',
			'Who acts': 'The sending server, by itself',
		});
	});

	it('lets no server carry on by itself after a permanent failure', () => {
		expect(factsOf('x.7.28')['Who acts']).toBe('The sending server, by itself');
		expect(factsOf('x.7.28', '5.7.28')).toMatchObject({ Outcome: 'Permanent failure', 'Who acts': "The sending server's administrator" });
		const [setting, code] = [settingOf(site, 'en', smtp.id), comparedCode(site, 'en', codeOf('x.7.28'))];
		expect(asWritten(setting, code, '5.7.28')).toMatchObject({ outcome: 'stop', byItself: false });
		expect(asWritten(setting, code, '4.7.28')).toBe(code);
		expect(asWritten(setting, code, '9.9.9')).toBe(code);
	});

	it('exists for further classes that report trouble as the first does', () => {
		expect(embedNumbers(codeOf('550'))).toEqual(['550']);
		expect(embedNumbers(codeOf('x.2.2'))).toEqual(['5.2.2', '4.2.2']);
		// 2.7.7 is no failure and 5.1.5 no success: name and gloss would say the contrary.
		expect(embedNumbers(codeOf('x.7.7'))).toEqual(['5.7.7', '4.7.7']);
		expect(embedNumbers(codeOf('x.1.5'))).toEqual(['2.1.5']);
		expect(() => makeEmbed(site, 'en', codeOf('x.2.2'), '5.7.1')).toThrow('x.2.2 is not written 5.7.1');
	});

	it('names the code to read in place of a number that no server sends', () => {
		expect(factsOf('446')).toMatchObject({ 'Read instead': '<span class="fig">4.4.6</span> <span class="fig">554</span>' });
		expect(factsOf('446')).not.toHaveProperty('Tried again');
	});

	it.each(LOCALES)('is complete for every number, without a link but the one (%s)', (locale) => {
		for (const code of smtp.published) {
			for (const number of embedNumbers(code)) {
				const embed = makeEmbed(site, locale, code, number);
				expect(embed.facts.length, number).toBeGreaterThanOrEqual(3);
				expect(JSON.stringify([embed.answer, embed.facts]), number).not.toMatch(/<a |\{\{|undefined/u);
			}
		}
	});

	it('is made of any protocol', () => {
		const garden = loadSite(IMAGINARY);
		const [code] = garden.catalogue.protocols[0]?.published ?? [];
		if (code === undefined) throw new Error('no code in the garden');
		expect(oembedSchema.safeParse(makeOembed(garden, 'ko', code)).success).toBe(true);
		expect(makeEmbed(garden, 'ko', code).address).toBe(`https://replybook.example/embed/ko/garden/${code.number}/`);
	});
});

describe('the frame around it', () => {
	const embed = makeEmbed(site, 'vi', codeOf('550'));
	it('is one element that may open a tab and nothing else', () => {
		const html = frameHtml(embed);
		expect(html).toMatch(
			/^<iframe src="https:\/\/replybook\.example\/embed\/vi\/smtp\/550\/" title="SMTP 550: [^"]+" width="480" height="\d+" loading="lazy"/u,
		);
		expect(html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
	});
	it('is as high as its texts ask for', () => {
		expect(frameHeight({ ...embed, answer: embed.answer.repeat(2) })).toBeGreaterThan(frameHeight(embed));
		expect(frameHeight(embed) % 20).toBe(0);
	});
	it.each(LOCALES)('is described to a host that asks (%s)', (locale) => {
		for (const code of smtp.published) {
			const made = makeOembed(site, locale, code);
			expect(oembedSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
			expect(made.thumbnail_url).toBe(`https://replybook.example${site.urls.card(site.urls.code(locale, code))}`);
		}
	});
});
