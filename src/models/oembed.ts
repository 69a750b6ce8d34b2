import type { PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Oembed } from '../schemas/oembed.ts';
import type { Site } from './context.ts';
import { makeEmbed } from './embed.ts';
import { FRAME_WIDTH, frameHeight, frameHtml } from './embed-frame.ts';

/** Pictures of pages, in pixels. */
const CARD = { width: 1200, height: 630 } as const;

const A_DAY = 86_400;

/**
 * What the site says of the card of a code to a host that asks (https://oembed.com section 2.3.4.4). The file is static, so a wish for another
 * size is not heard; the frame gives way to its column.
 * @param number one of `embedNumbers`
 * @throws for a number of another code
 */
export function makeOembed(site: Site, locale: Locale, code: PublishedCode, number = code.number): Oembed {
	const { urls } = site;
	const embed = makeEmbed(site, locale, code, number);
	return {
		version: '1.0',
		type: 'rich',
		title: embed.title,
		author_name: 'The Replybook authors',
		author_url: urls.absolute(urls.home(locale)),
		provider_name: 'Replybook',
		provider_url: urls.absolute(urls.frontDoor()),
		cache_age: A_DAY,
		thumbnail_url: urls.absolute(urls.card(urls.code(locale, code))),
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height,
		html: frameHtml(embed),
		width: FRAME_WIDTH,
		height: frameHeight(embed),
	};
}
