/** In a classic script of another site, an address of an import is relative to nothing. */
const script = document.currentScript;
const address = script instanceof HTMLScriptElement && script.src && new URL('languages.js', script.src).href;

/** As in `load.ts`, for the one-tag script: the languages lie beside it. */
export async function importLanguages(): Promise<typeof import('./languages/index.js')> {
  if (!address) throw new Error('a script without src has nothing beside it');
  return import(/* @vite-ignore */ address);
}
