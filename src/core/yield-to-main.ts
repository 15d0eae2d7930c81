/** Lets the page answer its reader, then goes on before other work where the browser knows how. */
export function yieldToMain(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
