import type { IncomingMessage, ServerResponse } from "node:http";
import { busy, Refusal } from "../lib/platform/refusal.ts";
import { shared } from "../lib/platform/shared.ts";
import type { Gate } from "./gate.ts";
import { uploads, visits } from "./gates.ts";
import { announcedBytes, smallBytes, wholeRequest } from "./whole-request.ts";

const mostBytes = 17 * 1024 * 1024; // a form with a picture (12 MB), and room for the story beside it
const longestMs = 15_000; // whoever takes longer to be answered does not keep others waiting any more
const uploadsAnAddress = 3;

type Answer = (request: IncomingMessage) => void | Promise<void>;

/**
 * Has a request answered when it is its turn. Its body is read before, where it is small: a slow sender holds nobody up.
 * Refuses what is too large, and whoever would have to wait too long.
 */
export async function inTurn(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  answer: Answer,
  gate = visits(),
): Promise<void> {
  const bytes = announcedBytes(request);
  if (bytes === 0) return pass(gate, response, () => answer(request));
  if (bytes <= smallBytes) {
    const whole = await wholeRequest(request);
    return pass(gate, response, () => answer(whole));
  }
  if (bytes > mostBytes && bytes !== Number.POSITIVE_INFINITY) throw tooLarge(response);
  return upload(response, address, () => answer(request));
}

async function pass(gate: Gate, response: ServerResponse, answer: () => void | Promise<void>): Promise<void> {
  const leave = await gate.pass();
  whenAnswered(response, leave);
  if (response.destroyed) return leave();
  await answer();
}

const uploading = shared("uploading", () => new Map<string, number>());

// Large bodies take their time; a few addresses that take all of it are not to keep the others from sending theirs.
async function upload(response: ServerResponse, address: string, answer: () => void | Promise<void>): Promise<void> {
  const running = uploading.get(address) ?? 0;
  if (running >= uploadsAnAddress) throw busy(5);
  uploading.set(address, running + 1);
  response.once("close", () => {
    const left = (uploading.get(address) ?? 1) - 1;
    if (left > 0) uploading.set(address, left);
    else uploading.delete(address);
  });
  return pass(uploads(), response, answer);
}

// Not when the last byte has left: how fast a visitor takes the answer is no business of who comes next.
function whenAnswered(response: ServerResponse, leave: () => void): void {
  const timer = setTimeout(leave, longestMs).unref();
  const { end } = response;
  const over = () => {
    clearTimeout(timer);
    leave();
  };
  response.once("close", over);
  response.end = ((...last: unknown[]) => {
    over();
    return Reflect.apply(end, response, last);
  }) as typeof end;
}

function tooLarge(response: ServerResponse): Refusal {
  response.shouldKeepAlive = false;
  return new Refusal("too_large", "That is more than can be sent at once: at most 17 MB. Nothing was changed.");
}
