/* The page comes with the system's theme chosen; what is remembered was set before the first paint (`inline.ts`), the radios follow it here. */
for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
	if (radio.value === document.documentElement.dataset['theme']) radio.checked = true;
}
