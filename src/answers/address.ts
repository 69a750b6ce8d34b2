import { CAUSES, type Verdict } from '../decoder/types.ts';

/** What a shared address holds of a finding: never the text. */
export interface SharedFinding {
	readonly replyCode: string | null;
	readonly enhanced: string | null;
	/** Slug of who said it. */
	readonly provider: string | null;
	/** Only where code and provider do not give it. */
	readonly cause: Verdict | null;
}

const REPLY_CODE = /^([2-5]\d\d)(?:-|$)/u;
const ENHANCED = /^([245]\.\d{1,3}\.\d{1,3})(?:-|$)/u;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** What a finding may say of its cause; a text that is no bounce has nothing to share. */
const SHARED: readonly Verdict[] = [...CAUSES, 'delivered', 'unknown'];

/** The part of an address behind `#`: `550-5.7.26-gmail`, `naver-recipient-refused`; empty where there is nothing to share. */
export function formatAddress(finding: SharedFinding): string {
	return [finding.replyCode, finding.enhanced, finding.provider, finding.cause].filter((part) => part !== null).join('-');
}

/** Takes what a pattern finds off the head of a text. */
function take(text: string, pattern: RegExp): [found: string | null, rest: string] {
	const found = pattern.exec(text);
	return found === null ? [null, text] : [found[1] ?? null, text.slice(found[0].length)];
}

/**
 * Reads the part of an address behind `#`. A cause stands last; what is left before it is the provider, so that one without a page
 * can be shared as well.
 * @param fragment with or without `#`, percent-encoded or not
 * @returns undefined where it is no address of a finding: then the page shows itself
 */
export function parseAddress(fragment: string): SharedFinding | undefined {
	const text = decoded(fragment.replace(/^#/u, '')).toLowerCase();
	const [replyCode, afterReply] = take(text, REPLY_CODE);
	const [enhanced, rest] = take(afterReply, ENHANCED);
	const cause = SHARED.find((each) => rest === each || rest.endsWith(`-${each}`)) ?? null;
	const provider = cause === null ? rest : rest.slice(0, -cause.length).replace(/-$/u, '');
	if (provider !== '' && !SLUG.test(provider)) return undefined;
	if (replyCode === null && enhanced === null && cause === null) return undefined;
	return { replyCode, enhanced, provider: provider === '' ? null : provider, cause };
}

/** Percent-encoding undone; a broken one is left as it is. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
