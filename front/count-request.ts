import type { ServerResponse } from "node:http";
import { type Count, countOf, note, type Times, timesOf } from "../lib/platform/metrics/counts.ts";
import { type RequestKind, requestKind } from "./request-kind.ts";

type Tally = { byStatus: Record<Status, Count>; times: Times | null };
type Status = (typeof statuses)[number];

// "left": the visitor went before there was an answer.
const statuses = ["2xx", "3xx", "4xx", "5xx", "left"] as const;
const byHundreds: readonly Status[] = ["2xx", "2xx", "2xx", "3xx", "4xx", "5xx"];

const tallies = new Map<RequestKind, Tally>();

/** Counts a request to this address, which took so long (ms) and came to this status; null for one that came to nothing. */
export function countRequest(url: string, status: number | null, ms: number): void {
  const { byStatus, times } = tallyOf(requestKind(url));
  byStatus[status === null ? "left" : (byHundreds[Math.floor(status / 100)] ?? "5xx")].value += 1;
  if (times) note(times, ms);
}

/** The same of an answer, once it is written; of one that is still being written, at its end. */
export function countAnswer(url: string, response: ServerResponse, begun: number): void {
  const count = () => countRequest(url, response.headersSent ? response.statusCode : null, performance.now() - begun);
  if (response.writableEnded || response.closed) count();
  else response.once("close", count);
}

function tallyOf(kind: RequestKind): Tally {
  const before = tallies.get(kind);
  if (before) return before;
  const tally = {
    byStatus: Object.fromEntries(
      statuses.map((status) => [status, countOf("firsthand_requests_total", { kind, status })]),
    ) as Tally["byStatus"],
    // A stream is open for as long as somebody reads: that is no time that anything took.
    times: kind === "stream" ? null : timesOf("firsthand_request_seconds", { kind }),
  };
  tallies.set(kind, tally);
  return tally;
}
