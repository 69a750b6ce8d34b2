/** Remembers theme and language in this browser; without storage everything still works, only nothing is remembered. */
function store(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Storage can be switched off; then the choice lasts for this page.
	}
}

function choose(theme: string): void {
	if (theme === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
	store('theme', theme);
}

const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="theme"]')];
// The page comes with the system's theme; another one that is checked by now was chosen before this script was there.
const early = radios.find((radio) => radio.checked && radio.value !== 'system');
if (early !== undefined) choose(early.value);
for (const radio of radios) {
	if (radio.value === document.documentElement.dataset['theme']) radio.checked = true;
	radio.addEventListener('change', () => {
		choose(radio.value);
	});
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
	link.addEventListener('click', () => {
		store('locale', link.hreflang);
		// The same place of the same page, in the other language.
		link.hash = location.hash;
	});
}
