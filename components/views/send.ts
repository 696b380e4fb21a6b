import type { LiveNumbers } from "@/lib/views/schema.ts";

export type Numbers = LiveNumbers;

/** Tells the server that this page is shown or still looked at; false when that did not reach it. */
export async function signal(storyId: string, kind: "open" | "pulse"): Promise<boolean> {
  const referrer = document.referrer ? { referrer: document.referrer.slice(0, 400) } : {};
  try {
    await fetch("/api/views", {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ storyId, kind, ...(kind === "open" ? referrer : {}) }),
    });
    return true;
  } catch {
    return false; // offline
  }
}

/** Asks for the live numbers; null when there is no answer. */
export async function ask(storyId: string): Promise<Numbers | null> {
  try {
    const response = await fetch(`/api/stories/${storyId}/live`);
    return response.ok ? ((await response.json()) as Numbers) : null;
  } catch {
    return null; // offline: the numbers stay as they are
  }
}
