import { openNotice } from "@/lib/notices/mark-read.ts";
import { route } from "@/lib/platform/route.ts";

/** Opens a notice: it counts as read, and leads to what it is about. */
export const GET = route({}, async ({ actor, params: { id = "" }, header }) => {
  if (!actor) return seeOther(`/log-in?next=${encodeURIComponent(`/dashboard/notices/${id}`)}`);
  const path = await openNotice(id, actor, { asked: isAsked(header) });
  return path === null ? nothing() : seeOther(path);
});

// By a click on a page of this site or an address that was typed; not by another site, nor by a browser that looks ahead.
function isAsked(header: (name: string) => string | null | undefined): boolean {
  const from = header("sec-fetch-site") ?? "none";
  return (from === "same-origin" || from === "none") && !header("sec-purpose")?.includes("prefetch");
}

// The front sends the page that says so (front/not-found.ts).
function nothing(): Response {
  return new Response("", { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
