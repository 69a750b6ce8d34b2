import { z } from 'zod';

/**
 * An oEmbed response of type rich, https://oembed.com section 2.3.4: `type`, `version`, `html`, `width` and `height` must be there; a thumbnail
 * has an address, a width and a height, or is not there. Strict, and with the fields that are optional there: all of ours are filled.
 */
export const oembedSchema = z.strictObject({
	version: z.literal('1.0').describe('version of oEmbed'),
	type: z.literal('rich').describe('HTML that is none of photo, video and link'),
	title: z.string().min(1).describe('number and gloss of the code'),
	author_name: z.string().min(1).describe('who wrote the text'),
	author_url: z.url({ protocol: /^https?$/u }).describe('where they write, in the language of the card'),
	provider_name: z.string().min(1).describe('name of the site'),
	provider_url: z.url({ protocol: /^https?$/u }).describe('address of the site'),
	cache_age: z.int().positive().describe('how long a host may keep this, in seconds'),
	thumbnail_url: z.url({ protocol: /^https?$/u }).describe('picture of the page'),
	thumbnail_width: z.int().positive().describe('width of the picture in pixels'),
	thumbnail_height: z.int().positive().describe('height of the picture in pixels'),
	html: z
		.string()
		.regex(/^<iframe [^<>]+><\/iframe>$/u, 'one frame and nothing beside it')
		.describe('what a host puts into its page'),
	width: z.int().positive().describe('width of the frame in pixels'),
	height: z.int().positive().describe('height of the frame in pixels'),
});

export type Oembed = z.infer<typeof oembedSchema>;
