import { createHash } from 'node:crypto';
import { headerRules, headersFor } from '../../../src/cli/serve.ts';
import { addressOf, type Dist, type Page } from '../../support/dist.ts';
import { nginxHeadersFor } from '../../support/nginx.ts';

const CSP = 'content-security-policy';
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** https://html.spec.whatwg.org/multipage/scripting.html#the-script-element: any other type is a data block. */
const RUNS = /^(?:|module|importmap|speculationrules|text\/javascript|application\/javascript)$/u;

/** Directives of a policy, by name. */
export function directives(policy: string): Map<string, string[]> {
	return new Map(
		policy
			.split(';')
			.map((each) => each.trim().split(/\s+/u))
			.map(([name = '', ...sources]) => [name, sources]),
	);
}

/** Hashes of what stands in the page, computed from the parsed text and not by the code that wrote them. */
export function hashesOf(page: Page, tag: 'script' | 'style'): string[] {
	return [...new Set(page.inline.filter((each) => each.tag === tag && (tag === 'style' || RUNS.test(each.type ?? ''))).map((each) => hash(each.text)))].sort();
}

type Kind = 'page' | 'embed';

/** Hashes of what stands inline. */
interface Sources {
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
}

const FIXED: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
	page: {
		'default-src': "'none'",
		'img-src': "'self' data:",
		'connect-src': "'self'",
		'manifest-src': "'self'",
		'worker-src': "'self'",
		'base-uri': "'none'",
		'form-action': "'none'",
	},
	embed: { 'default-src': "'none'", 'img-src': "'self'", 'script-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" },
};
const FRAMES: Readonly<Record<Kind, string>> = { page: "'none'", embed: '*' };
const kindOf = (page: Page): Kind => (page.kind === 'embed' ? 'embed' : 'page');

/** Faults of one policy text: what must stand in it, word for word, and what must never. */
function policyFaults(kind: Kind, policy: string, { scripts, styles }: Sources): string[] {
	const found = directives(policy);
	const wanted: Record<string, string> =
		kind === 'page'
			? { ...FIXED.page, 'script-src': ["'self'", ...scripts].join(' '), 'style-src': ["'self'", ...styles].join(' ') }
			: { ...FIXED.embed, 'style-src': styles.join(' ') };
	return [
		...Object.entries(wanted).flatMap(([name, sources]) => {
			const have = found.get(name);
			return have === undefined
				? [`${name} is missing`]
				: [...have].sort().join(' ') === sources.split(' ').sort().join(' ')
					? []
					: [`${name} is ${have.join(' ')}, expected ${sources}`];
		}),
		...[...found.keys()].filter((name) => !(name in wanted) && name !== 'frame-ancestors').map((name) => `${name} is not expected`),
		...(/unsafe-|\*|https?:/u.test(policy.replace('frame-ancestors *', '')) ? ['unsafe- or a foreign source'] : []),
	];
}

/** The policy stands first in every head and allows exactly what stands in the page; an embed has no script. */
export function checkPolicy(dist: Pick<Dist, 'pages'>): string[] {
	return [...dist.pages.values()].flatMap((page) => {
		const policies = page.metas.filter((meta) => meta.name.toLowerCase() === CSP);
		const kind = kindOf(page);
		const faults = [
			...(page.first === `meta ${CSP}` ? [] : [`${page.first || 'nothing'} stands first in head`]),
			...(policies.length === 1 ? [] : [`${policies.length} policies`]),
			...policies.flatMap((meta) => policyFaults(kind, meta.content, { scripts: hashesOf(page, 'script'), styles: hashesOf(page, 'style') })),
			...(kind === 'embed' && page.inline.some(({ tag }) => tag === 'script') ? ['a script in an embed'] : []),
			...page.forbidden.map((each) => `${each}, which the policy refuses`),
			...page.references.filter((each) => /^\s*javascript:/iu.test(each.value)).map((each) => `a javascript: address in <${each.tag}>`),
		];
		return faults.map((fault) => `${page.path}: ${fault}`);
	});
}

/** What one host takes of a `_headers` file: https://developers.cloudflare.com/pages/configuration/headers/ */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

/** What hosts read themselves. */
const FOR_HOSTS = new Set(['_headers', 'nginx-headers.conf']);
/** How long a browser may keep what lies in a folder; everything else is asked for anew. */
const KEPT: Readonly<Record<string, string>> = { _astro: 'public, max-age=31536000, immutable', api: 'public, max-age=86400', embed: 'public, max-age=86400' };
/** A web worker has the policy of its own file, so no file that may be one goes without. */
const BUNDLE = "default-src 'none'";

/** Faults of what is said about a path to whoever keeps or runs it. */
function partFaults(path: string, headers: Readonly<Record<string, string>>): string[] {
	const [folder = ''] = path.split('/', 1);
	const { 'Cache-Control': kept, 'Content-Security-Policy': policy } = headers;
	const wanted = KEPT[folder] ?? 'no-cache';
	return [
		...(kept === wanted ? [] : [`Cache-Control is ${kept ?? 'missing'}, expected ${wanted}`]),
		...(folder !== '_astro' || policy === BUNDLE ? [] : [`the policy is ${policy ?? 'missing'}, expected ${BUNDLE}`]),
	];
}

/** One address for each kind of file in each part of the site, and those of all pages. */
function addressesOf(dist: Pick<Dist, 'pages' | 'files' | 'base'>): string[] {
	const others = new Map(
		[...dist.files.keys()].filter((file) => !FOR_HOSTS.has(file)).map((file) => [`${file.split('/', 1)[0] ?? ''} ${file.replace(/^.*\//u, '')}`, file]),
	);
	return [...new Set([...dist.pages.keys(), ...[...others.values()].map((file) => addressOf(dist.base, file))])];
}

/**
 * Every address gets the same headers from a host that reads `_headers` and from nginx, none of them twice, so that it does not matter
 * which of several rules a host prefers. A page has the policy of all pages together and no frame around it, an embed its own and any frame.
 * Of each it is said how long it may be kept, and a script that may become a worker reaches nothing.
 */
export function checkHeaders(dist: Pick<Dist, 'pages' | 'files' | 'base' | 'headers' | 'nginx'>): string[] {
	const rules = headerRules(dist.headers);
	const all = (kind: Kind, tag: 'script' | 'style'): string[] =>
		[...new Set([...dist.pages.values()].filter((page) => kindOf(page) === kind).flatMap((page) => hashesOf(page, tag)))].sort();
	const sources: Readonly<Record<Kind, Sources>> = {
		page: { scripts: all('page', 'script'), styles: all('page', 'style') },
		embed: { scripts: [], styles: all('embed', 'style') },
	};
	/** The policies that were found right; there are two of them for thousands of pages. */
	const right = new Set<string>();
	const pageFaults = (kind: Kind, policy: string | undefined): string[] => {
		if (policy === undefined) return ['no policy'];
		if (right.has(`${kind} ${policy}`)) return [];
		const frames = directives(policy).get('frame-ancestors')?.join(' ');
		const faults = [
			...policyFaults(kind, policy, sources[kind]),
			...(frames === FRAMES[kind] ? [] : [`frame-ancestors is ${frames ?? 'missing'}, expected ${FRAMES[kind]}`]),
		];
		if (faults.length === 0) right.add(`${kind} ${policy}`);
		return faults;
	};
	const found = addressesOf(dist).flatMap((address) => {
		let hosts: Record<string, string>;
		try {
			hosts = headersFor(rules, address);
		} catch (error) {
			return [error instanceof Error ? error.message : String(error)];
		}
		const { 'Strict-Transport-Security': secure, ...nginx } = nginxHeadersFor(dist.nginx, address);
		const page = dist.pages.get(address);
		const entries = (headers: Record<string, string>): string => JSON.stringify(Object.entries(headers).sort());
		return [
			...(page === undefined ? [] : pageFaults(kindOf(page), hosts['Content-Security-Policy'])),
			...(page?.kind === 'embed' && hosts['Access-Control-Allow-Origin'] !== '*' ? ['other sites may not read it'] : []),
			...partFaults(address.slice(dist.base.length), hosts),
			...(hosts['X-Content-Type-Options'] === 'nosniff' ? [] : ['nosniff is missing']),
			...(secure === undefined ? ['nginx does not ask for HTTPS'] : []),
			...(entries(hosts) === entries(nginx) ? [] : ['_headers and nginx-headers.conf differ']),
		].map((fault) => `${address}: ${fault}`);
	});
	const lines = dist.headers.split('\n');
	return [
		...new Set(found),
		...lines
			.filter((line) => line.length > LONGEST_LINE)
			.map((line) => `_headers: a line of ${line.length} characters, at most ${LONGEST_LINE}: ${line.slice(0, 60)}`),
		...(rules.length > MOST_RULES ? [`_headers: ${rules.length} rules, at most ${MOST_RULES}`] : []),
	];
}
