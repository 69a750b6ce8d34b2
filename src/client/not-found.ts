/** Narrows the 404 page to the reader's language and names the code that is nearest to the address. */
import { isLocale, SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import { nearestFirst, typedNumber } from '../schemas/distance.ts';

interface KnownCode {
	readonly number: string;
	readonly name: string;
	readonly hrefs: Readonly<Record<string, string>>;
}

/** The language in the address, else the one that was chosen before, else the first of the browser's that the site has. */
function preferred(): Locale {
	const first = location.pathname.split('/').find(isLocale);
	let stored: string | null = null;
	try {
		stored = localStorage.getItem('locale');
	} catch {
		// Storage can be switched off.
	}
	const wanted = [first, stored, ...navigator.languages].map((each) => each?.slice(0, 2).toLowerCase() ?? '');
	return wanted.find(isLocale) ?? SOURCE_LOCALE;
}

/** The code that is nearest to the number in the address. */
function nearest(codes: readonly KnownCode[]): KnownCode | undefined {
	const typed = typedNumber(decodeURIComponent(location.pathname));
	return typed === undefined ? undefined : nearestFirst(typed, codes, (each) => each.number)[0];
}

const locale = preferred();
document.documentElement.lang = locale;
const data = document.getElementById('codes')?.textContent;
const code = data === undefined ? undefined : nearest(JSON.parse(data) as KnownCode[]);
for (const section of document.querySelectorAll<HTMLElement>('section[lang]')) {
	section.hidden = section.lang !== locale;
	const link = section.querySelector<HTMLAnchorElement>('.nearest a');
	const place = section.querySelector<HTMLElement>('.nearest');
	if (code === undefined || link === null || place === null) continue;
	link.href = code.hrefs[section.lang] ?? link.href;
	link.textContent = `${code.number} ${code.name}`;
	place.hidden = false;
}
