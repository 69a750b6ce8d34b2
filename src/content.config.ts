import { defineCollection } from 'astro:content';
import { content, guides } from './loaders/astro.ts';
import { guideSchema } from './schemas/prose.ts';

export const collections = {
	content: defineCollection({ loader: content() }),
	guides: defineCollection({ loader: guides(), schema: guideSchema }),
};
