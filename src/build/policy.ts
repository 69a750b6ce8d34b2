import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortNames, withoutBlanks, withoutUnused, withShortNames } from './lighten.ts';

/** Directives that hold everywhere. Nothing that a person types can leave: no request elsewhere, no form target. */
const FIXED = [
	"default-src 'none'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
];
/** Cannot stand in a meta element, so only in the header. https://www.w3.org/TR/CSP3/#meta-element */
const HEADER_ONLY = ["frame-ancestors 'none'"];

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gu;

/** CSP source of an inline block, by the hash of its text. */
export function hashSource(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The sources of all inline scripts and styles of a page; data blocks such as JSON are no scripts. */
export function inlineSources(html: string): { scripts: string[]; styles: string[] } {
	const scripts = new Set<string>();
	const styles = new Set<string>();
	for (const [, tag, attributes = '', text = ''] of html.matchAll(INLINE)) {
		if (tag === 'style') styles.add(hashSource(text));
		else if (!/\btype="application\/(ld\+)?json"/u.test(attributes) && !/\bsrc=/u.test(attributes)) scripts.add(hashSource(text));
	}
	return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** The whole policy for given inline sources. */
export function policyText(scripts: readonly string[], styles: readonly string[]): string {
	return [...FIXED, `script-src 'self' ${scripts.join(' ')}`.trim(), `style-src 'self' ${styles.join(' ')}`.trim()].join('; ');
}

/** Puts the policy first into `<head>`, so that nothing stands before it. Pages without inline code get it as well. */
export function withPolicy(html: string): string {
	const { scripts, styles } = inlineSources(html);
	return html.replace(/<head>/u, `<head><meta http-equiv="content-security-policy" content="${policyText(scripts, styles)}">`);
}

const OTHER_HEADERS: ReadonlyArray<readonly [string, string]> = [
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'no-referrer'],
	['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Strict-Transport-Security', 'max-age=31536000'],
];

/** Files whose name holds a hash of what is in them never change, so a browser need not ask for them twice: the box works without a network. */
const HASHED = '_astro/';
const FOR_EVER = 'public, max-age=31536000, immutable';

type Headers = ReadonlyArray<readonly [string, string]>;

/** Headers for hosts that read `_headers`. */
export function hostHeaders(headers: Headers, base: string): string {
	const lines = (each: Headers): string => each.map(([name, value]) => `  ${name}: ${value}\n`).join('');
	return `/*\n${lines(headers)}${base}${HASHED}*\n${lines([['Cache-Control', FOR_EVER]])}`;
}

/** The same for nginx, in a server block. A location of its own would drop the other headers; an empty value is not sent, nor one for a file that is missing. */
export function nginxHeaders(headers: Headers, base: string): string {
	const hashed = `^${base}${HASHED}`.replaceAll('.', '\\.');
	return [
		...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
		'set $cached "";',
		`if ($uri ~ "${hashed}") { set $cached "${FOR_EVER}"; }`,
		'add_header Cache-Control $cached;',
		'',
	].join('\n');
}

function htmlFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

const stylesIn = (folder: string): string =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.css'))
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.join('\n');

/** Writes the policy into every page, and the headers for static hosts (`_headers`) and for nginx from the same list. */
export function policy(): AstroIntegration {
	let base = '/';
	let styleFolder = '';
	return {
		name: 'replybook-policy',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/*$/u, '/');
				styleFolder = fileURLToPath(new URL('styles/', config.srcDir));
			},
			'astro:build:done': ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const scripts = new Set<string>();
				const styles = new Set<string>();
				const files = htmlFiles(folder);
				const names = shortNames(stylesIn(styleFolder));
				for (const file of files) {
					const html = withShortNames(withoutBlanks(withoutUnused(readFileSync(file, 'utf8'))), names);
					const found = inlineSources(html);
					for (const source of found.scripts) scripts.add(source);
					for (const source of found.styles) styles.add(source);
					writeFileSync(file, withPolicy(html));
				}
				const csp = [policyText([...scripts].sort(), [...styles].sort()), ...HEADER_ONLY].join('; ');
				const headers = [['Content-Security-Policy', csp] as const, ...OTHER_HEADERS];
				writeFileSync(join(folder, '_headers'), hostHeaders(headers, base));
				writeFileSync(join(folder, 'nginx-headers.conf'), nginxHeaders(headers, base));
				logger.info(`${files.length} pages carry the policy: ${scripts.size} scripts, ${styles.size} styles`);
			},
		},
	};
}
