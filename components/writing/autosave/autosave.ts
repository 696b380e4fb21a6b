import type { DraftContent } from "@/lib/stories/rules/fields.ts";

/** How it stands with what was typed. */
export type SaveNews =
  | { kind: "clean" }
  | { kind: "changed" }
  | { kind: "saving" }
  | { kind: "saved"; at: Date }
  /** Not on the server; `kept` says whether it is at least in this browser. */
  | { kind: "unsaved"; kept: boolean; sentence: string }
  /** Saving has ended until the writer decides: another tab saved, or the story is gone. */
  | { kind: "conflict" | "gone"; sentence: string };

export type Save = { version: number; tab: string; content: DraftContent };

/** What came of sending a save; a lost connection throws. */
export type SaveAnswer =
  | { ok: true; version: number; savedAt: Date }
  | { ok: false; status: number; sentence: string; waitSeconds: number };

type Parts = {
  version: number;
  tab: string;
  read: () => DraftContent;
  send: (save: Save) => Promise<SaveAnswer>;
  /** Keeps it in this browser; false when there is no room. */
  keep: (save: Save) => boolean;
  forget: () => void;
  tell: (news: SaveNews) => void;
};

const pauseMs = 1500;
const longestMs = 10_000;
const keepMs = 100;
const retryMs = [2000, 5000, 15_000, 30_000, 60_000];

export type Autosave = ReturnType<typeof makeAutosave>;

/** Saves what is being written a moment after each change, and keeps it in the browser until it is saved. */
export function makeAutosave(parts: Parts) {
  let base = begunFrom(parts.version);
  let dirty = false;
  let halted = false;
  let paused = false;
  let kept = true;
  let failures = 0;
  let unsavedSince = 0;
  let sending: Promise<boolean> | null = null;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;

  function begunFrom(version: number): Omit<Save, "content"> {
    return { version, tab: parts.tab };
  }

  function changed(): void {
    if (!dirty) unsavedSince = performance.now();
    dirty = true;
    keepTimer ??= setTimeout(keepNow, keepMs);
    if (halted || paused) return;
    if (failures === 0) {
      if (!sending) parts.tell({ kind: "changed" });
      saveAfter(Math.max(0, Math.min(pauseMs, unsavedSince + longestMs - performance.now())));
    }
  }

  function keepNow(): void {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    if (!dirty) return;
    kept = parts.keep({ ...base, content: parts.read() });
    if (!kept && failures > 0) parts.tell({ kind: "unsaved", kept, sentence: "This browser has no room to keep it." });
  }

  function saveAfter(ms: number): void {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void save(), ms);
  }

  /** Saves now; true when everything typed until this was called is on the server. What is typed meanwhile is saved next. */
  async function save(): Promise<boolean> {
    clearTimeout(saveTimer);
    while (sending) await sending;
    if (halted) return false;
    if (!dirty) return true;
    sending = sendOnce();
    return sending;
  }

  async function sendOnce(): Promise<boolean> {
    const save = { ...base, content: parts.read() };
    dirty = false;
    parts.tell({ kind: "saving" });
    try {
      const answer = await parts.send(save);
      return answer.ok ? succeeded(answer) : failed(answer);
    } catch {
      return lost();
    } finally {
      sending = null;
    }
  }

  function succeeded(answer: { version: number; savedAt: Date }): boolean {
    base = begunFrom(answer.version);
    failures = 0;
    if (dirty) {
      unsavedSince = performance.now();
      saveAfter(pauseMs);
    } else parts.forget();
    parts.tell({ kind: "saved", at: answer.savedAt });
    return true;
  }

  function failed({ status, sentence, waitSeconds }: Extract<SaveAnswer, { ok: false }>): boolean {
    dirty = true;
    keepNow();
    if (status === 409 || status === 404 || status === 410) {
      halted = true;
      parts.tell({ kind: status === 409 ? "conflict" : "gone", sentence });
      return false;
    }
    return again(sentence, waitSeconds * 1000);
  }

  // The connection is lost; nothing else is thrown by sending.
  function lost(): boolean {
    dirty = true;
    keepNow();
    return again("", 0);
  }

  function again(sentence: string, atLeastMs: number): boolean {
    const wait = retryMs[Math.min(failures, retryMs.length - 1)] ?? pauseMs;
    failures += 1;
    saveAfter(Math.max(wait, atLeastMs));
    parts.tell({ kind: "unsaved", kept, sentence });
    return false;
  }

  return {
    changed,
    save,
    keepNow,
    /** Saves now if there is something to save and nothing stands against it (a field was left). */
    saveIfChanged: () => void (dirty && !halted && !paused && failures === 0 && save()),
    /** Tries at once, as when the connection is back. */
    retry: () => void (failures > 0 && save()),
    /** Saves nothing more until the writer decides; what is kept goes on saying from what it was begun. */
    halt(sentence: string, from: Omit<Save, "content">): void {
      base = { version: from.version, tab: from.tab };
      halted = true;
      dirty = true;
      keepNow();
      parts.tell({ kind: "conflict", sentence });
    },
    /** Goes on over a version that the writer has seen. */
    takeOver(seen: number): Promise<boolean> {
      base = begunFrom(seen);
      halted = false;
      dirty = true;
      return save();
    },
    /** Goes on from another version; what was typed here is given up. */
    adopt(other: number): void {
      clearTimeout(saveTimer);
      base = begunFrom(other);
      halted = false;
      dirty = false;
      failures = 0;
      parts.forget();
    },
    pause(): void {
      clearTimeout(saveTimer);
      paused = true;
    },
    resume(): void {
      paused = false;
      if (dirty) saveAfter(pauseMs);
    },
    stop(): void {
      clearTimeout(saveTimer);
      clearTimeout(keepTimer);
    },
    version: () => base.version,
    /** Whether something would be lost with this page. */
    isAtRisk: () => dirty && !kept,
  };
}
