/*
 * The page comes with the system's theme chosen; what is remembered was set before the first paint (`inline.ts`), the radios follow it here.
 * A page that the browser kept whole for Back was painted before a choice on another page: it follows that too.
 */
const radios = document.querySelectorAll<HTMLInputElement>('input[name="theme"]');
const { dataset } = document.documentElement;

function follow(): void {
	for (const radio of radios) radio.checked = radio.value === (dataset['theme'] ?? 'system');
}

follow();
addEventListener('pageshow', ({ persisted }) => {
	if (!persisted) return;
	try {
		const theme = localStorage.getItem('theme');
		if (theme !== null) dataset['theme'] = theme;
	} catch {
		// Without storage a choice lasts for the page that it was made on.
	}
	follow();
});
