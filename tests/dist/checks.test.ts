/** Each check of the built site on a page that is right and on one that is wrong: a check that cannot fail is a defect. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { apiFiles } from '../../src/api/files.ts';
import { policyText } from '../../src/build/csp.ts';
import { hostHeaders, nginxHeaders, siteHeaders } from '../../src/build/headers.ts';
import { BOX_SCRIPT } from '../../src/client/inline.ts';
import { makeEmbed } from '../../src/models/embed.ts';
import { makeOembed } from '../../src/models/oembed.ts';
import { readPage, type Dist, type Expected, type Page } from '../support/dist.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { directoryOf } from '../../src/models/directory.ts';
import { ICONS, makeManifest, TOUCH_ICON } from '../../src/models/manifest.ts';
import { RELEASE_START } from '../../src/offline/release.ts';
import { emptyPng, pngSize } from '../support/png.ts';
import { loadSite } from '../support/site.ts';
import { checkAddresses, checkNeutral, checkRedirects, countOf } from './checks/addresses.ts';
import { checkApiAddresses, checkDocuments, checkIndex, checkNumbers, checkTexts } from './checks/api.ts';
import { checkBox, MOST_CODE } from './checks/box.ts';
import { checkCards } from './checks/cards.ts';
import { checkEmbeds, checkOembeds } from './checks/embed.ts';
import { withExceptions } from './checks/exceptions.ts';
import { checkAlternates, checkDescriptions, checkHead, checkRobots, checkTitles } from './checks/head.ts';
import { checkLanguage, checkSections } from './checks/language.ts';
import { checkIds, checkLinks, checkRequests } from './checks/links.ts';
import { checkManifest } from './checks/manifest.ts';
import { checkShelves, checkStamps, checkWorker, MOST_SHELF, MOST_WORKER, WORKER, type Files } from './checks/offline.ts';
import { checkOpenApi } from './checks/openapi.ts';
import { checkHeaders, checkPolicy, hashesOf } from './checks/policy.ts';
import { checkReach } from './checks/reach.ts';
import { checkDoubts, checkNamedBack } from './checks/relations.ts';
import { checkDifferences, checkEnds, checkEnglish, checkRepeats, checkStray, checkTable, sentencesIn } from './checks/text.ts';
import { checkValidity } from './checks/validity.ts';
import { checkFiles, checkWeight, LARGEST_BUNDLE, LARGEST_FILE } from './checks/weight.ts';

const ORIGIN = 'https://replybook.example';
const site = loadSite();

const dist = (...pages: readonly Page[]): Dist => ({
	origin: ORIGIN,
	base: '/',
	pages: new Map(pages.map((page) => [page.path, page])),
	expected: new Map(pages.map((page) => [page.path, page])),
	files: new Map(pages.map((page) => [`${page.path.slice(1)}index.html`, page.html.length])),
	headers: '',
	nginx: '',
});

const CODE: Expected = { kind: 'code', locale: 'en' };
const body = (html: string, expected: Expected = CODE, path = `/${expected.locale ?? 'x'}/smtp/1/`, lang = expected.locale ?? 'en'): Page =>
	readPage(`<!doctype html><html lang="${lang}"><head><title>A title</title></head><body>${html}</body></html>`, path, expected);
const section = (id: string, html: string): string => `<section aria-labelledby="${id}"><h2 id="${id}">Heading</h2>${html}</section>`;
const pairOf = (id: string): Pick<Expected, 'pair'> & { readonly kind: 'pair' } => {
	const pair = site.catalogue.protocols.flatMap((protocol) => protocol.pairs).find((each) => each.id === id);
	if (pair === undefined) throw new Error(`no pair ${id}`);
	return { kind: 'pair', pair };
};

/** One page in three languages and its neutral one, with a whole head. */
const TONGUES = ['vi', 'ko', 'en', 'x-default'] as const;
const addressIn = (tongue: (typeof TONGUES)[number]): string => (tongue === 'x-default' ? '/smtp/1/' : `/${tongue}/smtp/1/`);
const links = TONGUES.map((tongue) => `<link rel="alternate" hreflang="${tongue}" href="${ORIGIN}${addressIn(tongue)}">`).join('');
function family(change: (html: string, tongue: (typeof TONGUES)[number]) => string = (html) => html): Dist {
	return dist(
		...TONGUES.map((tongue) => {
			const [path, locale] = [addressIn(tongue), tongue === 'x-default' ? undefined : tongue];
			const to = TONGUES.map((each) => `<a href="${addressIn(each)}">${each}</a>`).join('');
			const html = `<!doctype html><html lang="${locale ?? 'en'}"><head><title>Title ${tongue}</title><meta name="description" content="About ${tongue}"><link rel="canonical" href="${ORIGIN}${path}">${links}</head><body><h1>One</h1>${to}</body></html>`;
			return readPage(change(html, tongue), path, { kind: locale === undefined ? 'neutral' : 'code', locale });
		}),
	);
}

describe('addresses', () => {
	it('finds a page that is missing and one that nobody expects', () => {
		const [one, two] = [body('', CODE, '/en/smtp/1/'), body('', CODE, '/en/smtp/2/')];
		expect(checkAddresses(dist(one))).toEqual([]);
		expect(checkAddresses({ pages: dist(one).pages, expected: dist(two).expected })).toHaveLength(2);
		expect(countOf(dist(one, two), 'code')).toEqual({ vi: 0, ko: 0, en: 2 });
	});
	it('finds a redirect that leads nowhere, elsewhere, or may be indexed', () => {
		const target = body('', CODE, '/en/smtp/550-x/');
		const redirect = (to: string, robots = 'noindex'): Page =>
			readPage(
				`<html lang="en"><head><meta http-equiv="refresh" content="0;url=${to}"><meta name="robots" content="${robots}"><link rel="canonical" href="${ORIGIN}/en/smtp/550-x/"></head><body><a href="${to}">go</a></body></html>`,
				'/en/smtp/550/',
				{ kind: 'redirect', locale: 'en', to: '/en/smtp/550-x/' },
			);
		expect(checkRedirects(dist(target, redirect('/en/smtp/550-x/')))).toEqual([]);
		expect(checkRedirects(dist(target, redirect('/en/smtp/551-y/')))).toHaveLength(2);
		expect(checkRedirects(dist(target, redirect('/en/smtp/550-x/', 'all')))).toHaveLength(1);
	});
	it('finds a page whose neutral page is missing or does not link to it', () => {
		expect(checkNeutral(family())).toEqual([]);
		const pages = new Map(family().pages);
		pages.delete('/smtp/1/');
		expect(checkNeutral({ pages, origin: ORIGIN })).toHaveLength(3);
		expect(checkNeutral(family((html, tongue) => (tongue === 'x-default' ? html.replace('<a href="/ko/smtp/1/">', '<a href="/">') : html)))).toHaveLength(1);
	});
	it('finds an orphan and a page that is four clicks away', () => {
		const chain = [1, 2, 3, 4].map((step) => body(`<a href="/en/smtp/${step + 1}/">next</a>`, CODE, `/en/smtp/${step}/`));
		const home = body('<a href="/en/smtp/1/">first</a>', { kind: 'list', locale: 'en' }, '/en/');
		const others = ['vi', 'ko'].map((locale) => body('', { kind: 'list', locale: locale as 'vi' | 'ko' }, `/${locale}/`));
		expect(checkReach(dist(home, ...others, ...chain.slice(0, 3)))).toEqual([]);
		expect(checkReach(dist(home, ...others, ...chain))).toEqual(['/en/smtp/4/: 4 clicks from the home page']);
		expect(checkReach(dist(home, ...others, body('', CODE, '/en/smtp/9/')))).toEqual(['/en/smtp/9/: an orphan, no path of links leads to it']);
	});
});

describe('head', () => {
	const faultsOf = (from: string | RegExp, to: string): string[] => checkHead(family((html, tongue) => (tongue === 'ko' ? html.replace(from, to) : html)));
	it('accepts a whole head', () => {
		expect([...checkHead(family()), ...checkTitles(family()), ...checkDescriptions(family()), ...checkAlternates(family()), ...checkRobots(family())]).toEqual(
			[],
		);
	});
	it.each([
		['another lang', '<html lang="ko">', '<html lang="en">'],
		['no title', /<title>.*<\/title>/u, ''],
		['an empty title', 'Title ko', ' '],
		['a title of 62 columns', 'Title ko', '가'.repeat(31)],
		['no description', /<meta name="description"[^>]*>/u, ''],
		['a description of 162 columns', 'About ko', '가'.repeat(81)],
		['the canonical address of another page', `<link rel="canonical" href="${ORIGIN}/ko/smtp/1/">`, `<link rel="canonical" href="${ORIGIN}/ko/smtp/2/">`],
		['no h1', '<h1>One</h1>', ''],
		['two h1', '<h1>One</h1>', '<h1>One</h1><h1>Two</h1>'],
	])('finds %s', (_, from, to) => {
		expect(faultsOf(from, to)).not.toEqual([]);
	});
	it('finds a title and a description that stand twice', () => {
		const page = (path: string, robots = ''): Page =>
			readPage(`<html lang="en"><head><title>Same</title><meta name="description" content="Same">${robots}</head></html>`, path, CODE);
		const hidden = '<meta name="robots" content="noindex, follow">';
		expect(checkTitles(dist(page('/en/a/'), page('/en/b/')))).toHaveLength(1);
		expect(checkDescriptions(dist(page('/en/a/'), page('/en/b/')))).toHaveLength(1);
		expect(checkDescriptions(dist(page('/en/a/', hidden), page('/en/b/')))).toHaveLength(1);
		expect(checkDescriptions(dist(page('/en/a/', hidden), page('/en/b/', hidden)))).toEqual([]);
	});
	it.each([
		['a missing language', `<link rel="alternate" hreflang="vi" href="${ORIGIN}/vi/smtp/1/">`, ''],
		['a page that does not exist', `hreflang="vi" href="${ORIGIN}/vi/smtp/1/"`, `hreflang="vi" href="${ORIGIN}/vi/smtp/2/"`],
		['a page in another language', `hreflang="vi" href="${ORIGIN}/vi/smtp/1/"`, `hreflang="vi" href="${ORIGIN}/en/smtp/1/"`],
	])('finds hreflang of %s', (_, from, to) => {
		expect(checkAlternates(family((html, tongue) => (tongue === 'ko' ? html.replace(from, to) : html)))).not.toEqual([]);
	});
	it('finds a composed pair that may be indexed, and an authored one that may not', () => {
		const page = (id: string, robots: string): Page => body(`<meta name="robots" content="${robots}">`, { ...pairOf(id), locale: 'en' });
		expect(checkRobots(dist(page('211-vs-550', 'noindex, follow')))).toEqual([]);
		expect(checkRobots(dist(page('211-vs-550', 'noindex')))).toHaveLength(1);
		expect(checkRobots(dist(page('450-vs-550', 'noindex, follow')))).toHaveLength(1);
	});
});

describe('links', () => {
	const at = (html: string): string[] => checkLinks(dist(body(`<p id="here">x</p>${html}`), body('<p id="there">y</p>', CODE, '/en/smtp/2/')));
	it('accepts pages, places and https', () => {
		expect(at('<a href="/en/smtp/2/">a</a><a href="/en/smtp/2/#there">b</a><a href="#here">c</a><a href="https://www.rfc-editor.org/">d</a>')).toEqual([]);
	});
	it.each([
		['a page that does not exist', '<a href="/en/smtp/3/">a</a>'],
		['a place that does not exist', '<a href="/en/smtp/2/#here">a</a>'],
		['a place that does not exist on the same page', '<svg><use href="#gone"/></svg>'],
		['a link without encryption', '<a href="http://example.com/">a</a>'],
		['a script address', '<a href="javascript:void(0)">a</a>'],
		['an empty address', '<a href="">a</a>'],
		['a picture that does not exist', '<img src="/a.png" alt="">'],
	])('finds %s', (_, html) => {
		expect(at(html)).toHaveLength(1);
	});
	it('finds a link to a redirect', () => {
		const redirect = body('', { kind: 'redirect', locale: 'en', to: '/en/smtp/2/' }, '/en/smtp/9/');
		expect(checkLinks(dist(body('<a href="/en/smtp/9/">a</a>'), redirect))).toHaveLength(1);
	});
	it('finds an id that stands twice', () => {
		expect(checkIds(dist(body('<p id="a">x</p><p id="b">y</p>')))).toEqual([]);
		expect(checkIds(dist(body('<p id="a">x</p><p id="a">y</p>')))).toHaveLength(1);
	});
	it.each([
		['a style sheet', '<link rel="stylesheet" href="/a.css">'],
		['a script', '<script src="/a.js"></script>'],
		['a picture', '<img src="https://example.com/a.png" alt="">'],
		['a font', '<style>@font-face{src:url(/a.woff2)}</style>'],
		['an imported style', '<style>@import "a.css";</style>'],
		['a preload', '<link rel="preload" href="/a.woff2" as="font">'],
		['a fetch', '<script>fetch("/a.json")</script>'],
		['a module', '<script type="module">import "./a.js"</script>'],
	])('finds %s that is asked for', (_, html) => {
		expect(checkRequests(dist(body(html)))).toHaveLength(1);
	});
	it('lets a script fetch the file that the page names, if it is there, and nothing else', () => {
		const named = (html: string, files: ReadonlyMap<string, number>) => checkRequests({ ...dist(body(`<x-y data-source="/en/a.json"></x-y>${html}`)), files });
		const there = new Map([['en/a.json', 1]]);
		expect(named('<script>fetch(x)</script>', there)).toEqual([]);
		expect(named('<script>fetch(x)</script>', new Map())).toHaveLength(1);
		expect(named('<script>import "./a.js"</script>', there)).toHaveLength(1);
	});
	it('accepts what stands in the page', () => {
		const inside =
			'<link rel="icon" href="data:image/svg+xml,x"><link rel="canonical" href="/x/"><style>a{background:url(data:x)}</style><svg><use href="#i"/></svg>';
		expect(checkRequests(dist(body(inside)))).toEqual([]);
	});
});

describe('relations between codes', () => {
	const code = (id: string) => {
		const found = site.catalogue.protocols.flatMap((protocol) => protocol.published).find((each) => each.id === id);
		if (found === undefined) throw new Error(`no page of ${id}`);
		return found;
	};
	/** One protocol that holds these codes alone, so that the check has nothing else to look at. */
	const only = (...ids: readonly string[]): typeof site => {
		const [protocol] = site.catalogue.protocols;
		if (protocol === undefined) throw new Error('no protocol');
		return { ...site, catalogue: { ...site.catalogue, protocols: [{ ...protocol, published: ids.map(code) }] } };
	};
	const pagesFor = (id: string, html: string): Page[] =>
		LOCALES.map((locale) => body(html, { kind: 'code', locale, code: code(id) }, site.urls.code(locale, code(id))));
	const linksTo = (...ids: readonly string[]): string =>
		LOCALES.flatMap((locale) => ids.map((id) => `<a href="${site.urls.code(locale, code(id))}">${id}</a>`)).join('');

	it('finds a page that does not name the code back', () => {
		const real = code('446').facts.instead;
		expect(real.length).toBeGreaterThan(0);
		const right = real.flatMap((id) => pagesFor(id, linksTo('446')));
		expect(checkNamedBack(dist(...right), only('446'))).toEqual([]);
		expect(checkNamedBack(dist(...real.flatMap((id) => pagesFor(id, linksTo('550')))), only('446'))).toHaveLength(3 * real.length);
	});
	it('finds a page that does not lead to a comparison', () => {
		const pair = site.catalogue.protocols.flatMap((protocol) => protocol.pairs).find((each) => each.id === '440-vs-454');
		if (pair === undefined) throw new Error('no pair 440-vs-454');
		const links = LOCALES.map((locale) => `<a href="${site.urls.pair(locale, pair)}">pair</a>`).join('') + linksTo('440');
		const carried = [...code('440').facts.typical, ...code('440').facts.instead].filter((id) => id !== '454').flatMap((id) => pagesFor(id, linksTo('440')));
		expect(checkNamedBack(dist(...pagesFor('440', links), ...pagesFor('454', links), ...carried), only('440'))).toEqual([]);
		expect(checkNamedBack(dist(...pagesFor('440', links), ...pagesFor('454', linksTo('440')), ...carried), only('440'))).toHaveLength(3);
	});
	it('finds a doubt that is not marked and one that is not put into words', () => {
		const doubted = site.catalogue.protocols
			.flatMap((protocol) => protocol.published)
			.find((each) => each.facts.doubts.length === 1 && each.facts.doubts[0]?.fact === 'stages');
		if (doubted === undefined) throw new Error('no code with a doubt about its stages alone');
		const said = doubted.prose.en.head.doubts['stages'] ?? '';
		const page = (html: string): Page => body(html, { kind: 'code', locale: 'en', code: doubted }, '/en/x/');
		const mark = `<dl><dt>Stage <a href="#about">${site.translators.en.t('doubt.mark')}</a></dt><dd>x</dd></dl>`;
		expect(checkDoubts(dist(page(`${mark}<p>${said}</p>`)), site)).toEqual([]);
		expect(checkDoubts(dist(page(`<p>${said}</p>`)), site)).toHaveLength(1);
		expect(checkDoubts(dist(page(mark)), site)).toHaveLength(1);
	});
});

describe('text', () => {
	it.each([
		['bold', '<p>a **word** here</p>'],
		['a backtick', '<p>a `word here</p>'],
		['a link', '<p>see [here](there)</p>'],
		['emphasis', '<p>a _word_ here</p>'],
		['a heading', '<p>## Heading</p>'],
		['undefined', '<p>It is undefined.</p>'],
		['null', '<p>It is null.</p>'],
		['NaN', '<p>NaN codes</p>'],
		['an object', '<p>[object Object]</p>'],
		['a slot', '<p>{{code}} comes</p>'],
		['a slot in code', '<p><code>{{code}}</code> comes</p>'],
		['a particle', '<p>550은(는) 실패</p>'],
		['a doubled word', '<p>You see it when when it comes</p>'],
		['a doubled word across elements', '<p>You see it <b>when</b> when it comes</p>'],
		['a text in an attribute', '<nav aria-label="undefined"></nav>'],
		['a value in the title', '<p>x</p>'],
	])('finds %s', (what, html) => {
		const page = what === 'a value in the title' ? { ...body(html), titles: ['SMTP NaN'] } : body(html);
		expect(checkStray(dist(page))).not.toEqual([]);
	});
	it('accepts code, terms and columns', () => {
		expect(
			checkStray(dist(body('<p>A null MX. <code>220 ****</code> and <code>_dmarc_</code>, <code>${if eq{a}{}{}{*}}</code></p><p>end</p><p>end</p>'))),
		).toEqual([]);
		expect(checkStray(dist(body('<ul class="codes"><li><a class="head" href="#">250 OK</a> <span>OK, done</span></li></ul>')))).toEqual([]);
	});

	const pair: Expected = { ...pairOf('211-vs-550'), locale: 'en' };
	it('finds a sentence that is said twice, within a part and across', () => {
		const said = 'Both come at the same point of the session.';
		const page = (opening: string, choose: string): Page => body(`<div class="opening"><p>${opening}</p></div>${section('choose', `<p>${choose}</p>`)}`, pair);
		expect(checkRepeats(dist(page(said, 'Take the first one where the server still has something to say.')))).toEqual([]);
		expect(checkRepeats(dist(page(said, `Well. ${said}`)))).toHaveLength(1);
		expect(checkRepeats(dist(page(`${said} ${said}`, 'No.')))).toHaveLength(1);
		expect(sentencesIn('One is “quoted.” Two? Three')).toEqual(['One is “quoted.”', 'Two?', 'Three']);
	});
	it('finds a sentence that breaks off', () => {
		const at = (html: string, locale: 'en' | 'ko' = 'en'): string[] => checkEnds(dist(body(section('fix', html), { kind: 'code', locale })));
		expect(at('<ul><li>Send it again.</li><li><code>550</code></li><li>As follows:</li></ul>')).toEqual([]);
		expect(at('<ul><li>Send it</li></ul>')).toHaveLength(1);
		expect(at('<p>다시 보내세요. 메일이 오지 않습니다.</p>', 'ko')).toEqual([]);
		expect(at('<p>다시 보내. 메일이 오지 않습니다.</p>', 'ko')).toHaveLength(1);
		expect(at('<p>메일이 오지</p>', 'ko')).toHaveLength(1);
	});
	it('finds differences that do not differ, are left out or say the same of both', () => {
		const { t } = site.translators.en;
		const page = (...items: string[]): Page => body(section('differences', `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`), pair);
		const labels =
			checkDifferences(dist(page()), site)[0]
				?.replace(/^.*but (.*) differs$/u, '$1')
				.split(', ') ?? [];
		expect(labels.length).toBeGreaterThan(1);
		const right = labels.map((label) => `<strong>${label}:</strong> 211 says one thing. 550 says another.`);
		expect(checkDifferences(dist(page(...right)), site)).toEqual([]);
		expect(checkDifferences(dist(page(...right.slice(1))), site)).toHaveLength(1);
		expect(checkDifferences(dist(page(...right, `<strong>${t('fact.specification')}:</strong> 211 says one. 550 says two.`)), site)).toHaveLength(1);
		expect(checkDifferences(dist(page(`<strong>${labels[0] ?? ''}:</strong> 211 is final. 550 is final.`, ...right.slice(1))), site)).toHaveLength(1);
	});
	it('finds equal facts that stand twice in the table, and a missing table', () => {
		const table = (b: string): Page => body(`<table><tbody><tr><th>Retry</th><td>Never</td><td>${b}</td></tr></tbody></table>`, pair);
		expect(checkTable(dist(table('Always')))).toEqual([]);
		expect(checkTable(dist(table('Never')))).toHaveLength(1);
		expect(checkTable(dist(body('', pair)))).toHaveLength(1);
	});
	it('finds English that is not marked', () => {
		const vi: Expected = { kind: 'code', locale: 'vi' };
		const english = 'the server closes the connection now';
		expect(checkEnglish(dist(body(`<p>Máy chủ nói <code lang="en">${english}</code> và <span lang="en">${english}</span>.</p>`, vi)))).toEqual([]);
		expect(checkEnglish(dist(body(`<p>Máy chủ đóng: ${english}.</p>`, vi)))).toHaveLength(1);
		expect(checkEnglish(dist(body(`<p>서버는 ${english}.</p>`, { kind: 'code', locale: 'ko' })))).toHaveLength(1);
		expect(checkEnglish(dist(body(`<p>${english}</p>`)))).toEqual([]);
	});
	it('keeps to its exceptions, and finds one that nothing needs', () => {
		const own = [{ check: 'stray', text: 'right as it is', reason: 'shown here' }];
		expect(withExceptions('stray', ['/en/: this is right as it is'], own)).toEqual([]);
		expect(withExceptions('stray', ['/en/: wrong'], own)).toHaveLength(2);
		expect(withExceptions('english', [], own)).toEqual([]);
	});
});

describe('language', () => {
	const english = '<p>The server refused the mail because the mailbox does not exist, so check the address and send the mail once more.</p>'.repeat(6);
	const korean = '<p>메일함을 찾을 수 없어 서버가 메일을 거부했으므로 주소를 확인하고 메일을 다시 보내세요. 서버가 보낸 답을 그대로 전하세요.</p>'.repeat(12);
	const vietnamese = '<p>Máy chủ từ chối thư vì không tìm thấy hộp thư, hãy kiểm tra lại địa chỉ rồi gửi lại thư một lần nữa.</p>'.repeat(6);
	it('finds a page in another language than it names', () => {
		expect(checkLanguage(dist(body(english), body(korean, { kind: 'code', locale: 'ko' }), body(vietnamese, { kind: 'code', locale: 'vi' })))).toEqual([]);
		expect(checkLanguage(dist(body(english, { kind: 'code', locale: 'ko' })))).toHaveLength(2);
		expect(checkLanguage(dist(body(korean)))).toHaveLength(2);
	});
	it('finds a page that is right only because of its English parts, or in spite of them', () => {
		const mostly = body(`<div lang="en">${english}${english}</div>${korean}`, { kind: 'code', locale: 'ko' });
		expect(checkLanguage(dist(mostly)).map((finding) => finding.includes('the whole text'))).toEqual([true]);
	});
	it('finds a section of a neutral page that is in the wrong place, or missing', () => {
		const neutral = (vi: string, ko: string): Page =>
			body(
				`<section lang="vi">${vi}</section><section lang="ko">${ko}</section><section lang="en">${english}</section>`,
				{ kind: 'neutral', locale: undefined },
				'/smtp/1/',
			);
		expect(checkSections(dist(neutral(vietnamese, korean)))).toEqual([]);
		expect(checkSections(dist(neutral(korean, vietnamese)))).not.toEqual([]);
		expect(checkSections(dist(neutral(vietnamese, '')))).toHaveLength(1);
	});
});

describe('weight', () => {
	/** Text that gzip cannot make small, the same in every run. */
	const dense = (bytes: number): string => Array.from({ length: bytes / 44 }, (_, index) => createHash('sha256').update(`${index}`).digest('base64')).join('');
	it('finds a page that is too heavy for its kind', () => {
		expect(checkWeight(dist(body('light')))).toEqual([]);
		const heavy = dense(32_000);
		expect(checkWeight(dist(body(heavy)))).toHaveLength(1);
		expect(checkWeight(dist(body(heavy, { kind: 'list', locale: 'en' })))).toEqual([]);
		expect(checkWeight(dist(body(dense(48_000), { kind: 'pair', locale: 'en' })))).toHaveLength(1);
	});
	it('finds a large file and a bundle', () => {
		expect(checkFiles({ files: new Map([['index.html', LARGEST_FILE]]) })).toEqual([]);
		expect(checkFiles({ files: new Map([['index.html', LARGEST_FILE + 1]]) })).toHaveLength(1);
		expect(checkFiles({ files: new Map([['_astro/a.BC.css', 1]]) })).toHaveLength(1);
		expect(checkFiles({ files: new Map([['fonts/a.woff2', 1]]) })).toHaveLength(1);
		expect(checkFiles({ files: new Map([['_astro/reply-box-BC_d-1.js', 1]]) })).toEqual([]);
		expect(checkFiles({ files: new Map([[WORKER, 1]]) })).toEqual([]);
		expect(checkFiles({ files: new Map([['vi/sw.js', 1]]) })).toHaveLength(1);
		expect(checkFiles({ files: new Map([['api/v1/replybook.json', LARGEST_BUNDLE]]) })).toEqual([]);
		expect(checkFiles({ files: new Map([['api/v1/replybook.json', LARGEST_BUNDLE + 1]]) })).toHaveLength(1);
		expect(checkFiles({ files: new Map([['api/v1/index.json', LARGEST_FILE + 1]]) })).toHaveLength(1);
	});
});

describe('cards', () => {
	const addresses = directoryOf(site)
		.filter((entry) => entry.indexed)
		.flatMap((entry) => LOCALES.map((locale) => site.urls.card(entry.address(locale)).slice(1)));
	const all = new Map(addresses.map((file) => [file, 20_000]));
	const check = (files: ReadonlyMap<string, number> = all, bytes = emptyPng(1200, 630)): string[] => checkCards({ base: '/', files }, site, () => bytes);
	it('accepts a card of each page', () => {
		expect(addresses.length).toBeGreaterThan(900);
		expect(check()).toEqual([]);
	});
	it('finds one that is missing, one too many and a heavy one', () => {
		const [first = ''] = addresses;
		expect(check(new Map([...all].filter(([file]) => file !== first)))).toEqual([`${first}: the card is missing`]);
		expect(check(new Map([...all, ['en/compare/smtp/1-vs-2/card.png', 1]]))).toHaveLength(1);
		expect(check(new Map([...all, [first, 25_001]]))).toHaveLength(1);
	});
	it('finds what is no PNG, a half of one, and one of another size', () => {
		expect(check(all, emptyPng(1200, 600))).toHaveLength(addresses.length);
		expect(pngSize(Buffer.from('<html></html>'.padEnd(60)))).toBeUndefined();
		expect(pngSize(emptyPng(1200, 630).subarray(0, 50))).toBeUndefined();
	});
});

describe('the box', () => {
	const BUNDLE = '_astro/reply-box-ab.js';
	const settings = { answers: '/en/answers.json', messages: '/messages.json', search: '/en/search.json', rules: '/decoder-rules.json' };
	const box = (data: object = settings, script = `/${BUNDLE}`): string =>
		`<reply-box data-script="${script}"><script type="application/json">${JSON.stringify(data)}</script></reply-box>`;
	const files = new Map([BUNDLE, 'en/answers.json', 'messages.json', 'en/search.json', 'decoder-rules.json'].map((file) => [file, 1]));
	const home = (html: string): Page => body(html, { kind: 'list', locale: 'en' }, '/en/');
	const check = (pages: readonly Page[], wanted = ['/en/'], bytes = MOST_CODE, all: ReadonlyMap<string, number> = files): string[] =>
		checkBox({ ...dist(...pages), files: all }, wanted, () => bytes);
	it('accepts a box where one is wanted', () => {
		expect(check([home(box()), body('')])).toEqual([]);
	});
	it('finds one that is missing, one too many, and a page that names its bundle', () => {
		expect(check([home('')])).toHaveLength(1);
		expect(check([home(box())], [])).toHaveLength(1);
		expect(check([home(box())], ['/en/', '/vi/'])).toHaveLength(1);
		expect(check([home(box()), body(`<p data-x="/${BUNDLE}"></p>`)])).toHaveLength(1);
	});
	it('finds a file that does not exist, a heavy bundle, and two of them', () => {
		expect(check([home(box({ ...settings, search: '/vi/search.json' }))])).toHaveLength(1);
		expect(check([home(box({}))])).toHaveLength(4);
		expect(check([home(box(settings, '/_astro/old.js'))])).toHaveLength(1);
		expect(check([home(box())], ['/en/'], MOST_CODE + 1)).toHaveLength(1);
		expect(check([home(box())], ['/en/'], 1, new Map([...files, ['_astro/reply-box-cd.js', 1]]))).toHaveLength(1);
	});
	it('may load its bundle by the one script that wakes it, and nobody else may', () => {
		const wakes = `<script>${BOX_SCRIPT}</script>`;
		expect(checkRequests(dist(home(box() + wakes)))).toEqual([]);
		expect(checkRequests(dist(home(wakes)))).toHaveLength(1);
		expect(checkRequests(dist(home(`${box()}<script>import(x)</script>`)))).toHaveLength(1);
	});
});

describe('the interface for programs', () => {
	const texts = new Map(apiFiles(site).map((file) => [file.address.slice(1), file.text()]));
	const CODE_FILE = 'api/v1/smtp/codes/5.7.1.json';
	/** The same files with one of them changed. Throws where the change changes nothing: then the test would show nothing. */
	const spoil = (file: string, from: string | RegExp, to: string, files: ReadonlyMap<string, string> = texts): Map<string, string> => {
		const before = files.get(file);
		const after = before?.replace(from, to);
		if (after === undefined || after === before) throw new Error(`nothing to spoil in ${file}`);
		return new Map(files).set(file, after);
	};
	/** One document and the schemas. */
	const few = new Map([...texts].filter(([file]) => file === CODE_FILE || file.startsWith('api/v1/schema/')));
	const without = (file: string): Map<string, string> => new Map([...texts].filter(([each]) => each !== file));

	it('is right as it is made', async () => {
		expect([...checkDocuments(texts), ...checkTexts(texts), ...checkNumbers(texts), ...checkIndex(texts)]).toEqual([]);
		expect(await checkOpenApi(texts, ORIGIN, '/')).toEqual([]);
	});
	it.each([
		['a field that is missing', /"gloss": \{[^}]*\},/u, ''],
		['a language that is missing', /"ko": "영구 실패",/u, ''],
		['a field that no schema describes', '"type": "code",', '"type": "code", "extra": 1,'],
		['a number in place of a text', '"number": "5.7.1"', '"number": 571'],
		['an outcome that does not exist', '"id": "permanent"', '"id": "final"'],
		['a path in place of an address', /"json": "https:\/\/replybook\.example/u, '"json": "'],
		['a day that is none', /"updated": "[^"]*"/u, '"updated": "today"'],
		['a schema that is not published', '/schema/code.json', '/schema/other.json'],
	])('finds %s', (_, from, to) => {
		expect(checkDocuments(spoil(CODE_FILE, from, to, few))).toHaveLength(1);
	});
	it('finds a schema that is none', () => {
		expect(checkDocuments(spoil('api/v1/schema/cause.json', '"type": "object"', '"type": "thing"', few))).not.toEqual([]);
		expect(checkDocuments(spoil('api/v1/schema/cause.json', '"type": "object"', '"typ": "object"', few))).not.toEqual([]);
	});
	it.each([
		['a no-break space', 'RFC\u00a03463'],
		['a word joiner', '(RFC)\u2060은'],
		['a slot', '{{code}} is it'],
		['an id of the content', 'see x.7.26 too'],
		['a link into the site', 'see [here](/en/)'],
		['HTML', 'see <a href=\\"x\\">here</a>'],
		['a value that was not there', 'undefined'],
	])('finds %s', (_, text) => {
		expect(checkTexts(spoil(CODE_FILE, /"Delivery Not Authorized"/u, `"${text}"`, few))).toHaveLength(1);
	});
	it('finds a number without a document, and one whose document differs', () => {
		expect(checkNumbers(without('api/v1/smtp/codes/4.7.1.json'))).toHaveLength(1);
		expect(checkNumbers(spoil('api/v1/smtp/codes/4.7.1.json', '"type"', '"kind"'))).not.toEqual([]);
		expect(checkNumbers(new Map(texts).set('api/v1/smtp/codes/4.7.1.json', texts.get('api/v1/smtp/codes/550.json') ?? ''))).not.toEqual([]);
	});
	it('finds what the index or the bundle leaves out, and what has no document', () => {
		expect(checkIndex(without('api/v1/causes/mailbox-full.json'))).toHaveLength(1);
		expect(checkIndex(spoil('api/v1/index.json', '"id": "mailbox-full"', '"id": "mailbox-empty"'))).toHaveLength(3);
		expect(checkIndex(spoil('api/v1/replybook.json', '"id":"gmail"', '"id":"email"'))).toHaveLength(1);
	});
	it('finds an address that does not exist', () => {
		const page = body('<p id="here">x</p>', { kind: 'list', locale: 'en' }, '/en/');
		const at = (address: string, promised: readonly string[] = []): string[] =>
			checkApiAddresses(new Map([['api/v1/index.json', JSON.stringify({ address })]]), dist(page), new Set(promised));
		expect(at(`${ORIGIN}/en/`)).toEqual([]);
		expect(at(`${ORIGIN}/en/#here`)).toEqual([]);
		expect(at('https://www.rfc-editor.org/rfc/rfc5321')).toEqual([]);
		expect(at(`${ORIGIN}/vi/`)).toHaveLength(1);
		expect(at(`${ORIGIN}/en/#there`)).toHaveLength(1);
		expect(at(`${ORIGIN}/en/card.png`)).toHaveLength(1);
		expect(at(`${ORIGIN}/en/card.png`, ['/en/card.png'])).toEqual([]);
	});
	it.each([
		['a version that is none', 'api/v1/openapi.json', '"openapi": "3.1.1"', '"openapi": "9.9.9"'],
		['a field that OpenAPI does not know', 'api/v1/openapi.json', '"info": {', '"info": { "author": "x",'],
		['a parameter without a place', 'api/v1/openapi.json', '"in": "path"', '"in": "file"'],
		['a reference that leads nowhere', 'api/v1/openapi.json', '#/components/schemas/Cause"', '#/components/schemas/Reason"'],
		['a path without a file', 'api/v1/openapi.json', '"/replybook.json"', '"/all.json"'],
		['an example without a file', 'api/v1/openapi.json', '"value": "gmail"', '"value": "email"'],
		['another server', 'api/v1/openapi.json', '"url": "https://replybook.example/api/v1"', '"url": "https://replybook.example/api/v2"'],
		['a document that its path does not describe', 'api/v1/causes/mailbox-full.json', '"type": "cause"', '"type": "code"'],
	])('finds an OpenAPI document with %s', async (_, file, from, to) => {
		expect(await checkOpenApi(spoil(file, from, to), ORIGIN, '/')).not.toEqual([]);
	});
	it('finds a file that no path describes', async () => {
		expect(await checkOpenApi(new Map(texts).set('api/v1/other/file.json', '{}'), ORIGIN, '/')).toEqual(['api/v1/other/file.json: described by no path']);
		expect(await checkOpenApi(without('api/v1/openapi.json'), ORIGIN, '/')).toHaveLength(1);
	});
});

describe('without a network', () => {
	const shelf = (locale: string, page: string): string => `/${locale}/${page}`;
	const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
	/** A whole site for readers without a network; `change` spoils its files. */
	function readable(change: (files: Map<string, string>) => void = () => undefined, code = 'run()'): Files & Dist {
		const texts = new Map<string, string>([['_astro/reply-box-ab.js', 'box']]);
		const shelves: Record<string, { pages: string[]; files: string[] }> = {};
		for (const locale of LOCALES) {
			const data = [`${locale}/answers.json`, `${locale}/search.json`, `${locale}/compare/codes.json`, 'messages.json', 'decoder-rules.json'];
			for (const file of data) texts.set(file, file);
			const files = ['/_astro/reply-box-ab.js', ...data.map((file) => `/${file}?v=${sha(file)}`)];
			const pages = ['', 'decode/', 'compare/', 'offline/'].map((page) => shelf(locale, page));
			for (const page of pages) texts.set(`${page.slice(1)}index.html`, files.map((file) => `"${file}"`).join());
			shelves[locale] = { pages, files };
		}
		texts.set(WORKER, `${RELEASE_START}${JSON.stringify({ id: 'a', base: '/', shelves, words: {} })};\n${code}`);
		for (const { file, side } of [...ICONS, TOUCH_ICON]) texts.set(file, png(side));
		for (const locale of LOCALES) texts.set(`${locale}/manifest.webmanifest`, JSON.stringify(makeManifest(site, locale)));
		change(texts);
		const pages = LOCALES.flatMap((locale) => ['', 'decode/', 'compare/', 'offline/'].map((page) => [locale, page] as const)).map(([locale, page]) =>
			readPage(
				`<html><head>${page === 'offline/' ? '<meta name="robots" content="noindex">' : ''}</head><body><p data-x=${texts.get(`${locale}/${page}index.html`)?.split(',')[1] ?? '""'}></p></body></html>`,
				shelf(locale, page),
				{ kind: page === 'offline/' ? 'offline' : 'list', locale },
			),
		);
		return {
			...dist(...pages),
			files: new Map([...texts].map(([file, text]) => [file, text.length])),
			read: (file) => Buffer.from(texts.get(file) ?? '', file.endsWith('.png') ? 'latin1' : 'utf8'),
		};
	}
	const png = (side: number): string => emptyPng(side, side).toString('latin1');
	const noise = (bytes: number): string => Array.from({ length: bytes / 40 }, (_, index) => createHash('sha1').update(`${index}`).digest('hex')).join('');
	const stamps = (files: Files & Dist): string[] => checkStamps(files, files.read(WORKER).toString('utf8'));

	it('accepts a site that is whole', () => {
		const whole = readable();
		expect([...checkWorker(whole), ...checkShelves(whole), ...stamps(whole), ...LOCALES.flatMap((locale) => checkManifest(whole, locale))]).toEqual([]);
	});
	it.each([
		['that is missing', readable((files) => files.delete(WORKER))],
		['that is heavy', readable(undefined, noise(MOST_WORKER * 4))],
		['with another host', readable(undefined, 'fetch("https://example.com/a.js")')],
		['that loads code', readable(undefined, 'importScripts(x)')],
		['that takes over open pages', readable(undefined, 'self.skipWaiting()')],
	])('finds a worker %s', (_, files) => {
		expect(checkWorker(files)).toHaveLength(1);
	});
	it('finds a shelf that lacks a file, has another one, or is heavy', () => {
		expect(checkShelves(readable((files) => files.delete('ko/search.json')))).toHaveLength(1);
		expect(checkShelves(readable((files) => files.set('ko/search.json', 'of another release')))).toHaveLength(1);
		expect(checkShelves(readable((files) => files.set('ko/decode/index.html', noise(MOST_SHELF * 3))))).toHaveLength(1);
		const without = (from: RegExp) => readable((files) => files.set(WORKER, files.get(WORKER)?.replace(from, '') ?? ''));
		expect(checkShelves(without(/"\/ko\/decode\/",/u))).toHaveLength(1);
		expect(checkShelves(without(/"\/_astro\/reply-box-ab\.js",/u))).toHaveLength(1);
		expect(checkShelves(without(/,"\/decoder-rules\.json\?v=\w+"/u))).toHaveLength(1);
		expect(() => checkShelves(readable((files) => files.set(WORKER, 'run()')))).toThrow(WORKER);
	});
	it('finds a page that asks for data of no release or of another one', () => {
		expect(stamps(readable((files) => files.set('vi/index.html', ',"/vi/answers.json"')))).toHaveLength(1);
		expect(stamps(readable((files) => files.set('vi/index.html', `,"/vi/answers.json?v=${'0'.repeat(16)}"`)))).toHaveLength(1);
		const open = body('', { kind: 'offline', locale: 'en' }, '/en/offline/');
		expect(checkStamps(dist(open), readable().read(WORKER).toString('utf8'))).toHaveLength(1);
	});
	it.each([
		['a manifest that is missing', (files: Map<string, string>) => files.delete('ko/manifest.webmanifest')],
		['an icon that is missing', (files: Map<string, string>) => files.delete('icons/192.png')],
		['an icon of another size', (files: Map<string, string>) => files.set('icons/192.png', png(191))],
		['an icon that is no picture', (files: Map<string, string>) => files.set('icons/touch-180.png', 'GIF')],
		['another language', (files: Map<string, string>) => files.set('ko/manifest.webmanifest', JSON.stringify({ ...makeManifest(site, 'ko'), lang: 'vi' }))],
		['a field that is missing', (files: Map<string, string>) => files.set('ko/manifest.webmanifest', '{"name":"Replybook"}')],
		[
			'a shortcut to nowhere',
			(files: Map<string, string>) => files.set('ko/manifest.webmanifest', JSON.stringify(makeManifest(site, 'ko')).replace('"/ko/decode/"', '"/ko/decoder/"')),
		],
	])('finds %s', (_, change) => {
		expect(checkManifest(readable(change), 'ko')).not.toEqual([]);
	});
});

describe('policy', () => {
	const inside = '<style>p{}</style><script>a()</script><script type="application/json">{"a":1}</script>';
	const bare = readPage(`<html><head>${inside}</head></html>`, '/', CODE);
	const sources = { scripts: hashesOf(bare, 'script'), styles: hashesOf(bare, 'style') };
	const policy = policyText('page', sources);
	const page = (head: string, rest = ''): Page => readPage(`<html><head>${head}</head><body>${rest}</body></html>`, '/', CODE);
	const meta = (text: string): string => `<meta http-equiv="content-security-policy" content="${text}">`;
	it('accepts a policy that allows what stands in the page, and counts no data as a script', () => {
		expect(hashesOf(bare, 'script')).toHaveLength(1);
		expect(checkPolicy(dist(page(meta(policy) + inside)))).toEqual([]);
	});
	it.each([
		['a page without one', inside, ''],
		['one that does not stand first', `<meta charset="utf-8">${meta(policy)}${inside}`, ''],
		['a script that it does not allow', `${meta(policy)}${inside}<script>b()</script>`, ''],
		['a style that it does not allow', `${meta(policy)}${inside}<style>q{}</style>`, ''],
		['one that allows what does not stand there', meta(policy), ''],
		['unsafe-inline', meta(policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")) + inside, ''],
		['a directive that is missing', meta(policy.replace("connect-src 'self'; ", '')) + inside, ''],
		['a foreign source', meta(policy.replace("connect-src 'self'", 'connect-src https://example.com')) + inside, ''],
		['an event handler', meta(policy) + inside, '<p onclick="a()">x</p>'],
		['a style attribute', meta(policy) + inside, '<p style="color:red">x</p>'],
		['a script address', meta(policy) + inside, '<a href="javascript:a()">x</a>'],
	])('finds %s', (_, head, rest) => {
		expect(checkPolicy(dist(page(head, rest)))).not.toEqual([]);
	});
	const frame = readPage(
		`<html><head>${meta(policyText('embed', { scripts: [], styles: hashesOf(bare, 'style') }))}<style>p{}</style></head></html>`,
		'/embed/en/smtp/1/',
		{
			kind: 'embed',
			locale: 'en',
		},
	);
	it('accepts an embed that runs nothing, and finds one with a script or with the policy of a page', () => {
		expect(checkPolicy(dist(frame))).toEqual([]);
		expect(checkPolicy(dist({ ...frame, inline: [...frame.inline, { tag: 'script', type: undefined, text: 'a()' }] }))).not.toEqual([]);
		expect(checkPolicy(dist({ ...page(meta(policy) + inside), kind: 'embed' }))).not.toEqual([]);
	});

	const policies = { page: `${policy}; frame-ancestors 'none'`, embed: `${policyText('embed', { scripts: [], styles: sources.styles })}; frame-ancestors *` };
	const withHeaders = (changed: Partial<typeof policies> = {}, hosts = (text: string) => text, nginx = (text: string) => text): Dist => {
		const made = siteHeaders(
			site.urls,
			{ ...policies, ...changed },
			{
				pages: ['404.html', 'embed/', 'en/', 'index.html'],
				files: ['_astro/', 'api/', 'llms.txt'],
			},
		);
		const pages = dist(page(meta(policy) + inside), { ...page(meta(policy) + inside), path: '/en/smtp/2/' }, frame);
		const others = ['_astro/reply-box-a.js', 'api/v1/index.json', 'en/card.png', 'llms.txt', 'sw.js', '_headers'];
		return {
			...pages,
			files: new Map([...pages.files, ...others.map((file) => [file, 1] as const)]),
			headers: hosts(hostHeaders(made)),
			nginx: nginx(nginxHeaders(made)),
		};
	};
	it('accepts headers that allow exactly what stands in the pages, and embeds in any frame', () => {
		expect(checkHeaders(withHeaders())).toEqual([]);
	});
	it.each([
		[
			'a page that may be framed',
			withHeaders({ page: policies.page.replace("'none'; script", "'none'; script").replace("frame-ancestors 'none'", 'frame-ancestors *') }),
		],
		['a page whose framing nobody decides', withHeaders({ page: policy })],
		['an embed that may not be framed', withHeaders({ embed: policies.embed.replace('frame-ancestors *', "frame-ancestors 'none'") })],
		['an embed with the policy of pages', withHeaders({ embed: policies.page })],
		['a policy without the sources of the pages', withHeaders({ page: `${policyText('page', { scripts: [], styles: [] })}; frame-ancestors 'none'` })],
		['no headers at all', withHeaders({}, () => '')],
		['a header that two rules give', withHeaders({}, (text) => `${text}/embed/*\n  Content-Security-Policy: frame-ancestors *\n`)],
		['a part that only nginx treats in its own way', withHeaders({}, undefined, (text) => text.replace('"^/embed/.*$"', '"^/embeds/.*$"'))],
		['an embed that other sites may not read', withHeaders({}, (text) => text.replaceAll('Access-Control-Allow-Origin', 'X-Other'))],
		[
			'a line that one host cuts',
			withHeaders(
				{},
				(text) => `${text}/a\n  X-Long: ${'a'.repeat(2000)}\n`,
				(text) => text,
			),
		],
		['more rules than one host reads', withHeaders({}, (text) => text + Array.from({ length: 100 }, (_, index) => `/x${index}\n  X-One: a\n`).join(''))],
	])('finds %s', (_, wrong) => {
		expect(checkHeaders(wrong)).not.toEqual([]);
	});
	const bundle = "default-src 'none'";
	/** The lines that give exactly this value, in either file. */
	const giving = (value: string): RegExp => new RegExp(`^.*(?:: ${RegExp.escape(value)}|"${RegExp.escape(value)}"; \\})\\n`, 'gmu');
	const gone = (value: string) => (text: string) => text.replace(giving(value), '');
	const other = (from: string, to: string) => (text: string) => text.replace(giving(from), (line) => line.replace(from, to));
	it.each([
		['pages that a browser may keep as long as it likes', gone('no-cache'), '/en/smtp/2/: Cache-Control is missing, expected no-cache'],
		['a file at the top that it may', gone('no-cache'), '/llms.txt: Cache-Control is missing, expected no-cache'],
		['a card of yesterday', other('no-cache', 'max-age=86400'), '/en/card.png: Cache-Control is max-age=86400, expected no-cache'],
		['documents that are never asked for again', other('public, max-age=86400', 'immutable'), '/api/v1/index.json: Cache-Control is immutable'],
		['an embed that is never asked for again', other('public, max-age=86400', 'immutable'), '/embed/en/smtp/1/: Cache-Control is immutable'],
		['hashed files that are asked for again', gone('public, max-age=31536000, immutable'), '/_astro/reply-box-a.js: Cache-Control is missing'],
		['a worker without a policy', gone(bundle), `/_astro/reply-box-a.js: the policy is missing, expected ${bundle}`],
		['a worker that may fetch', other(bundle, `${bundle}; connect-src 'self'`), `the policy is ${bundle}; connect-src 'self', expected ${bundle}`],
	])('finds %s on every host', (_, change, fault) => {
		const found = checkHeaders(withHeaders({}, change, change));
		expect(found).toContainEqual(expect.stringContaining(fault));
		expect(found).not.toContainEqual(expect.stringContaining('differ'));
	});
});

describe('embeds', () => {
	const [protocol] = site.catalogue.protocols;
	const code = protocol?.published.find((each) => each.id === 'x.2.2');
	if (code === undefined) throw new Error('no x.2.2');
	const made = makeEmbed(site, 'en', code, '4.2.2');
	const html = (change: (html: string) => string = (text) => text): Page =>
		readPage(
			change(
				`<html lang="en"><head><title>${made.title}</title><meta name="robots" content="noindex"><link rel="canonical" href="${made.canonical}"></head>` +
					`<body><h1>4.2.2 ${made.plate.name}</h1><p>${made.plate.gloss}</p><p>${made.answer}</p><dl>${made.facts.map((row) => `<dt>${row.label}</dt><dd>${row.values.map((value) => value.html).join('')}</dd>`).join('')}</dl>` +
					`<a href="${made.more.href}" target="_blank" rel="noopener">${made.more.text}</a></body></html>`,
			),
			'/embed/en/smtp/4.2.2/',
			{ kind: 'embed', locale: 'en', code, number: '4.2.2' },
		);
	it('accepts one that says what the code says with that class', () => {
		expect(checkEmbeds(dist(html()), site)).toEqual([]);
	});
	it.each([
		['one that may be indexed', (text: string) => text.replace('noindex', 'all')],
		['another canonical address', (text: string) => text.replace('5.2.2-mailbox-full', '5.2.1-x')],
		['a link that opens in the frame', (text: string) => text.replace(' target="_blank"', '')],
		['a second link', (text: string) => text.replace('</dl>', '</dl><a href="/en/" target="_blank" rel="noopener">home</a>')],
		['no link', (text: string) => text.replace(/<a .*<\/a>/u, '')],
		['the words of another class', (text: string) => text.replace(made.answer, code.prose.en.head.summary)],
		['a fact that is missing', (text: string) => text.replace(/<dt>.*?<\/dd>/u, '')],
		['another language', (text: string) => text.replace('lang="en"', 'lang="ko"')],
		['no title', (text: string) => text.replace(/<title>.*<\/title>/u, '')],
		['no heading', (text: string) => text.replaceAll('h1>', 'p>')],
	])('finds %s', (_, change) => {
		expect(checkEmbeds(dist(html(change)), site)).not.toEqual([]);
	});

	const oembed = makeOembed(site, 'en', code, '4.2.2');
	const answer = (change: object = {}, files: readonly string[] = []) => {
		const one = dist(html());
		return checkOembeds(
			{ ...one, files: new Map([...one.files, ['embed/en/smtp/4.2.2/oembed.json', 1], ...files.map((file) => [file, 1] as const)]) },
			site,
			() => JSON.stringify({ ...oembed, ...change }),
		);
	};
	it('accepts what describes it to a host', () => {
		expect(answer()).toEqual([]);
		expect(answer({}, ['en/smtp/5.2.2-mailbox-full/card.png'])).toEqual([]);
	});
	it.each([
		['another version', { version: 1 }],
		['another type', { type: 'video' }],
		['a height that is a text', { height: '400' }],
		['a field that is missing', { html: undefined }],
		['a field that nobody knows', { url: 'https://example.com/' }],
		['another size than that of the frame', { height: oembed.height + 1 }],
		['the frame of another code', { html: oembed.html.replace('4.2.2', '5.2.2') }],
		['a frame that may run scripts', { html: oembed.html.replace('sandbox="', 'sandbox="allow-scripts ') }],
		['a picture of another page', { thumbnail_url: `${ORIGIN}/en/card.png` }],
	])('finds %s', (_, change) => {
		expect(answer(change)).not.toEqual([]);
	});
	it('finds a file that is missing, one that nobody asks for, and a picture that is not there', () => {
		expect(checkOembeds(dist(html()), site, () => JSON.stringify(oembed))).toHaveLength(1);
		expect(answer({}, ['embed/en/smtp/9/oembed.json'])).toHaveLength(1);
		expect(answer({}, ['en/card.png'])).toHaveLength(1);
	});
});

describe('validity', () => {
	const page = (html: string): string => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>${html}</body></html>`;
	it('accepts valid HTML and the roles of a table', () => {
		expect(checkValidity('a.html', page('<h1 id="5xx">A</h1>'))).toEqual({ findings: [], kept: 0 });
		expect(checkValidity('a.html', page('<table role="table"><tbody><tr><td>x</td></tr></tbody></table>'))).toEqual({ findings: [], kept: 1 });
	});
	it.each([
		['an element that is not closed', '<div><p>a</div>'],
		['a block in a paragraph', '<p><span><div>a</div></span></p>'],
		['an id that stands twice', '<p id="a">a</p><p id="a">b</p>'],
		['an unknown attribute value', '<button type="go">a</button>'],
		['a picture without a text', '<img src="a.png">'],
		['a redundant role outside tables', '<ul role="list"><li>a</li></ul>'],
		['a style attribute', '<p style="color:red">a</p>'],
	])('finds %s', (_, html) => {
		expect(checkValidity('a.html', page(html)).findings).not.toEqual([]);
	});
});
