/** Why there is no answer, as the asker is told it: `{"error": {"code", "message"}}`. */
export class EdgeError extends Error {
  override readonly name = 'EdgeError';

  constructor(
    /** Of HTTP. */
    readonly status: number,
    /** The kind of failure, stable across versions. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
