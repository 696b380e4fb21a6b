import type { IncomingHttpHeaders } from "node:http";

/**
 * What is asked for at a page's address: the document, or what React's router fetches of it: its payload, a prefetch of
 * that, or the tree alone. "gone": the document that says why something was removed, sent as such (410). "nothing": the one
 * that says that nothing is there (404). "file": what is no page of Next's, but made by ourselves: feeds, sitemaps, cards
 * for other sites. "answer": one of the public HTTP interface.
 */
export type PageKind = "document" | "gone" | "nothing" | "file" | "answer" | "payload" | "prefetch" | "tree";

const prefetch = "next-router-prefetch";
const segment = "next-router-segment-prefetch";

// Which headers ask for which kind, to the letter. Where the reader comes from (the router's state) is left out: who
// sends one gets the whole payload, so that it is the same for all.
const asking: readonly { kind: PageKind; headers: Record<string, string> }[] = [
  { kind: "payload", headers: {} },
  { kind: "prefetch", headers: { [prefetch]: "1" } },
  { kind: "tree", headers: { [prefetch]: "1", [segment]: "/_tree" } },
];

/** The headers that the kind is read from: an answer varies with these. */
export const kindHeaders = "RSC, Next-Router-Prefetch, Next-Router-Segment-Prefetch";

/** The kind that a request asks for; null for one that is not kept. */
export function kindAsked(headers: IncomingHttpHeaders): PageKind | null {
  if (headers.rsc !== "1") return "document";
  const exact = asking.find((each) => [prefetch, segment].every((name) => headers[name] === each.headers[name]));
  return exact?.kind ?? null;
}

/** The headers with which Next is asked for a kind. */
export function headersFor(kind: PageKind): Record<string, string> {
  const exact = asking.find((each) => each.kind === kind);
  return exact ? { accept: "*/*", rsc: "1", ...exact.headers } : { accept: kind === "file" ? "*/*" : "text/html" };
}

/** Whether a kind is what people see, and not what React's router fetches. */
export function isDocument(kind: PageKind): boolean {
  return kind === "document" || kind === "gone" || kind === "nothing";
}

/** The HTTP status that a page of a kind is sent with. */
export function statusOf(kind: PageKind): number {
  return kind === "gone" ? 410 : kind === "nothing" ? 404 : 200;
}

/** How the media type of a kind begins; a file may be of any. */
export function typeOf(kind: PageKind): string {
  if (kind === "file") return "";
  return isDocument(kind) ? "text/html" : "text/x-component";
}

/** The key under which a page is kept. A path never has a space in it. */
export function pageKey(path: string, kind: PageKind): string {
  return kind === "document" || kind === "file" ? path : `${path} ${kind}`;
}
