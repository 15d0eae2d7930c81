/** In a classic script of another site, a relative import has no base: the script's own address is one. */
const script = document.currentScript;
const own = script instanceof HTMLScriptElement ? script.src : import.meta.url;
const address = own && new URL('languages.js', own).href;

/** As in `load.ts`, for the files with everything inside: the languages lie beside them. */
export async function importLanguages(): Promise<typeof import('./languages/index.js')> {
  if (!address) throw new Error('The script has no URL, so languages.js cannot be found.');
  return import(/* @vite-ignore */ address);
}
