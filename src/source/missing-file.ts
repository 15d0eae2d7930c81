/** Describes a file of the package that could not be loaded, and what that means for the block. */
export function missingFileMessage(file: string, error: unknown, consequence: string): string {
  return `<related-posts>: ${file} could not be loaded (${error}), so ${consequence}. Copy it to the folder of the script.`;
}
