/** Parts that the documents of the interface have in common. Every description stands in the published JSON Schemas. */
import { z } from 'zod';
import { OUTCOMES, type Outcome } from '../schemas/protocol.ts';

/** Joiners and no-break spaces belong into HTML only; a slot or a link without an origin makes no sense outside the site. */
const INSIDE = /[\u00a0\u2060]|\{\{|\]\((?!https:)/u;
export const words = z
	.string()
	.min(1)
	.refine((text) => !INSIDE.test(text), 'expected a text that makes sense outside the site: no joiner, no no-break space, no slot, no relative link');

/** A text in each language of the site. */
export const localised = z
	.strictObject({ vi: words.describe('Vietnamese'), ko: words.describe('Korean'), en: words.describe('English') })
	.meta({ id: 'Localised', description: 'A text in each language. `en` is the source of the other two.' });

/** Full addresses only: a document is read far from where it was fetched. */
export const address = z.url({ protocol: /^https?$/u });
export const localisedAddress = z
	.strictObject({ vi: address.describe('Vietnamese'), ko: address.describe('Korean'), en: address.describe('English') })
	.meta({ id: 'LocalisedAddress', description: 'An address for each language.' });

export const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/u)
	.meta({ id: 'Day', description: 'A calendar day such as 2026-11-22.' });

/** A key that does not change. */
export const key = z.string().min(1).describe('Stable key');
export const protocol = z.string().min(1).describe('Key of the protocol, for example smtp');
export const englishName = words.describe('English short name');

/** One truth value or list per language, where a text or an address per language would be something else. */
const each = <Type extends z.ZodType>(value: Type) =>
	z.strictObject({ vi: value.describe('Vietnamese'), ko: value.describe('Korean'), en: value.describe('English') });

export const number = z.string().min(1).describe('The code as it is written, for example 550 or 5.7.26. Always a string.');

/** What each outcome of the content is called here: words that a programmer knows. */
export const OUTCOME_IDS = { done: 'success', go: 'intermediate', wait: 'temporary', stop: 'permanent', myth: 'unused' } as const satisfies Record<
	Outcome,
	string
>;

export const outcome = z.strictObject({ id: z.enum(OUTCOMES.map((kind) => OUTCOME_IDS[kind])).describe('Stable key'), text: localised }).meta({
	id: 'Outcome',
	description:
		'What happened to the mail or command. success: done. intermediate: the server waits for more. temporary: refused for now, tried again. permanent: refused for good. unused: no known server sends this number.',
});

export const named = z.strictObject({ id: key, text: localised }).meta({ id: 'Named', description: 'A key, and what it is called.' });

export const section = z
	.strictObject({
		heading: localised,
		parts: z
			.array(
				z.strictObject({
					role: named.nullable().describe('Whom this part is for, where the section differs by role; otherwise null.'),
					text: localised.describe('Markdown (CommonMark): paragraphs, lists, code spans, and fenced examples in which C: is the client and S: the server.'),
				}),
			)
			.min(1)
			.describe('One part, or one for each role'),
	})
	.meta({ id: 'Section', description: 'A section of text with its heading.' });

export const licence = z
	.strictObject({
		id: z.literal('CC-BY-4.0').describe('SPDX identifier'),
		url: address.describe('Text of the licence'),
		attribution: z.string().min(1).describe('Whom to name'),
		attributionUrl: address.describe('What to link to when you name them'),
	})
	.meta({ id: 'Licence', description: 'The licence of the texts. Numbers, registered names and fragments of replies are facts and free.' });

export const translations = each(z.boolean()).describe('Whether the text of each language says what the English one says today. `en` is always true.');

/** Where a thing is found in each form. */
export const addresses = z
	.strictObject({
		json: address.describe('This document'),
		short: address.describe('Address to share: it leads each reader to their own language.'),
		pages: localisedAddress.describe('The page for people'),
		markdown: localisedAddress.describe('The page as Markdown'),
		cards: localisedAddress.describe('A picture of 1200 x 630 pixels (PNG) to show with a link'),
	})
	.meta({ id: 'Addresses', description: 'Where the same is found in other forms.' });

export const aliases = each(z.array(words)).describe('Words that people type when they look for this, per language. They are not translations of each other.');

/** A code that another document names. */
export const codeReference = z
	.strictObject({ number, name: englishName, json: address.describe('Its document') })
	.meta({ id: 'CodeReference', description: 'Another code.' });

export const causeReference = z
	.strictObject({ id: key, title: localised, json: address.describe('Its document') })
	.meta({ id: 'CauseReference', description: 'A reason why mail comes back.' });

/** A reply of a provider that another document names. */
export const replyReference = z
	.strictObject({
		provider: z.string().min(1).describe('`id` of the provider'),
		reply: z.string().min(1).describe('`id` of the reply in the document of the provider'),
		fragment: words.describe('Part of the reply, letter by letter, to look for in a message or log'),
		json: address.describe('Document of the provider'),
	})
	.meta({ id: 'ReplyReference', description: 'What a provider says.' });

export const source = z
	.strictObject({ url: address.describe('What was read'), checked: day.describe('Day of the state that was read') })
	.meta({ id: 'Source', description: 'Evidence that was read.' });

export type Localised = z.infer<typeof localised>;
export type LocalisedAddress = z.infer<typeof localisedAddress>;
export type Named = z.infer<typeof named>;
export type SectionOut = z.infer<typeof section>;
