/** An error response: `{"error": {"code", "message"}}`. */
export class EdgeError extends Error {
  override readonly name = 'EdgeError';

  constructor(
    /** HTTP status code. */
    readonly status: number,
    /** Error code, stable across versions. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
