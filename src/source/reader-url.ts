/** The URL of the worker's script, next to the package's modules; undefined in bundles without a URL. */
export const readerUrl = resolveReaderUrl();

function resolveReaderUrl(): string | undefined {
  try {
    // Bundlers recognize this pattern and copy the file.
    return new URL(/* @vite-ignore */ '../reader.js', import.meta.url).href;
  } catch {
    return undefined;
  }
}
