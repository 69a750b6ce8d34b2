/** The prose of two codes, taken from their own pages: it is there already, and the data of all codes stays small. */

/** HTML of one section for each of the two codes, in the order in which they were asked for. */
export interface Borrowed {
	readonly id: string;
	readonly sides: readonly string[];
}

async function pageAt(href: string): Promise<Document> {
	const response = await fetch(href);
	if (!response.ok) throw new Error(`${href}: ${response.status}`);
	// The text alone: the policy of this page would refuse the styles of the other, and say so.
	const [main = ''] = /<main\b[\s\S]*<\/main>/u.exec(await response.text()) ?? [];
	return new DOMParser().parseFromString(main, 'text/html');
}

/** What a page of two codes would not say: "do not" lines, links to itself, and a term twice. Places of the page stay its own. */
function adapt(flow: Element, own: string, hrefs: readonly string[], seen: Set<string>): void {
	for (const each of flow.querySelectorAll('.dont')) each.remove();
	for (const link of flow.querySelectorAll('a')) {
		const href = link.getAttribute('href') ?? '';
		if (hrefs.includes(href) || (link.classList.contains('term') && seen.has(href))) link.replaceWith(...link.childNodes);
		else if (href.startsWith('#')) link.setAttribute('href', own + href);
		if (link.classList.contains('term')) seen.add(href);
	}
}

/**
 * Sections of the pages of two codes.
 * @param ids sections that stand on the page of a pair
 * @throws where a page does not come
 */
export async function borrowProse(hrefs: readonly string[], ids: readonly string[]): Promise<Borrowed[]> {
	const pages = await Promise.all(hrefs.map(async (href) => ({ href, page: await pageAt(href) })));
	const seen = new Set<string>();
	return ids.map((id) => ({
		id,
		sides: pages.map(({ href, page }) => {
			const flow = page.getElementById(id)?.closest('section')?.querySelector('.flow');
			if (flow === null || flow === undefined) return '';
			adapt(flow, href, hrefs, seen);
			// Headings of roles stand one level lower, as all headings of a comparison below a picker do.
			return flow.innerHTML.replace(/<(\/?)h3\b/gu, '<$1h4');
		}),
	}));
}
