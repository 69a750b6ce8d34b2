/** Before the first paint, so that a remembered theme does not flash. */
const THEME = "try{var t=localStorage.getItem('theme');if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}";

/**
 * The one script that stands in every page: the theme at once, and when all has loaded, what the page does besides being read.
 * @param bundle address of `page.ts` as it was built
 */
export const pageScript = (bundle: string): string => `${THEME}addEventListener('load',function(){import(${JSON.stringify(bundle)})})`;

/**
 * Leads a reader from a neutral address to their language: the stored choice, else the browser's languages, else
 * English. The part after # goes along. Reads the page's own hreflang links, so it is the same on every page.
 */
export const FORWARD_SCRIPT =
	"(function(){var l=null;try{l=localStorage.getItem('locale')}catch(e){}" +
	"var w=(l?[l]:[]).concat(navigator.languages||[]).concat('en');" +
	"for(var i=0;i<w.length;i++){var a=document.querySelector('link[hreflang=\"'+String(w[i]).slice(0,2).toLowerCase()+'\"]');" +
	'if(a){location.replace(new URL(a.href).pathname+location.hash);return}}})()';

/** The front door leads on only those who chose a language before; everybody else chooses here. */
export const FRONT_DOOR_SCRIPT =
	"(function(){try{var l=localStorage.getItem('locale'),a=l&&document.querySelector('link[hreflang=\"'+l.slice(0,2)+'\"]');" +
	'if(a)location.replace(new URL(a.href).pathname+location.hash)}catch(e){}})()';

/** The octagon of a permanent failure. Only what an address must not hold is escaped: it stands in every page. */
export const FAVICON = `data:image/svg+xml,${'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#c4161c" d="M10 1h12l9 9v12l-9 9H10l-9-9V10z"/></svg>'.replaceAll('"', "'").replace(/[<>#]/gu, encodeURIComponent)}`;

/**
 * Wakes the box: shows it, and fetches its bundle once the page has loaded where it is the decoder, else when it is first touched. What comes
 * before the bundle is kept: a press of the button, or Enter in one line, until the text changes; a file that is dropped, in the
 * chooser. A browser remembers a module that failed, so the next try asks for another address. Only the address of the bundle is in
 * the page, so reading costs nothing.
 */
export const BOX_SCRIPT =
	"(function(){var b=document.querySelector('reply-box'),f=b.querySelector('form'),s=b.querySelector('[role=status]'),c=b.querySelector('[type=file]'),n=0,on=false;" +
	"function up(){return b.hasAttribute('data-awake')}" +
	"function wake(){if(on)return;on=true;import(b.dataset.script+(n++?'?'+n:'')).catch(function(){on=false;b.removeAttribute('data-asked');s.textContent=b.dataset.failed})}" +
	"f.hidden=false;b.querySelector('.plain').hidden=true;" +
	"function asked(e){e.preventDefault();if(!up())b.dataset.asked='';wake()}" +
	"f.addEventListener('submit',asked);" +
	"f.addEventListener('keydown',function(e){if(e.key==='Enter'&&!up()&&e.target.id==='q'&&!e.isComposing&&e.keyCode!==229&&e.target.value.indexOf('\\n')<0)asked(e)});" +
	"b.addEventListener('input',function(){b.removeAttribute('data-asked')});" +
	"['dragover','drop'].forEach(function(t){b.addEventListener(t,function(e){var d=e.dataTransfer;if(up()||!d||d.types.indexOf('Files')<0)return;" +
	"e.preventDefault();if(t==='drop')c.files=d.files;wake()})});" +
	"['focusin','input','dragenter','pointerdown'].forEach(function(t){b.addEventListener(t,wake)});if(b.hasAttribute('data-now'))addEventListener('load',wake)})()";
