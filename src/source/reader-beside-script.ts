/** As in `reader-address.ts`, for the whole files: the worker's script lies beside them. */
const script = document.currentScript;
const own = script instanceof HTMLScriptElement ? script.src : import.meta.url;

export const readerAddress: string | undefined = own
  ? new URL(/* @vite-ignore */ 'reader.js', own).href
  : undefined;
