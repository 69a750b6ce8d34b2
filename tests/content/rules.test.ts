import type { Shelf } from '../../src/loaders/shelves.ts';
import { describe, expect, test } from 'vitest';
import { digestsOf } from '../../src/catalogue/translation.ts';
import { describeFault } from '../../src/schemas/fault.ts';
import { applyExceptions, parseExceptions } from '../../src/rules/exceptions.ts';
import { parseNumber } from '../../src/rules/facts.ts';
import { RULES, runRules } from '../../src/rules/index.ts';
import { HEADINGS } from '../../src/rules/structure.ts';
import { stripMdx } from '../../src/rules/text.ts';
import type { Finding, Messages, Rule, RuleInput, SetUnit, TextUnit } from '../../src/rules/types.ts';
import { check, document, plain, realInput, set, terms, text } from './helpers.ts';

const named = (name: string): Rule => {
	const rule = RULES.find((each) => each.name === name);
	if (rule === undefined) throw new Error(`no rule "${name}"`);
	return rule;
};
/** The values that a rule finds fault with, joined. */
const found = (name: string, unit: TextUnit | SetUnit): string => check(named(name), unit).map((fault) => `${fault.value ?? ''} ${fault.expected}`).join('\n');
const clean = (name: string, unit: TextUnit | SetUnit): void => { expect(check(named(name), unit).map(describeFault)).toEqual([]); };

describe('the real content', () => {
	const input = realInput();
	const findings = runRules(input.content, input.guides, input.messages);

	test.each(RULES.map((rule) => [rule.name, rule.description] as const))('%s: %s', (name) => {
		expect(findings.filter((finding) => finding.rule === name).map(describeFault).join('\n')).toBe('');
	});
	test('no exception has outlived its finding', () => {
		expect(findings.filter((finding) => finding.rule === 'exceptions').map(describeFault).join('\n')).toBe('');
	});
	test('rules have names of their own', () => {
		expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
	});
});

describe('every kind of text reaches the rules', () => {
	const input = realInput();
	const places = ({ content, guides, messages }: RuleInput): Set<string> => new Set(runRules(content, guides, messages).map((finding) => `${finding.rule} ${finding.file} ${finding.field}`));
	const before = places(input);
	const after = (change: (copy: RuleInput) => RuleInput): string => [...places(change(input))].filter((each) => !before.has(each)).join('\n');
	const [protocol] = input.content.protocols;
	if (protocol === undefined) throw new Error('no protocol');
	const bad = '당신의 메일은 반송됐다.';

	test('a frontmatter field, a section and a role', () => {
		const ko = new Map(protocol.prose.ko);
		const old = ko.get('550');
		if (old === undefined) throw new Error('550 has no Korean prose');
		const sections = old.sections.map((section) => ({ ...section, parts: section.parts.map((part) => ({ ...part, markdown: `${part.markdown}\n\n${bad}` })) }));
		ko.set('550', { ...old, head: { ...old.head, choose: bad }, sections });
		const seen = after((copy) => ({ ...copy, content: { ...copy.content, protocols: [{ ...protocol, prose: { ...protocol.prose, ko } }] } }));
		expect(seen).toContain('register smtp/prose/ko/550.md choose');
		expect(seen).toContain('register smtp/prose/ko/550.md description');
		expect(seen).toContain('register smtp/prose/ko/550.md fix, sender');
	});
	test('a comparison', () => {
		const ko = new Map(protocol.comparisons.ko);
		const old = ko.get('450-vs-550');
		if (old === undefined) throw new Error('450-vs-550 has no Korean text');
		ko.set('450-vs-550', { ...old, head: { ...old.head, summary: bad } });
		expect(after((copy) => ({ ...copy, content: { ...copy.content, protocols: [{ ...protocol, comparisons: { ...protocol.comparisons, ko } }] } }))).toContain('register smtp/comparisons/ko/450-vs-550.md summary');
	});
	test('a label and a message', () => {
		const labels = { ...protocol.labels, ko: { ...protocol.labels.ko, answer: bad } };
		const messages: Messages = { ...input.messages, locales: { ...input.messages.locales, ko: { ...input.messages.locales.ko, 'home.invitation': bad } } };
		const seen = after((copy) => ({ ...copy, messages, content: { ...copy.content, protocols: [{ ...protocol, labels }] } }));
		expect(seen).toContain('register smtp/labels/ko.yaml answer');
		expect(seen).toContain('register locales/ko.json home.invitation');
	});
	test('a guide', () => {
		const head = { title: '안내서', page_title: '안내서', summary: '읽으세요.', aliases: ['안내서'], doubts: {}, updated: '2026-11-22' };
		const ko = new Map([...input.guides.guides.ko, ['new', { file: 'guides/ko/new.mdx', head, sections: [{ key: 'body', markdown: `<Note>\n\n${bad}\n\n</Note>`, parts: [] }] }] as const]);
		expect(after((copy) => ({ ...copy, guides: { ...copy.guides, guides: { ...copy.guides.guides, ko } } }))).toContain('register guides/ko/new.mdx body');
	});
	/** A shelf whose first Korean document says something bad in its first section, and where that is. */
	const spoil = <Facts, Head>(shelf: Shelf<Facts, Head>): { shelf: Shelf<Facts, Head>; place: string } => {
		const [id, old] = [...shelf.prose.ko][0] ?? [];
		const [first, ...rest] = old?.sections ?? [];
		if (id === undefined || old === undefined || first === undefined) throw new Error('a shelf without Korean text');
		const ko = new Map(shelf.prose.ko).set(id, { ...old, sections: [{ ...first, parts: [{ markdown: bad }] }, ...rest] });
		return { shelf: { ...shelf, prose: { ...shelf.prose, ko } }, place: `${old.file} ${first.key}` };
	};
	const { causes, providers, glossary, decision, developers } = input.content.shelves;
	test.each([
		['causes', spoil(causes)],
		['providers', spoil(providers)],
		['glossary', spoil(glossary)],
		['decision', spoil(decision)],
		['developers', spoil(developers)],
	] as const)('a section of %s', (kind, { shelf, place }) => {
		const shelves = { ...input.content.shelves, [kind]: shelf };
		expect(after((copy) => ({ ...copy, content: { ...copy.content, shelves } }))).toContain(`register ${place}`);
	});
	test('MDX is read without its components, but with what they show', () => {
		const mdx = 'import Code from "x";\n\n<Code n="550" />은 거부입니다.\n\n<Dialogue rows={[\n\t{ text: "S: 550", note: "`550`입니다." },\n]} />\n\n<Callout label="x">{/* no */}본문 `<b>`입니다.</Callout>';
		expect(stripMdx(mdx)).toBe('`550`은 거부입니다.\n\n- `550`입니다.\n\n본문 `<b>`입니다.');
	});
});

describe('1 untranslated', () => {
	test('Korean: an English sentence, a run of English words', () => {
		expect(found('untranslated', text('ko', 'The receiving server has refused the mail for good.'))).toContain('mostly Hangul');
		expect(found('untranslated', text('ko', '서버가 메일을 거부했습니다 because the address does not exist here.'))).toContain('five English words');
		clean('untranslated', text('ko', 'Rocky, Alma, CentOS에서는 `grep that this is not read /var/log/maillog`를 보세요.'));
	});
	test('Vietnamese: an English sentence, a sentence without marks', () => {
		expect(found('untranslated', text('vi', 'The server has refused the mail and will not retry it.'))).toContain('Vietnamese sentence');
		expect(found('untranslated', text('vi', 'may chu ben nhan da tu choi thu cua ban'))).toContain('Vietnamese sentence');
		clean('untranslated', text('vi', 'Máy chủ bên nhận từ chối thư vì “the mailbox does not exist and is not known”.'));
	});
	test('a block copied from the English text', () => {
		const same = 'Mailbox unavailable, final refusal';
		expect(found('untranslated', plain('ko', 'gloss', same, { twin: same }))).toContain('differs from the English');
		clean('untranslated', plain('ko', 'gloss', 'Return-Path', { twin: 'Return-Path' }));
	});
});

describe('2 register', () => {
	test.each(['메일이 반송됐다.', '메일이 반송됐어요.', '다시 시도하십시오.', '확인해 주시기 바랍니다.', '당신의 메일입니다.', '메일 반송'])('Korean: %s', (sentence) => {
		expect(found('register', text('ko', sentence))).not.toBe('');
	});
	test('-세요 only where the reader is told what to do', () => {
		expect(found('register', text('ko', '주소를 확인하세요.'))).toContain('a statement');
		expect(found('register', plain('ko', 'choose', '550을 쓰세요.'))).toContain('a statement');
		clean('register', text('ko', '1. `dig`로 주소를 확인하세요.', { field: 'fix' }));
		clean('register', text('ko', '- 기다리세요.', { field: 'choose', kind: 'comparisons' }));
		clean('register', plain('ko', 'summary', '먼저 주소를 확인하세요.'));
		clean('register', plain('ko', 'home.box.button', '찾아보기', { kind: 'messages' }));
		clean('register', text('ko', '- **흔한 이유:** 메일함이 없습니다.\n- `550`: 최종 거부입니다.'));
	});
	test('a bracket or a span right before the full stop', () => {
		expect(found('register', text('ko', '메일함이 없습니다(`550`).'))).toContain('ends in -니다');
	});
	test.each(['Quý khách kiểm tra địa chỉ.', 'Anh/chị kiểm tra địa chỉ.', 'Thư bị từ chối bởi máy chủ.'])('Vietnamese: %s', (sentence) => {
		expect(found('register', text('vi', sentence))).not.toBe('');
	});
	test('Vietnamese that speaks as we do', () => { clean('register', text('vi', 'Máy chủ bên nhận từ chối thư của bạn.')); });
	test('“Hãy” once in a section, not twice', () => {
		expect(found('imperatives', set([document('vi', '550', 'Hãy chờ. Hãy gửi lại.')]))).toContain('2 × “Hãy”');
		clean('imperatives', set([document('vi', '550', 'Hãy chờ. Gửi lại sau.')]));
	});
	test('a message to a stranger may say anh/chị, and nothing else may', () => {
		const letter = { kind: 'causes', field: 'pass-on' } as const;
		clean('register', text('vi', 'Kính gửi anh/chị, hộp thư của anh/chị đã đầy.', letter));
		expect(found('register', text('vi', 'Quý khách xem giúp.', letter))).toContain('quý khách');
		expect(found('register', text('vi', 'Anh/chị hãy xem lại địa chỉ.', { kind: 'causes', field: 'fix' }))).toContain('anh/chị');
	});
});

describe('3 glossary', () => {
	test('forbidden words', () => {
		expect(found('glossary', text('ko', '사서함이 가득 찼습니다.'))).toContain('사서함');
		expect(found('glossary', text('ko', '암호를 입력합니다.'))).toContain('암호');
		expect(found('glossary', text('vi', 'Truy nhập vào máy chủ.'))).toContain('truy nhập');
	});
	test('a forbidden word inside a longer term, in a code span or among the aliases passes', () => {
		clean('glossary', text('ko', '연결을 암호화하고 `사서함`을 봅니다.'));
		clean('glossary', plain('ko', 'aliases.0', '사서함 오류'));
	});
	test('the term of the English text', () => {
		const twin = 'The IP address is on two blocklists.';
		expect(found('glossary', text('ko', 'IP 주소가 두 목록에 있습니다.', { twin }))).toContain('차단 목록');
		expect(found('glossary', text('vi', 'IP nằm trong hai danh sách.', { twin }))).toContain('danh sách chặn');
		clean('glossary', text('ko', 'IP 주소가 차단 목록 두 곳에 있습니다.', { twin }));
		clean('glossary', text('vi', 'IP nằm trong hai danh sách chặn.', { twin }));
	});
	test('terms that must be there are many, and none forbids its own word', () => {
		expect(terms.filter((term) => term.enforce).length).toBeGreaterThan(30);
		for (const term of terms) for (const language of ['vi', 'ko'] as const) expect([term[language], ...term.aliases[language]].filter((word) => term.forbidden[language].includes(word))).toEqual([]);
	});
});

describe('4 unicode', () => {
	test.each([
		['decomposed', 'vi', 'máy chủ'.normalize('NFD'), 'NFC'],
		['zero-width', 'ko', '메일\u200b함', 'invisible'],
		['no-break space', 'vi', 'RFC\u00a05321', 'invisible'],
		['full-width', 'ko', '５５０ 코드', 'half-width'],
		['stray mark', 'vi', 'x\u0301', 'combining'],
		['lone jamo', 'ko', '메일ㅎ', 'syllables'],
		['new tone placement', 'vi', 'xoá thư', 'first vowel'],
		['uỷ', 'vi', 'uỷ quyền', 'first vowel'],
		['bare words', 'vi', 'may chu nhan thu', 'marks'],
	] as const)('%s', (_, locale, body, expected) => {
		expect(found('unicode', text(locale, body))).toContain(expected);
	});
	test('what is right', () => {
		clean('unicode', text('vi', 'Xóa thư, hủy đăng ký, quý, hoàn thành, tùy ý.'));
		clean('unicode', text('ko', '550은 최종 거부입니다.'));
		clean('unicode', plain('vi', 'aliases.0', 'hop thu day'));
	});
});

describe('5 facts', () => {
	const twin = 'After `550` wait 5,000 seconds (RFC 5321, 0.1 % of all).';
	test('numbers are compared as values', () => {
		expect([parseNumber('5.000', 'vi'), parseNumber('0,1', 'vi'), parseNumber('5.7.1', 'vi'), parseNumber('1.000,5', 'vi'), parseNumber('3.9', 'vi')]).toEqual(['5000', '0.1', '5.7.1', '1000.5', '3.9']);
		expect([parseNumber('5,000', 'en'), parseNumber('5.7.1', 'ko')]).toEqual(['5000', '5.7.1']);
		clean('facts', text('vi', 'Sau `550`, chờ 5.000 giây (RFC 5321, 0,1 % tổng số).', { twin }));
		clean('facts', text('ko', '`550` 뒤에는 5,000초 기다립니다(RFC 5321, 전체의 0.1 %).', { twin }));
	});
	test('a lost span, another number, another RFC, another address, a lost slot', () => {
		expect(found('facts', text('vi', 'Sau đó, chờ 5.000 giây (RFC 5321, 0,1 % tổng số).', { twin }))).toContain('-550');
		expect(found('facts', text('vi', 'Sau `550`, chờ 500 giây (RFC 5321, 0,1 % tổng số).', { twin }))).toContain('-5000 +500');
		expect(found('facts', text('ko', '`550` 뒤에는 5,000초 기다립니다(RFC 5322, 전체의 0.1 %).', { twin }))).toContain('the RFC numbers');
		expect(found('facts', text('ko', 'https://example.org/ 참고', { twin: 'See https://example.com/' }))).toContain('addresses');
		expect(found('facts', plain('ko', 'x', '코드', { kind: 'messages', twin: '{{code}} is a code' }))).toContain('-code');
	});
	test('how often a summary says its own number is style', () => {
		clean('facts', plain('ko', 'summary', '550은 거부이며, 550 뒤에 이유가 있습니다.', { twin: '550 is a refusal.' }));
		expect(found('facts', plain('ko', 'summary', '550은 거부이며 551은 아닙니다.', { twin: '550 is a refusal.' }))).toContain('+551');
	});
});

describe('6 particles', () => {
	test.each(['`550`는 거부', '`5.7.26`는 코드', '`421`를 보냅니다', '550으로 아닌 421으로', '`535`은 코드', '`QUIT`를 보냅니다', '`5.7.20`(DKIM)를 봅니다', '550은(는) 코드', 'Postfix은 서버', '`TLS`이라면 켭니다', '`221`라면 끝', '코드(550)은 번호', '`NOOP`나 `RSET`', '**Exim**는 서버', '**550(메일함 없음)**는'])('%s', (body) => {
		expect(found('particles', text('ko', body))).not.toBe('');
	});
	test('what is read right', () => {
		clean('particles', text('ko', '`550`은, `421`을, `5.7.20`(DKIM)을, `4xx`로, `-all`로, `5.7.x`라면, 550(메일함 없음)은, 코드(550)는, 20이상, 10가지, 3과목, 455이며, “OK”라고, RCPT TO는, **메일**은, **Exim**은, **550(메일함 없음)**은.'));
		clean('particles', plain('ko', 'aliases.0', '550는'));
	});
	test('an unknown word asks for its reading', () => {
		expect(found('particles', text('ko', 'Hiworks는 서버입니다.'))).toContain('add reading');
	});
	test('a slot asks for particle()', () => {
		expect(found('particles', plain('ko', 'x', '{{code}}은 거부입니다.', { kind: 'messages' }))).toContain('particle(…)');
		clean('particles', plain('ko', 'x', '{{code, particle(은/는)}} 거부이고 {{count}}개입니다.', { kind: 'messages' }));
	});
});

describe('7 lengths', () => {
	const english = 'The receiving server looked at the address and refused the mail. '.repeat(8);
	test('a sentence lost, a sentence too many', () => {
		expect(found('lengths', set([document('vi', '550', 'Máy chủ bên nhận từ chối thư. '.repeat(8), english)]))).toContain('0.46');
		expect(found('lengths', set([document('ko', '550', '받는 쪽 서버가 주소를 보고 메일을 거부했습니다. '.repeat(16), english)]))).toContain('0.8');
	});
	test('texts as long as they should be, and short ones that nobody can judge', () => {
		clean('lengths', set([document('vi', '550', 'Máy chủ bên nhận đã xem địa chỉ rồi quyết định từ chối thư này. '.repeat(8), english)]));
		clean('lengths', set([document('ko', '550', '받는 쪽 서버가 주소를 보고 메일을 거부했습니다. 그뿐입니다. '.repeat(8), english)]));
		clean('lengths', set([document('ko', '550', '짧습니다.', 'This is a short text that says a little more than its twin.')]));
	});
});

describe('8 structure', () => {
	const texts = { vi: Object.fromEntries(Object.entries(HEADINGS).map(([key, value]) => [key, value.vi])), ko: Object.fromEntries(Object.entries(HEADINGS).map(([key, value]) => [key, value.ko])), en: Object.fromEntries(Object.entries(HEADINGS).map(([key, value]) => [key, value.en])) };
	const descriptions = { ...Object.fromEntries(Object.keys(HEADINGS).map((key) => [key, 'a heading'])), n: 'a count' };
	const good: Messages = { locales: { vi: { ...texts.vi, n_other: '{{count}} mã' }, ko: { ...texts.ko, n_other: '{{count}}개' }, en: { ...texts.en, n_one: '{{count}} code', n_other: '{{count}} codes' } }, descriptions };
	const withKo = (ko: Record<string, string>): SetUnit => set([], { ...good, locales: { ...good.locales, ko: { ...good.locales.ko, ...ko } } });

	test('headings, keys, plural forms and descriptions in order', () => { clean('structure', set([], good)); });
	test('a heading in other words', () => { expect(found('structure', withKo({ 'section.fix': '해결방법' }))).toContain('해결 방법'); });
	test('a message that one language lacks', () => { expect(found('structure', withKo({ more: '더 보기' }))).toContain('every message in every language'); });
	test('a plural form that Korean does not have', () => { expect(found('structure', withKo({ n_one: '{{count}}개' }))).toContain('+_one'); });
	test('a message without a description, a description without a message', () => {
		expect(found('structure', set([], { ...good, descriptions: { ...descriptions, n: '' } }))).toContain('tells the translator');
		expect(found('structure', set([], { ...good, descriptions: { ...descriptions, gone: 'x' } }))).toContain('the key of a message');
	});
	test.each([['vi', 'lỗi 250'], ['ko', '250 오류'], ['en', '250 error']] as const)('%s: no error for what went well', (locale, alias) => {
		expect(found('no-errors', plain(locale, 'aliases.0', alias, { outcome: 'done' }))).toContain('no “lỗi”');
		expect(found('no-errors', plain(locale, 'gloss', alias, { outcome: 'go' }))).toContain('no “lỗi”');
		clean('no-errors', plain(locale, 'aliases.0', alias, { outcome: 'stop' }));
	});
	test.each([['vi', '250 không phải lỗi'], ['ko', '250은 오류가 아닙니다'], ['en', '250 is not an error']] as const)('%s: a denial passes', (locale, line) => { clean('no-errors', plain(locale, 'summary', line, { outcome: 'done' })); });
});

describe('9 spacing', () => {
	test.each([
		['ko', '메일에 대 한 답'], ['ko', '사용할수 있습니다'], ['ko', '`QUIT` 은 끝'], ['ko', 'SMTP 는 규약'], ['ko', '끝입니다.다음입니다.'],
		['vi', 'Thư bị từ chối .'], ['vi', 'Thư bị chặn,gửi lại'], ['en', 'two  blanks'], ['en', 'refused ; closed'],
	] as const)('%s: %s', (locale, body) => {
		expect(found('spacing', text(locale, body))).not.toBe('');
	});
	test.each(['**550, 551은', '_릴레이_는 중계입니다', '주소 *목록은'])('Markdown that did not render: %s', (body) => {
		expect(found('spacing', text('ko', body))).toContain('no Markdown marks');
	});
	test('what is spaced and marked right', () => {
		clean('spacing', text('ko', '- **흔한 이유:** 메일함에 넣을 수 있을 때 `a_b`와 `**`를 봅니다. **550(메일함 없음)**은 *거부*입니다.'));
		clean('spacing', text('vi', 'Thư bị từ chối: 0,1% thư, TP. Hồ Chí Minh; xem `a , b`.'));
	});
});

describe('10 freshness', () => {
	const translated = document('ko', '550', '최종 거부입니다.', 'A final no.');
	const stamped = { ...translated, document: { ...translated.document, head: { english: digestsOf(translated.english ?? translated.document) } } };
	test('a text that nobody stamped, and one whose English changed', () => {
		expect(found('freshness', set([translated]))).toContain('stale');
		const changed = document('ko', '550', '', 'A final no, really.').english;
		expect(found('freshness', set([{ ...stamped, ...(changed === undefined ? {} : { english: changed }) }]))).toContain('stale');
	});
	test('a text that is up to date, and English itself', () => {
		clean('freshness', set([stamped]));
		clean('freshness', set([document('en', '550', 'A final no.')]));
	});
});

describe('10 sameness', () => {
	const long = 'The server that received the mail keeps it for a while and then looks again whether the disk has room for more';
	test('a paragraph that stands in two codes, also with another number', () => {
		expect(found('sameness', set([document('en', '450', 'Wait 5 minutes, then look at `450` again.'), document('en', '451', 'Wait 9 minutes, then look at `451` again.')]))).toContain('smtp/prose/en/450.md');
		clean('sameness', set([document('en', '450', 'Wait 5 minutes, then look at `450` again.'), document('ko', '451', 'Wait 5 minutes, then look at `450` again.')]));
	});
	test('two texts that say mostly the same', () => {
		const near = (last: string): string => `${long} ${last}.`;
		expect(found('sameness', set([document('en', '450', near('today')), document('en', '452', near('now'))]))).toContain('a text of its own');
		clean('sameness', set([document('en', '450', near('today')), document('en', '452', 'A quota is full, and the owner of the mailbox has to delete something before more can come in.')]));
	});
	test('Korean is compared too', () => {
		const near = (last: string): string => `받는 쪽 서버가 메일을 잠시 보관해 두었다가 디스크에 자리가 나면 다시 살펴보고 ${last} 처리합니다.`;
		expect(found('sameness', set([document('ko', '450', near('천천히')), document('ko', '452', near('그때'))]))).toContain('a text of its own');
	});
});

describe('exceptions', () => {
	const finding: Finding = { rule: 'glossary', file: 'smtp/prose/ko/1.md', field: 'fix', value: '"거래처"', expected: 'x', repair: 'y' };
	const [exception] = parseExceptions('- { rule: glossary, file: smtp/prose/ko/1.md, field: fix, value: 거래처, reason: customers }');
	if (exception === undefined) throw new Error('not parsed');
	test('take out the finding that they name, and no other', () => {
		expect(applyExceptions([finding], [exception])).toEqual([]);
		expect(applyExceptions([finding, { ...finding, field: 'avoid' }], [exception])).toHaveLength(1);
	});
	test('that match nothing are findings themselves', () => {
		expect(applyExceptions([], [exception])).toMatchObject([{ rule: 'exceptions', expected: 'an exception that a finding still needs' }]);
	});
	test('need a reason', () => {
		expect(() => parseExceptions('- { rule: glossary, file: a, field: b, value: c }')).toThrow('reason');
	});
});
