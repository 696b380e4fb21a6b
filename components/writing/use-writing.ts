"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Autosave, makeAutosave, type SaveNews } from "@/components/writing/autosave/autosave.ts";
import { forgetCopy, keepCopy } from "@/components/writing/autosave/local-copies.ts";
import { findRecovery, type Recovery } from "@/components/writing/autosave/recover.ts";
import { fetchDraft, type StoredDraft, sendSave } from "@/components/writing/autosave/send-save.ts";
import type { Uploads } from "@/components/writing/editor/uploads.ts";
import type { DraftContent } from "@/lib/stories/rules/fields.ts";
import { contentOfForm } from "@/lib/stories/rules/form.ts";

/** A story as the page gives it to the form. */
export type StoryOnPage = {
  storyId: string;
  version: number;
  savedIn: string;
  savedAt: string | null;
  isPublished: boolean;
  content: DraftContent;
};

export type Conflict = { sentence: string; theirs: StoredDraft };

type Given = {
  story: StoryOnPage;
  memberId: string;
  form: RefObject<HTMLFormElement | null>;
  uploads: Uploads;
  /** Puts another version into the fields. */
  show: (content: DraftContent) => void;
};

export type Writing = ReturnType<typeof useWriting>;

/** Everything that the writing page does beyond a form: autosave, recovery, two tabs. Begins when the editor is there. */
export function useWriting({ story, memberId, form, uploads, show }: Given) {
  const [news, setNews] = useState<SaveNews>({ kind: "clean" });
  const [recovered, setRecovered] = useState<Recovery["copy"] | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const storyId = useRef(story.storyId);
  const autosave = useRef<Autosave | null>(null);
  const live = useRef<Editor | null>(null);
  const tab = useRef("");

  const read = useCallback((): DraftContent => {
    const fields = form.current ? Object.fromEntries(new FormData(form.current)) : {};
    const html = live.current && !live.current.isEmpty ? live.current.getHTML() : "";
    const { bodyMarkdown: _, ...content } = contentOfForm({ ...fields, bodyHtml: html });
    return content;
  }, [form]);

  const begin = useCallback(
    (base: { version: number; tab: string }) => {
      autosave.current?.stop();
      autosave.current = makeAutosave({
        ...base,
        read,
        tell: setNews,
        send: async (save) => {
          const answer = await sendSave(storyId.current, save);
          if (answer.ok && save.version === 0) showAddress(storyId.current);
          return answer;
        },
        keep: (save) => keepCopy(memberId, storyId.current, save),
        forget: () => forgetCopy(memberId, storyId.current),
      });
      return autosave.current;
    },
    [memberId, read],
  );

  const replace = useCallback(
    (content: DraftContent) => {
      // At once: what is read from the form from here on is this version.
      flushSync(() => show(content));
      live.current?.commands.setContent(content.bodyHtml, { emitUpdate: false });
    },
    [show],
  );

  const start = useCallback(
    async (made: Editor) => {
      live.current = made;
      tab.current = newTab();
      const saving = begin({ version: story.version, tab: tab.current });
      setEditor(made);
      const recovery = await findRecovery(memberId, { ...story });
      if (!recovery) return;
      const { copy, follows } = recovery;
      storyId.current = copy.storyId;
      replace(copy.content);
      setRecovered(copy);
      if (follows) saving.changed();
      else saving.halt("This story was saved in another tab or on another device since you wrote here.", copy);
    },
    [begin, memberId, replace, story],
  );

  useEffect(() => {
    if (news.kind !== "conflict") return;
    void fetchDraft(storyId.current).then((theirs) => theirs && setConflict({ sentence: news.sentence, theirs }));
  }, [news]);

  useLeaving(autosave, uploads);

  return {
    editor,
    news,
    recovered,
    conflict,
    start,
    read,
    storyId,
    autosave,
    tab: () => tab.current,
    changed: useCallback(() => autosave.current?.changed(), []),
    /** Back to what the server has; what was recovered is given up. */
    undoRecovery(): void {
      autosave.current?.adopt(story.version);
      storyId.current = story.storyId;
      replace(story.content);
      setRecovered(null);
      setNews({ kind: "clean" });
    },
    keepMine(): void {
      if (conflict) void autosave.current?.takeOver(conflict.theirs.version);
      setConflict(null);
    },
    takeTheirs(): void {
      if (!conflict) return;
      autosave.current?.adopt(conflict.theirs.version);
      replace(conflict.theirs.content);
      setConflict(null);
      setNews({ kind: "saved", at: new Date(conflict.theirs.savedAt ?? Date.now()) });
    },
  };
}

/** Saves when the page is hidden, tries again when the connection is back, and asks only when something would be lost. */
function useLeaving(autosave: RefObject<Autosave | null>, uploads: Uploads): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState !== "hidden") return autosave.current?.retry();
      autosave.current?.keepNow();
      void autosave.current?.save();
    };
    const gone = () => autosave.current?.keepNow();
    const online = () => autosave.current?.retry();
    const ask = (event: BeforeUnloadEvent) => {
      autosave.current?.keepNow();
      if (autosave.current?.isAtRisk() || uploads.pending() > 0) event.preventDefault();
    };
    document.addEventListener("visibilitychange", hidden);
    addEventListener("pagehide", gone);
    addEventListener("online", online);
    addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      removeEventListener("pagehide", gone);
      removeEventListener("online", online);
      removeEventListener("beforeunload", ask);
      autosave.current?.keepNow();
      autosave.current?.stop();
    };
  }, [autosave, uploads]);
}

// A reload of this address goes on with the draft.
function showAddress(storyId: string): void {
  if (location.pathname === "/write") history.replaceState(history.state, "", `/write/${storyId}`);
}

function newTab(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join("");
}
