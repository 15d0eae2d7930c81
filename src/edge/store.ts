/** Persistent storage for feeds, such as a key-value store or object storage. */
export interface Store {
  /** Returns the stored value; null or undefined if there is none. */
  get(key: string): Promise<string | null | undefined>;
  /** @param options.ttl How long to keep the value, in seconds. */
  put(key: string, value: string, options: { ttl: number }): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}
