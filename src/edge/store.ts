/** Where the read posts outlive the memory of one instance: a key-value store, object storage. */
export interface Store {
  /** What was put there; nothing where there is nothing any more. */
  get(key: string): Promise<string | null | undefined>;
  /** @param options.ttl For how long it is worth keeping, in seconds. */
  put(key: string, value: string, options: { ttl: number }): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}
