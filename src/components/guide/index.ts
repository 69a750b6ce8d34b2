import Anatomy from './Anatomy.astro';
import Callout from './Callout.astro';
import Code from './Code.astro';
import CodeSpan from './CodeSpan.astro';
import Compare from './Compare.astro';
import Dialogue from './Dialogue.astro';
import Bullets from './Bullets.astro';
import Steps from './Steps.astro';

/** What a guide may use in its MDX without importing it; code spans and lists get the site's look. */
export const guideComponents = { Anatomy, Callout, Code, Compare, Dialogue, code: CodeSpan, ul: Bullets, ol: Steps };
