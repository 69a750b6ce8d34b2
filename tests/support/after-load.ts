import { FAVICON } from '../../src/models/manifest.ts';

/**
 * What a browser fetches once a page has loaded, whatever the page: its script, and now and then the picture for the tab. When they come is
 * the browser's choice, so logs of requests leave them out; that nothing is fetched before `load` is measured in `reading.spec.ts`.
 */
export const AFTER_LOAD = new RegExp(`^/(?:_astro/page-[\\w-]+\\.js|${RegExp.escape(FAVICON.file)})$`, 'u');
