/** Before the first paint, so that a remembered theme does not flash. */
const THEME = 'try{var d=document.documentElement.dataset,t=localStorage.theme;if(t)d.theme=t}catch{}';

/**
 * A choice of theme or language is kept the moment it is made: a reader who goes on at once has left the page before any other script
 * is there. A link to another language leads to the same place of the page. Without storage the choice lasts for this page.
 */
const CHOICE =
	"onclick=e=>{var t=e.target,a=t.closest('a[hreflang]');try{if(a){a.hash=location.hash||a.hash;localStorage.locale=a.hreflang}" +
	"if(t.name==='theme'){d.theme=t.value;localStorage.theme=t.value}}catch{}};";

/**
 * The one script that stands in every page: theme and choices at once, and when all has loaded, what the page does besides being read.
 * @param bundle address of `page.ts` as it was built
 */
export const pageScript = (bundle: string): string => `${THEME}${CHOICE}onload=()=>import(${JSON.stringify(bundle)})`;

/**
 * Leads a reader from a neutral address to their language: the stored choice, else the browser's languages, else
 * English. The part after # goes along, else that of the link. Reads the page's own links, behind which it stands, so it is the same on every page.
 */
export const FORWARD_SCRIPT =
	"(function(){var l=null;try{l=localStorage.getItem('locale')}catch(e){}" +
	"var w=(l?[l]:[]).concat(navigator.languages||[]).concat('en');" +
	"for(var i=0;i<w.length;i++){var a=document.querySelector('a[hreflang=\"'+String(w[i]).slice(0,2).toLowerCase()+'\"]');" +
	'if(a){location.replace(a.pathname+(location.hash||a.hash));return}}})()';

/** The front door leads on only those who chose a language before; everybody else chooses here. */
export const FRONT_DOOR_SCRIPT =
	"(function(){try{var l=localStorage.getItem('locale'),a=l&&document.querySelector('a[hreflang=\"'+l.slice(0,2)+'\"]');" +
	'if(a)location.replace(a.pathname+location.hash)}catch(e){}})()';

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
