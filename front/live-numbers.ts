import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal } from "../lib/platform/refusal.ts";
import { liveNumbers } from "../lib/views/live-numbers.ts";
import type { LiveNumbers } from "../lib/views/schema.ts";
import type { Asked } from "./answer.ts";
import { problem } from "./problem.ts";
import { securityHeaders } from "./request-headers.ts";

const path = /^\/api\/stories\/([0-9a-z]{1,40})\/live$/;

// While the numbers are the same it is the same object, so each is written out once.
const bodies = new WeakMap<LiveNumbers, string>();

/** `GET /api/stories/<id>/live`: the numbers of a story, at most a second old here and one more on the way. */
export function answerLiveNumbers(
  request: IncomingMessage,
  response: ServerResponse,
  { path: asked }: Asked,
): false | Promise<true> {
  const storyId = path.exec(asked)?.[1];
  return storyId !== undefined && sendNumbers(request, response, storyId);
}

async function sendNumbers(request: IncomingMessage, response: ServerResponse, storyId: string): Promise<true> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    problem(response, 405, "The live numbers are read by GET.", { allow: "GET, HEAD" });
    return true;
  }
  try {
    const body = bodyOf(await liveNumbers(storyId));
    response.writeHead(200, {
      ...securityHeaders(),
      "content-type": "application/json",
      "cache-control": "public, max-age=1",
      "content-length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    problem(response, thrown.status, thrown.message);
  }
  return true;
}

function bodyOf(numbers: LiveNumbers): string {
  const before = bodies.get(numbers);
  if (before) return before;
  const body = JSON.stringify(numbers);
  bodies.set(numbers, body);
  return body;
}
