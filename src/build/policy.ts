import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createUrls, type Urls } from '../i18n/urls.ts';
import { inlineSources, joinSources, policyHeader, withPolicy, type Kind, type Sources } from './csp.ts';
import { hostHeaders, nginxHeaders, siteHeaders } from './headers.ts';
import { shortNames, withoutBlanks, withoutUnused, withShortNames } from './lighten.ts';

/** Paths of all HTML files below a folder, with slashes. */
function htmlFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

const stylesIn = (folder: string): string =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.css'))
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.join('\n');

/**
 * Lightens every page of a folder and writes its policy into it.
 * @param names short names of custom properties
 * @returns what stands inline in the pages of each kind
 */
function writePolicies(folder: string, files: readonly string[], urls: Urls, names: ReadonlyMap<string, string>): Readonly<Record<Kind, Sources>> {
	const found: Record<Kind, Sources[]> = { page: [], embed: [] };
	for (const name of files) {
		const file = join(folder, name);
		const html = withShortNames(withoutBlanks(withoutUnused(readFileSync(file, 'utf8'))), names);
		const kind: Kind = `${urls.frontDoor()}${name}`.startsWith(urls.embeds()) ? 'embed' : 'page';
		found[kind].push(inlineSources(html));
		writeFileSync(file, withPolicy(html, kind));
	}
	return { page: joinSources(found.page), embed: joinSources(found.embed) };
}

/** What lies at the top of a folder and holds pages: folders with a final slash, and pages. nginx asks for the index by its name, so it counts as one. */
export const topOf = (files: readonly string[]): string[] => [...new Set(files.map((file) => file.replace(/\/.*$/u, '/')))];

/** What else lies there, in the same form. What begins with a dot is not for visitors. */
function restOf(folder: string, pages: readonly string[]): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
		.filter((name) => !name.startsWith('.') && !pages.includes(name))
		.sort();
}

/** Writes the policy into every page, and the headers for static hosts (`_headers`) and for nginx from the same list. */
export function policy(): AstroIntegration {
	let urls: Urls | undefined;
	let styleFolder = '';
	return {
		name: 'replybook-policy',
		hooks: {
			'astro:config:done': ({ config }) => {
				if (config.site === undefined) throw new Error('astro.config.mjs: site is missing, expected the address of the site; set it from siteUrl().');
				urls = createUrls(config.site, config.base);
				styleFolder = fileURLToPath(new URL('styles/', config.srcDir));
			},
			'astro:build:done': ({ dir, logger }) => {
				if (urls === undefined) throw new Error('The configuration was never read, so no header can be written; run the build again.');
				const folder = fileURLToPath(dir);
				const files = htmlFiles(folder);
				const { page, embed } = writePolicies(folder, files, urls, shortNames(stylesIn(styleFolder)));
				const pages = topOf(files);
				const headers = siteHeaders(urls, { page: policyHeader('page', page), embed: policyHeader('embed', embed) }, { pages, files: restOf(folder, pages) });
				writeFileSync(join(folder, '_headers'), hostHeaders(headers));
				writeFileSync(join(folder, 'nginx-headers.conf'), nginxHeaders(headers));
				logger.info(`${files.length} pages carry the policy: ${page.scripts.length} scripts, ${page.styles.length + embed.styles.length} styles`);
			},
		},
	};
}
