import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";

// What one visitor gets is compressed as it comes, so with little care: the processor has other things to do.
const compress = compression({ level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } } });

/** Has what is written to a response from now on compressed, as its visitor takes it. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => undefined);
}
