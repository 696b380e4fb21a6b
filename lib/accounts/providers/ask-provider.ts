import { allowInsecureRequests, type CustomFetchOptions, customFetch } from "oauth4webapi";
import { fetchPublic } from "../../platform/outbound.ts";
import type { Provider } from "./list-providers.ts";

type Body = URLSearchParams | string | undefined | null;
type Asked = CustomFetchOptions<string, unknown>;

const mostBytes = 256 * 1024;

/** How a provider is asked: by the one way out of the server, without redirects, until the signal ends it. */
export function asking({ issuer }: Provider, signal: AbortSignal) {
  return {
    [customFetch]: (address: string, asked: Asked) => ask(address, asked, signal),
    // Only a provider on this machine may have an address with http (lib/platform/env.ts).
    [allowInsecureRequests]: issuer.startsWith("http:"),
  };
}

async function ask(address: string, { method, headers, body }: Asked, signal: AbortSignal): Promise<Response> {
  const text = body as Body;
  const answer = await fetchPublic(address, {
    method: method === "POST" ? "POST" : "GET",
    headers,
    accept: headers.accept ?? "application/json",
    ...(text === undefined || text === null ? {} : { body: String(text) }),
    ...{ redirects: 0, maxBytes: mostBytes, signal },
  });
  const { status, bytes } = answer;
  return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, { status, headers: answer.headers });
}
