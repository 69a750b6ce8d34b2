/*
 * The parts of a service worker's global scope that the worker uses (https://w3c.github.io/ServiceWorker/). TypeScript has them in the
 * library `webworker`, which cannot stand beside `dom` in one project.
 */
import type { Release } from './release.ts';

export interface LastingEvent extends Event {
	/** Keeps the worker running until the promise settles. */
	readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface RequestEvent extends LastingEvent {
	readonly request: Request;
	/** The answer that the browser asked for while the worker started; undefined where it did not. */
	readonly preloadResponse?: Promise<Response | undefined>;
	readonly respondWith: (response: Promise<Response>) => void;
}

export interface MessageReceived extends LastingEvent {
	readonly data: unknown;
}

export interface WorkerScope {
	/** Written by the build as the first line of the worker. */
	readonly release: Release;
	readonly location: Location;
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		readonly claim: () => Promise<void>;
		readonly matchAll: (options: { readonly type: 'window'; readonly includeUncontrolled: boolean }) => Promise<ReadonlyArray<{ readonly url: string }>>;
	};
	addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
	addEventListener(type: 'message', listener: (event: MessageReceived) => void): void;
	addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
