import type { Site } from './context.ts';
import type { Subject } from './directory.ts';

/** Paths of the same page for other readers than browsers. */
export interface Formats {
	readonly markdown: string;
	/** What programs fetch about a code, a cause or a provider, in all languages; other pages have none. */
	readonly json: string | undefined;
}

function jsonOf({ urls }: Site, subject: Subject): string | undefined {
	if (subject.kind === 'code') return urls.codeJson(subject.code.protocol, subject.code.number);
	if (subject.kind === 'cause') return urls.causeJson(subject.cause.slug);
	return subject.kind === 'provider' ? urls.providerJson(subject.provider.slug) : undefined;
}

/**
 * The other formats of a page.
 * @param address the path of the page in its language
 */
export const formatsOf = (site: Site, subject: Subject, address: string): Formats => ({
	markdown: site.urls.markdown(address),
	json: jsonOf(site, subject),
});
