/** Search of the site: pure, shared by build, tests and browser. */
export { prepare, type PreparedIndex } from './prepare.ts';
export { search } from './query.ts';
export { ENTRY_KINDS, type EntryKind, type SearchEntry, type SearchGroup, type SearchHit } from './types.ts';
