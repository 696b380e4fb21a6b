import type { IncomingMessage, ServerResponse } from "node:http";
import { siteValues } from "../lib/operations/site-values.ts";
import { bears } from "../lib/platform/auth/bearer.ts";
import { env } from "../lib/platform/env.ts";
import { gatherReports } from "../lib/platform/metrics/relay.ts";
import { writeText } from "../lib/platform/metrics/write-text.ts";
import type { Asked } from "./answer.ts";
import { compressAnswer } from "./compressed.ts";
import { problem } from "./problem.ts";

/** `GET /metrics`: figures of all processes, for whoever has METRICS_TOKEN. Without that setting there is nothing here. */
export function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  { path }: Asked,
): false | Promise<true> {
  const token = path === "/metrics" ? env().METRICS_TOKEN : undefined;
  return token !== undefined && answerWith(request, response, token);
}

async function answerWith(request: IncomingMessage, response: ServerResponse, token: string): Promise<true> {
  if (!bears(request.headers.authorization, token))
    problem(response, 401, "The figures are for whoever has METRICS_TOKEN; send it as Authorization: Bearer.", {
      "www-authenticate": 'Bearer realm="metrics"',
    });
  else if (request.method !== "GET" && request.method !== "HEAD")
    problem(response, 405, "The figures are read by GET.", { allow: "GET, HEAD" });
  else await send(request, response);
  return true;
}

async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { type, text } = await figures();
  const body = Buffer.from(text);
  compressAnswer(request, response);
  response.writeHead(200, { "content-type": type, "cache-control": "no-store", "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

let running: Promise<{ type: string; text: string }> | null = null;

// Who asks while others are being answered gets the same.
function figures(): Promise<{ type: string; text: string }> {
  running ??= gather().finally(() => {
    running = null;
  });
  return running;
}

async function gather(): Promise<{ type: string; text: string }> {
  const { reports, missing } = await gatherReports();
  const site = await siteValues(reports.flatMap((report) => report.site ?? []));
  return writeText({ reports, missing, site });
}
