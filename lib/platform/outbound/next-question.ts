import type { IncomingMessage } from "node:http";
import type { Question } from "./ask.ts";
import { assertPublicUrl } from "./public-url.ts";
import { OutboundRefusal } from "./refusal.ts";

const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

// What the caller says may be meant for the first server only.
const forEverybody = new Set(["accept", "accept-encoding", "user-agent", "if-none-match", "if-modified-since"]);

/** Whether an answer sends us on. */
export function isRedirect({ statusCode, headers }: IncomingMessage): boolean {
  return redirects.has(statusCode ?? 0) && headers.location !== undefined;
}

/** Whether it does so for good. */
export function isPermanent({ statusCode }: IncomingMessage): boolean {
  return permanent.has(statusCode ?? 0);
}

/** What is asked after a redirect, of an address that is checked like the first. */
export function nextQuestion(asked: Question, { statusCode, headers }: IncomingMessage): Question {
  const target = URL.parse(asUtf8(headers.location ?? ""), asked.url);
  if (!target) throw new OutboundRefusal("bad_answer", `${asked.url.hostname} redirects to what is not an address.`);
  const url = assertPublicUrl(target);
  const said = url.origin === asked.url.origin ? asked.headers : headersForEverybody(asked);
  const resend = asked.method !== "POST" || statusCode === 307 || statusCode === 308;
  return resend ? { ...asked, url, headers: said } : { url, method: "GET", headers: withoutBody(said), body: null };
}

// Headers are read byte by byte, while servers write addresses in UTF-8.
function asUtf8(location: string): string {
  const text = Buffer.from(location, "latin1").toString("utf8");
  return text.includes("\ufffd") ? location : text;
}

function headersForEverybody({ headers, body }: Question): Question["headers"] {
  const kept = Object.entries(headers).filter(([name]) => forEverybody.has(name) || (body && isOfBody(name)));
  return Object.fromEntries(kept);
}

function withoutBody(headers: Question["headers"]): Question["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isOfBody(name)));
}

function isOfBody(name: string): boolean {
  return name.startsWith("content-");
}
