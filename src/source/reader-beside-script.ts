import { absoluteUrl } from '../core/text/urls.js';

/** As in `reader-address.ts`, for the whole files: the worker's script lies beside them. */
const script = document.currentScript;
const own = script instanceof HTMLScriptElement ? script.src : import.meta.url;

/** Nothing for a script of no address, such as a `blob:`. */
export const readerAddress = absoluteUrl('reader.js', own);
