/** Address of the service worker, written by the build. While somebody edits the site there is none. */
declare const WORKER_ADDRESS: string;

/* The browser gets the worker that makes the site readable without a network. Where it may not, nothing is lost. */
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register(WORKER_ADDRESS).catch(() => undefined);
