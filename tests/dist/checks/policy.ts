import { createHash } from 'node:crypto';
import type { Dist, Page } from '../../support/dist.ts';

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

const FIXED: Readonly<Record<string, string>> = {
	'default-src': "'none'",
	'img-src': "'self' data:",
	'connect-src': "'self'",
	'manifest-src': "'self'",
	'worker-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'",
};

/** Faults of one policy text: what must stand in it, word for word, and what must never. */
function policyFaults(policy: string, scripts: readonly string[], styles: readonly string[]): string[] {
	const found = directives(policy);
	const wanted: Record<string, string> = { ...FIXED, 'script-src': ["'self'", ...scripts].join(' '), 'style-src': ["'self'", ...styles].join(' ') };
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
		...(/unsafe-|\*|https?:/u.test(policy) ? ['unsafe- or a foreign source'] : []),
	];
}

/** The policy stands first in every head and allows exactly what stands in the page. */
export function checkPolicy(dist: Pick<Dist, 'pages'>): string[] {
	return [...dist.pages.values()].flatMap((page) => {
		const policies = page.metas.filter((meta) => meta.name.toLowerCase() === CSP);
		const faults = [
			...(page.first === `meta ${CSP}` ? [] : [`${page.first || 'nothing'} stands first in head`]),
			...(policies.length === 1 ? [] : [`${policies.length} policies`]),
			...policies.flatMap((meta) => policyFaults(meta.content, hashesOf(page, 'script'), hashesOf(page, 'style'))),
			...page.forbidden.map((each) => `${each}, which the policy refuses`),
			...page.references.filter((each) => /^\s*javascript:/iu.test(each.value)).map((each) => `a javascript: address in <${each.tag}>`),
		];
		return faults.map((fault) => `${page.path}: ${fault}`);
	});
}

/** The headers for hosts and for nginx carry one and the same policy: that of all pages together, and no frame around them. */
export function checkHeaders(dist: Pick<Dist, 'pages' | 'headers' | 'nginx'>): string[] {
	const all = (tag: 'script' | 'style'): string[] => [...new Set([...dist.pages.values()].flatMap((page) => hashesOf(page, tag)))].sort();
	const [scripts, styles] = [all('script'), all('style')];
	// Below the first rule stands the one for hashed files, whose caching no page depends on.
	const [everywhere = ''] = dist.headers.split(/^\/.*_astro\/\*$/mu);
	const hosts = [...everywhere.matchAll(/^ {2}([\w-]+): (.*)$/gmu)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
	const nginx = [...dist.nginx.matchAll(/^add_header ([\w-]+) "(.*)" always;$/gmu)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
	return [
		...[['_headers', hosts] as const, ['nginx-headers.conf', nginx] as const].flatMap(([file, headers]) => {
			const policy = headers.find(([name]) => name.toLowerCase() === CSP)?.[1];
			if (policy === undefined) return [`${file}: no policy`];
			const frames = directives(policy).get('frame-ancestors')?.join(' ');
			return [...policyFaults(policy, scripts, styles), ...(frames === "'none'" ? [] : ['frame-ancestors is not none'])].map((fault) => `${file}: ${fault}`);
		}),
		...(JSON.stringify(hosts) === JSON.stringify(nginx) ? [] : ['_headers and nginx-headers.conf differ']),
	];
}
