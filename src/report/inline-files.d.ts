/** A file as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** A module with its imports, as one minified script (see `inlineScripts` in `scripts/vite-plugins.ts`). */
declare module '*?script' {
  const code: string;
  export default code;
}
