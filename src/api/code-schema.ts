import { z } from 'zod';
import { CLOSES } from '../schemas/facts.ts';
import {
	address,
	addresses,
	aliases,
	causeReference,
	codeReference,
	day,
	englishName,
	key,
	licence,
	localised,
	localisedAddress,
	named,
	number,
	outcome,
	protocol,
	replyReference,
	section,
	source,
	translations,
	words,
} from './parts.ts';

const retry = named.nullable();

const meaningOfClass = z.strictObject({
	number: number.describe('The code as it is written with this class'),
	class: z.string().describe('The class as it is written, for example 5xx'),
	outcome,
	retry: retry.describe('Whether the mail is tried again after this number, and by whom; null where no known server sends it'),
});

const combination = z.strictObject({
	together: words.describe('Both codes as a server writes them, for example 550 5.1.1'),
	number: number.describe('The other code, as it is written here'),
	meaning: localised.describe('What the two say together'),
	registered: z.boolean().describe('True where the IANA registry pairs them; false where servers do without it.'),
	json: address.describe('Document of the other code'),
});

const reference = z.strictObject({
	rfc: z.int().describe('Number of the RFC'),
	title: words.describe('Its title'),
	year: z.int().describe('Year of its publication'),
	section: z.string().describe('A text: 4.10 is not 4.1.'),
	role: z
		.enum(['introduced', 'defines', 'rules', 'lists'])
		.describe('introduced: first text. defines: text in force. rules: when to send it. lists: names the number and says no more.'),
	url: address.describe('The section at the RFC Editor'),
});

/** `/api/v1/{protocol}/codes/{number}.json` */
export const codeDocument = z
	.strictObject({
		$schema: address.describe('JSON Schema of this document'),
		type: z.literal('code'),
		protocol,
		number,
		numbers: z
			.array(number)
			.min(1)
			.describe(
				'Every number that stands for this code, the one met most first. An enhanced status code has one per class; each of them fetches this same document.',
			),
		kind: z.string().describe('reply: a reply code such as 550. enhanced: an enhanced status code such as 5.7.1 (RFC 3463).'),
		name: englishName,
		registeredName: words.nullable().describe("The specification's own label where it differs from `name`, otherwise null"),
		outcome: outcome.describe('What the code says with its first number'),
		classes: z.array(meaningOfClass).min(1).describe('What each number says: 4.7.1 is temporary where 5.7.1 is permanent. In the order of `numbers`.'),
		gloss: localised.describe('What `number` says, in a few words. For its further numbers see `classes` and the sections class4 and the like.'),
		summary: localised.describe('Whether it is over, whose turn it is and what to do first, in one or two sentences of plain text; of `number`'),
		use: localised.describe('When one meets it, and when a server should use it, in one sentence'),
		retry: retry.describe('Whether the mail is tried again after `number`, and by whom; null where no known server sends it'),
		whoActs: z
			.array(z.strictObject({ id: key, text: localised, condition: localised.nullable().describe('When it is their turn; null for the first one') }))
			.describe('Who can do something after `number`, the first one first'),
		stages: z.array(named).describe('Where in the session it comes, the most usual place first. The texts are Markdown: commands stand in code spans.'),
		closesConnection: z.enum(CLOSES).nullable().describe('Whether the server closes the connection with it; null where the code does not decide it'),
		status: named.describe('How firmly it is specified: standard, extension, obsolete, de-facto or folklore'),
		readInstead: z.array(codeReference).describe('Codes to read in place of a number that no specification defines, the likeliest first'),
		standsFor: z.array(codeReference).describe('Numbers without a specification in whose place this code is to be read'),
		causes: z.array(causeReference).describe('Why a mail meets this code, the likeliest first'),
		sections: z
			.record(z.string(), section)
			.describe(
				'The text by key: description, when, fix (by role), avoid, example, reuse, and class4 or the like for what a further class changes. Not every code has all of them.',
			),
		combinations: z.array(combination).describe('Codes that travel with this one'),
		providerReplies: z.array(replyReference).describe('What providers say with this code'),
		programs: z
			.array(
				z.strictObject({
					program: words.describe('As its maker writes it'),
					kind: z.enum(['library', 'server']).describe('What it is'),
					shows: words.describe("Name or words, the program's own"),
				}),
			)
			.describe('What programs show for it'),
		confusedWith: z
			.array(
				z.strictObject({
					number,
					name: englishName,
					difference: localised.describe('What tells the two apart'),
					json: address.describe('Its document'),
					pages: localisedAddress.describe('The comparison for people'),
				}),
			)
			.describe('Codes that people take for this one'),
		references: z.array(reference).describe('Where it is specified'),
		otherProtocols: z
			.array(z.strictObject({ protocol: words.describe('As people call it'), name: words.describe('The label there'), url: address.describe('What says so') }))
			.describe('What the same number means elsewhere: people search for the bare number'),
		sources: z.array(source).describe('Evidence beyond the RFCs'),
		doubts: z
			.array(
				z.strictObject({
					field: z.string().describe('The field of this document that is not certain'),
					verified: z.enum(['partly', 'none']).describe('How far it could be verified'),
					text: localised.describe('What is not certain'),
				}),
			)
			.describe('Fields that are not fully verified'),
		aliases,
		updated: day.describe('Day of the last change of content'),
		translations,
		addresses: addresses
			.extend({
				json: address.describe('This document, under its first number'),
				embeds: localisedAddress.describe('A short card for an iframe'),
				oembed: localisedAddress.describe('oEmbed description of the short card'),
			})
			.describe('Where the same is found in other forms'),
		licence,
	})
	.meta({ id: 'Code', title: 'Code', description: 'A status code with everything that Replybook says about it, in all languages.' });

export type CodeDocument = z.infer<typeof codeDocument>;
