import { describe, expect, it } from 'vitest';
import { comparedFacts } from '../../src/catalogue/compared.ts';
import { compareFacts, mainDifference } from '../../src/catalogue/comparison.ts';
import { slugOf } from '../../src/catalogue/codes.ts';
import { digestOf, digestsOf, staleKeys, translationState } from '../../src/catalogue/translation.ts';
import { isSpecified } from '../../src/catalogue/types.ts';
import { nearest } from '../../src/schemas/fault.ts';
import { loadSite } from '../support/site.ts';

const [smtp] = loadSite().catalogue.protocols;
const code = (id: string) => {
	const found = smtp?.byId.get(id);
	if (found === undefined) throw new Error(`no ${id}`);
	return found;
};

describe('the catalogue', () => {
	it('derives number, class, slug and order from file names', () => {
		expect(smtp?.codes).toHaveLength(81 + 81);
		expect(code('550').slug).toBe('550-mailbox-unavailable');
		expect(code('x.7.26')).toMatchObject({ number: '5.7.26', numbers: ['5.7.26', '4.7.26'] });
		const ids = smtp?.codes.map((each) => each.id) ?? [];
		expect(ids.indexOf('556')).toBeLessThan(ids.indexOf('x.0.0'));
		expect(ids.indexOf('x.7.2')).toBeLessThan(ids.indexOf('x.7.10'));
	});

	it('finds a code under every number that people write', () => {
		expect(smtp?.byNumber.get('4.2.2')?.id).toBe('x.2.2');
		expect(smtp?.byNumber.get('5.2.2')?.id).toBe('x.2.2');
	});

	it('publishes 81 reply codes, 42 of them specified, and 81 enhanced status codes', () => {
		const replies = smtp?.published.filter((each) => each.kind.id === 'reply') ?? [];
		expect([replies.length, replies.filter(isSpecified).length]).toEqual([81, 42]);
		expect(smtp?.published).toHaveLength(162);
	});

	it('tells a number that no server sends from one that servers send without a specification', () => {
		expect(code('446')).toMatchObject({ outcome: 'myth' });
		expect(code('446').facts.stages).toEqual([]);
		expect(code('571').outcome).toBe('stop');
		expect([isSpecified(code('446')), isSpecified(code('571')), isSpecified(code('550'))]).toEqual([false, false, true]);
	});

	it('knows who carries a code and which numbers stand in its place', () => {
		expect(smtp?.carried.get('552')?.map((each) => each.id)).toContain('x.2.2');
		expect(smtp?.mistaken.get('x.4.6')?.map((each) => each.id)).toContain('446');
	});

	it('makes slugs that keep the points of a number', () => {
		expect(slugOf('5.1.1')).toBe('5.1.1');
		expect(slugOf('Syntax Error, Command Unrecognized')).toBe('syntax-error-command-unrecognized');
	});
});

describe('comparison', () => {
	const facts = (id: string) => comparedFacts(code(id), smtp?.byId ?? new Map());

	it('names what differs, whichever comes first', () => {
		const there = compareFacts(facts('214'), facts('221'));
		expect(there).toEqual(compareFacts(facts('221'), facts('214')));
		expect(there.find((each) => each.fact === 'closes')?.same).toBe(false);
		expect(there.find((each) => each.fact === 'outcome')?.same).toBe(true);
	});

	it('puts the class before everything else', () => {
		expect(mainDifference(facts('450'), facts('550'))).toBe('class');
		expect(mainDifference(facts('220'), facts('221'))).toBe('stage');
		// Neither comes at a stage of its own: they stand in delivery reports.
		expect(mainDifference(facts('x.6.2'), facts('x.6.3'))).toBe('number');
	});
});

describe('translation state', () => {
	const english = { file: 'en.md', head: { gloss: 'a' }, sections: [{ key: 'when', markdown: 'text', parts: [] }] };
	const own = { file: 'vi.md', head: { gloss: 'b', english: digestsOf(english) }, sections: [{ key: 'when', markdown: 'chữ', parts: [] }] };

	it('is current after a stamp, stale after a change of the English, missing without a section', () => {
		expect(translationState(english, own)).toEqual({ gloss: 'current', when: 'current' });
		const changed = { ...english, sections: [{ key: 'when', markdown: 'other text', parts: [] }] };
		expect(staleKeys(translationState(changed, own))).toEqual(['when']);
		expect(translationState(english, { ...own, sections: [] })['when']).toBe('missing');
		expect(translationState(english, undefined)['gloss']).toBe('missing');
	});

	it('does not mind blanks at line ends', () => {
		expect(digestOf('a  \nb\n')).toBe(digestOf('a\nb'));
	});
});

describe('suggestions', () => {
	it('name a near word and no far one', () => {
		expect(nearest('descripton', ['description', 'when'])).toBe('description');
		expect(nearest('zebra', ['description', 'when'])).toBeUndefined();
	});
});
