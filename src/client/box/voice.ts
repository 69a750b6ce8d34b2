/** The one line in which the box speaks: to everybody, or to a screen reader alone. */
export class Voice {
	private readonly status: HTMLElement;
	private timer = 0;

	constructor(status: HTMLElement) {
		this.status = status;
	}

	/** Says something to everybody; what was to be announced is dropped. */
	say(text: string): void {
		clearTimeout(this.timer);
		this.status.classList.remove('vh');
		this.status.textContent = text;
	}

	hush(): void {
		this.say('');
	}

	/** Tells a screen reader what others see anyhow. */
	announce(text: string, after = 0): void {
		this.hush();
		this.timer = window.setTimeout(() => {
			this.status.classList.add('vh');
			this.status.textContent = text;
		}, after);
	}
}
