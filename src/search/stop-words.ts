/** What people write around the words that they search: questions, asking for help. Folded, the longer phrases first. */
const PHRASES: readonly string[] = [
	// Vietnamese
	'co nghia la gi|nghia la gi|la gi|la sao|the nao|nhu the nao|phai lam sao|lam sao de|lam sao|lam the nao|phai lam gi|lam gi|tai sao|vi sao',
	'cach khac phuc|cach xu ly|cach sua loi|cach sua|khac phuc|xu ly|huong dan|giup|voi a|giai thich|nguyen nhan|y nghia|nghia|bi|thi|smtp|cua toi|minh|em|cho|cua|khi|va|ma|tu|den|loi',
	// English
	'how do i|how can i|how to fix|how to|what does it mean|what does|what is|what are|why is|why does|why do|why|how|what|mean|meaning|means',
	'please|help|fix|solve|solution|resolve|i am|i get|my|the|a|an|is|are|was|do|does|to|for|of|in|on|and|with|when|from|error|code|i|it|this',
	// Korean
	'해결하는 방법|해결하려면|해결 방법|해결방법|해결법|해결|뭔가요|뭐예요|뭐에요|뭐죠|뭐지|무엇인가요|무엇|무슨 뜻|무슨뜻|무슨|뜻이|뜻|의미|란|어떻게|하나요|해야 하나요|되나요|알려주세요|알려줘|인가요|왜|방법|오류코드|오류 코드|응답코드|응답 코드|코드|오류|문제|원인|대처|조치',
];
const STOPS = new Set(PHRASES.flatMap((line) => line.split('|')).map((phrase) => phrase.replace(/\s/gu, ' ')));
const LONGEST = Math.max(...[...STOPS].map((phrase) => phrase.split(' ').length));

/** True for each word that belongs to a phrase which says nothing of the matter. */
export function stopped(folded: readonly string[]): boolean[] {
	const marks = folded.map(() => false);
	for (let start = 0; start < folded.length; start += 1)
		for (let length = Math.min(LONGEST, folded.length - start); length > 0; length -= 1)
			if (STOPS.has(folded.slice(start, start + length).join(' '))) {
				marks.fill(true, start, start + length);
				break;
			}
	return marks;
}
