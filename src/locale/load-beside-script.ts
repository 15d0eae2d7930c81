/** A classic script from another origin has no base URL for relative imports, so use the URL of the script. */
const script = document.currentScript;
const scriptUrl = script instanceof HTMLScriptElement ? script.src : import.meta.url;
const languagesUrl = scriptUrl && new URL('languages.js', scriptUrl).href;

/** Like `load.ts`, for the single-file scripts: `languages.js` is in the folder of the script. */
export async function importLanguages(): Promise<typeof import('./languages/index.js')> {
  if (!languagesUrl)
    throw new Error('The script has no URL, so languages.js cannot be found. Load the script from a URL.');
  return import(/* @vite-ignore */ languagesUrl);
}
