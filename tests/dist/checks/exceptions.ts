/** A finding that is right about its text and wrong in what it concludes. */
interface Exception {
	readonly check: string;
	/** Part of the finding, enough to know it by. */
	readonly text: string;
	readonly reason: string;
}

/** One that no finding needs any more is a finding itself. */
export const EXCEPTIONS: readonly Exception[] = [
	{ check: 'stray', text: 'thiết bị bị từ chối', reason: 'thiết bị (device) before bị (passive): syllables of two words' },
	{ check: 'stray', text: 'người gửi gửi lại', reason: 'người gửi (sender) before gửi (send): syllables of two words' },
	{ check: 'stray', text: 'chung chung', reason: 'a Vietnamese word of two equal syllables: vague' },
	{ check: 'stray', text: 'song song', reason: 'a Vietnamese word of two equal syllables: parallel' },
	{ check: 'english', text: 'status, or system help reply', reason: 'the registered label of 211, quoted as a name in prose/vi/211.md' },
];

/** Takes out the excepted findings of one check, and adds the exceptions of it that none of them needs. */
export function withExceptions(check: string, findings: readonly string[], exceptions: readonly Exception[] = EXCEPTIONS): string[] {
	const own = exceptions.filter((each) => each.check === check);
	const kept = findings.filter((finding) => !own.some((each) => finding.includes(each.text)));
	const idle = own.filter((each) => !findings.some((finding) => finding.includes(each.text)));
	return [...kept, ...idle.map((each) => `tests/dist/checks/exceptions.ts: "${each.text}" (${each.check}) is no longer needed; remove it`)];
}
