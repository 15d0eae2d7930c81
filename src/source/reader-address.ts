/** The worker's script, which the package has beside its modules; nothing in a bundle that has no address. */
export const readerAddress = besideModule();

function besideModule(): string | undefined {
  try {
    // Written as bundlers know it, which take the file along.
    return new URL(/* @vite-ignore */ '../reader.js', import.meta.url).href;
  } catch {
    return undefined;
  }
}
