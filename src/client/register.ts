/** Address of the service worker, written by the build; empty while somebody edits the site. */
declare const WORKER_ADDRESS: string;

/* The browser gets the worker that makes the site readable without a network. Where it may not, nothing is lost. */
if (WORKER_ADDRESS !== '' && 'serviceWorker' in navigator) void navigator.serviceWorker.register(WORKER_ADDRESS).catch(() => undefined);
