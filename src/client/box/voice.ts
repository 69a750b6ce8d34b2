/** The one line in which the box speaks: to everybody, or to a screen reader alone. */
export class Voice {
	private readonly status: HTMLElement;
	private timer = 0;
	/** What the reader must have seen: it stands until another text does, whatever comes of the one that is there. */
	private warning = '';

	constructor(status: HTMLElement) {
		this.status = status;
	}

	/** Says something to everybody; what was to be announced is dropped. */
	say(text: string): void {
		clearTimeout(this.timer);
		this.status.classList.remove('vh');
		this.status.textContent = text;
	}

	/** Falls silent, but for a warning. */
	hush(): void {
		this.say(this.warning);
	}

	/** Says something that no result takes the place of. */
	warn(text: string): void {
		this.warning = text;
		this.hush();
	}

	/** What was warned of is over. */
	relent(): void {
		this.warning = '';
	}

	/** Tells a screen reader what others see anyhow, where there is no warning that it should hear. */
	announce(text: string, after = 0): void {
		this.hush();
		if (this.warning !== '') return;
		this.timer = window.setTimeout(() => {
			this.status.classList.add('vh');
			this.status.textContent = text;
		}, after);
	}
}
