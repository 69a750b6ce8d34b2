import { createHash } from 'node:crypto';

/** Directives that hold on every page. Nothing that a person types can leave: no request elsewhere, no form target. */
const FIXED = [
	"default-src 'none'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
];
/** A card for a frame shows text, its own style and its icon. */
const EMBED = ["default-src 'none'", "img-src 'self'", "script-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** Who may show it in a frame. Only a header can say so: https://www.w3.org/TR/CSP3/#meta-element */
const NO_FRAMES = "frame-ancestors 'none'";
const ANY_FRAME = 'frame-ancestors *';

/** A service worker has the policy of its own response, not that of a page: it fetches from the site and nowhere else. https://www.w3.org/TR/CSP3/#initialize-global-object-csp */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/**
 * A script that runs beside a page, as a web worker, has the policy of its own response as well: what reads a text there reaches nothing at
 * all. Where the same file is a script of a page, the policy of the page holds and this one is not looked at.
 */
export const BUNDLE_POLICY = "default-src 'none'";

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gu;

/** The inline blocks of pages, as sources of a policy. */
export interface Sources {
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
}

/** CSP source of an inline block, by the hash of its text. */
export function hashSource(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The sources of all inline scripts and styles of a page; data blocks such as JSON are no scripts. */
export function inlineSources(html: string): Sources {
	const scripts = new Set<string>();
	const styles = new Set<string>();
	for (const [, tag, attributes = '', text = ''] of html.matchAll(INLINE)) {
		if (tag === 'style') styles.add(hashSource(text));
		else if (!/\btype="application\/(ld\+)?json"/u.test(attributes) && !/\bsrc=/u.test(attributes)) scripts.add(hashSource(text));
	}
	return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** All sources of several pages, each once. */
export function joinSources(all: readonly Sources[]): Sources {
	const once = (each: keyof Sources): string[] => [...new Set(all.flatMap((sources) => sources[each]))].sort();
	return { scripts: once('scripts'), styles: once('styles') };
}

/** What a page may do: `page` for all but `embed`, the cards that other sites show in a frame. */
export type Kind = 'page' | 'embed';

/** The whole policy of a kind of page, as it can stand in a meta element. */
export function policyText(kind: Kind, { scripts, styles }: Sources): string {
	if (kind === 'embed') return [...EMBED, `style-src ${styles.join(' ')}`].join('; ');
	return [...FIXED, `script-src 'self' ${scripts.join(' ')}`.trim(), `style-src 'self' ${styles.join(' ')}`.trim()].join('; ');
}

/** The same as a header, which says besides who may show the page in a frame. */
export const policyHeader = (kind: Kind, sources: Sources): string => `${policyText(kind, sources)}; ${kind === 'embed' ? ANY_FRAME : NO_FRAMES}`;

/**
 * Puts the policy first into `<head>`, so that nothing stands before it. Pages without inline code get it as well.
 * @throws for an embed with a script: its policy would not run it
 */
export function withPolicy(html: string, kind: Kind): string {
	const sources = inlineSources(html);
	if (kind === 'embed' && sources.scripts.length > 0)
		throw new Error(
			`An embed has ${sources.scripts.length} inline scripts, expected none: its policy runs no script; take them out of src/templates/Embed.astro.`,
		);
	return html.replace(/<head>/u, `<head><meta http-equiv="content-security-policy" content="${policyText(kind, sources)}">`);
}
