/** Under what the texts stand, and whom a reuse of them must name. */
export const LICENCE = { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
export const ATTRIBUTION = 'the Replybook authors';
