import { once } from "node:events";
import { type IncomingMessage, type OutgoingHttpHeaders, request as requestBy } from "node:http";
import type { Socket } from "node:net";
import { OutboundRefusal } from "./refusal.ts";
import { type CodedFault, step } from "./step.ts";

/** One request, as it is sent. */
export type Question = {
  url: URL;
  method: "GET" | "HEAD" | "POST";
  headers: OutgoingHttpHeaders;
  body: string | Uint8Array | null;
};

const MOST_HEADER_BYTES = 32 * 1024;

/** Sends a request on an open line; the answer is its head, with the body still to be read. */
export function ask(line: Socket, question: Question, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, method, headers, body } = question;
  return step(
    signal,
    async () => {
      const request = requestBy({
        createConnection: () => line,
        method,
        path: `${url.pathname}${url.search}`,
        headers: { ...headers, host: url.host },
        setHost: false,
        maxHeaderSize: MOST_HEADER_BYTES,
      });
      // The wait hears of faults, and so does the reading of the body; one in between must not end the process.
      request.on("error", () => {});
      request.end(body ?? undefined);
      const answers = ["response", "upgrade"].map((event) => once(request, event, { signal }));
      const [response]: IncomingMessage[] = await Promise.race(answers);
      if (!response || response.statusCode === 101) throw noWebServer(url);
      return response;
    },
    (fault) => noAnswer(url, fault),
  );
}

function noAnswer(url: URL, { code }: CodedFault): OutboundRefusal {
  if (code === "HPE_HEADER_OVERFLOW") {
    return new OutboundRefusal("bad_answer", `${url.hostname} sent more headers than are read.`);
  }
  if (code.startsWith("HPE_")) return noWebServer(url);
  return new OutboundRefusal("unreachable", `${url.hostname} hung up without an answer.`);
}

function noWebServer({ hostname }: URL): OutboundRefusal {
  return new OutboundRefusal("bad_answer", `${hostname} answered, but not as a web server does.`);
}
