/** The worker's script, which the package has beside its modules. */
export const readerAddress: string | undefined = new URL(/* @vite-ignore */ '../reader.js', import.meta.url)
  .href;
