import { absoluteUrl } from '../core/text/urls.js';

/** Like `reader-url.ts`, for the single-file scripts: `reader.js` is in the folder of the script. */
const script = document.currentScript;
const scriptUrl = script instanceof HTMLScriptElement ? script.src : import.meta.url;

/** Undefined if the script has no URL, such as a `blob:`. */
export const readerUrl = absoluteUrl('reader.js', scriptUrl);
