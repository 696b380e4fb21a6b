import type { Save, SaveAnswer } from "@/components/writing/autosave/autosave.ts";
import type { DraftContent } from "@/lib/stories/rules/fields.ts";

/** Browsers let a request outlive its page only when it is small. */
const keepaliveBytes = 60_000;

const loggedOut = "You are logged out. Log in again in another tab.";
const deleted = "This draft was deleted in another tab or on another device. Copy your text if you want to keep it.";

/** Sends a save to the server. */
export async function sendSave(storyId: string, save: Save): Promise<SaveAnswer> {
  const body = JSON.stringify(save);
  const response = await fetch(`/api/drafts/${storyId}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body,
    keepalive: new Blob([body]).size < keepaliveBytes,
  });
  const answer = await readJson(response);
  if (response.ok) return { ok: true, version: Number(answer.version), savedAt: new Date(String(answer.savedAt)) };
  if (response.status === 401) return { ok: false, status: 401, sentence: loggedOut, waitSeconds: 0 };
  if (response.status === 404) return { ok: false, status: 404, sentence: deleted, waitSeconds: 0 };
  const sentence = typeof answer.title === "string" ? answer.title : "Something went wrong on our side.";
  return {
    ok: false,
    status: response.status,
    sentence,
    waitSeconds: Number(response.headers.get("retry-after") ?? 0),
  };
}

/** A story as the server has it. */
export type StoredDraft = { version: number; savedAt: string | null; content: DraftContent };

/** Reads the story as it was saved last; null when it cannot be had now. */
export async function fetchDraft(storyId: string): Promise<StoredDraft | null> {
  const response = await fetch(`/api/drafts/${storyId}`, { headers: { accept: "application/json" } });
  return response.ok ? ((await response.json()) as StoredDraft) : null;
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return isJson ? ((await response.json()) as Record<string, unknown>) : {};
}
