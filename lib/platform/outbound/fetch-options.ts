/** How something is fetched. */
export type FetchOptions = {
  method?: "GET" | "HEAD" | "POST";
  /** Said to the first server and others of its origin only. */
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  accept?: string;
  /** What the server said of the copy we have, so that it can answer 304. */
  etag?: string | null;
  lastModified?: string | null;
  maxBytes?: number;
  timeoutMs?: number;
  /** How many redirects are followed. */
  redirects?: number;
  /** Ends the fetch early, with its reason. */
  signal?: AbortSignal;
};
