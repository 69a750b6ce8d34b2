import { defineCollection } from 'astro:content';
import { content, guides } from './loaders/astro.ts';

// Frontmatter is checked by the loaders, which gather all faults; Astro would stop at the first one.
export const collections = {
	content: defineCollection({ loader: content() }),
	guides: defineCollection({ loader: guides() }),
};
