/* What every page does with a script, fetched once it has loaded: reading needs none of it. */
import './remember.ts';
import './copy.ts';
import './register.ts';
