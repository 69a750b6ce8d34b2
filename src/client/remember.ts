/** Remembers theme and language in this browser; without storage everything still works, only nothing is remembered. */
function store(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Storage can be switched off; then the choice lasts for this page.
	}
}

for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
	if (radio.value === document.documentElement.dataset['theme']) radio.checked = true;
	radio.addEventListener('change', () => {
		if (radio.value === 'system') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = radio.value;
		store('theme', radio.value);
	});
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
	link.addEventListener('click', () => {
		store('locale', link.dataset['locale'] ?? 'en');
		// The same place of the same page, in the other language.
		link.hash = location.hash;
	});
}
