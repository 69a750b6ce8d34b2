import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decoderRules } from '../../src/catalogue/decoder-rules.ts';
import { printRules, RULES_FILE } from '../../src/catalogue/print-rules.ts';
import { decode } from '../../src/decoder/decode.ts';
import { Rulebook } from '../../src/decoder/rules/rulebook.ts';
import { RULES } from '../../src/decoder/rules/rules.generated.ts';
import { CAUSES } from '../../src/decoder/types.ts';
import { loadSite } from '../support/site.ts';

const site = loadSite();
const book = new Rulebook(RULES);

describe('the rules come from the content', () => {
	test('the generated file is current: npm run decoder-rules writes it', () => {
		expect(readFileSync(join(import.meta.dirname, '../..', RULES_FILE), 'utf8')).toBe(printRules(decoderRules(site.catalogue)));
	});

	test('the decoder knows the causes of the content, no more and no less', () => {
		expect([...CAUSES].sort()).toEqual(site.catalogue.causes.map((cause) => cause.slug).sort());
	});

	test('who acts is a role of the protocol', () => {
		const roles = site.catalogue.protocols.flatMap((protocol) => protocol.facts.roles);
		expect(RULES.turns.flatMap(([, turn]) => turn).filter((role) => !roles.includes(role))).toEqual([]);
	});
});

describe('who speaks', () => {
	test('a host counts at the border of a label: innominate.com does not end in nate.com', () => {
		const said = (host: string): string => `<a@example.com>: host ${host}[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)`;
		expect(decode(said('mx.innominate.com')).provider).toBeNull();
		expect(decode(said('mx.nate.com')).provider).toBe('nate');
		expect(book.ofDomain('mail.naver.com')?.slug).toBe('naver');
		expect(book.ofDomain('notnaver.com')).toBeUndefined();
	});

	test.each(['550 5.1.1 User unknown', '550 No such user here', '452 4.2.2 mailbox is full', '550 Unrouteable address', '451 Try again later'])(
		'words that every server prints name nobody: %s',
		(line) => {
			expect(decode(line).provider).toBeNull();
		},
	);

	test('of two replies in the same words the longer fragment decides', () => {
		const zoho = RULES.providers.filter((provider) => provider.slug === 'zoho');
		const [first] = book.spoken('553 Relaying disallowed as shop@example.com', ['553'], zoho);
		const [second] = book.spoken('553 Relaying disallowed', ['553'], zoho);
		expect(first?.reply.id).not.toBe(second?.reply.id);
	});
});
