"use client";

import { type RefObject, startTransition, useActionState, useEffect, useState } from "react";
import type { Uploads } from "@/components/writing/editor/uploads.ts";
import type { Writing } from "@/components/writing/use-writing.ts";
import { handInStoryAction } from "@/lib/stories/actions.ts";

type Parts = { form: RefObject<HTMLFormElement | null>; writing: Writing; uploads: Uploads };

const notArrived = "A picture could not be stored, so the story was not sent. What is wrong stands beside the picture.";
const notSaved = "This could not be saved now, so it was not sent. Your text is kept; try again.";

/** What the buttons do: by themselves they send the form; with the editor everything is saved first, and stays in place. */
export function useHandIn({ form, writing, uploads }: Parts) {
  const [state, send, pending] = useActionState(handInStoryAction, { status: "idle" });
  const [trouble, setTrouble] = useState("");
  const [waiting, setWaiting] = useState(false);
  const refused = state.status === "refused" ? state : null;
  const { autosave } = writing;

  useEffect(() => {
    if (refused) autosave.current?.resume();
  }, [refused, autosave]);

  async function press(intent: string): Promise<void> {
    const saving = autosave.current;
    if (!saving || pending || waiting) return;
    setTrouble("");
    if (intent !== "save" && !(await havePictures())) return setTrouble(notArrived);
    saving.changed();
    if (!(await saving.save())) setTrouble(intent === "save" ? "" : notSaved);
    else if (intent === "preview") location.assign(`/write/${writing.storyId.current}/preview`);
    else if (intent === "publish" || intent === "schedule") handOver(intent, saving.version());
  }

  // A page that is left, or a story that is sent, before its cover has come goes without it.
  async function havePictures(): Promise<boolean> {
    if (uploads.pending() === 0) return true;
    setWaiting(true);
    const arrived = await uploads.settled();
    setWaiting(false);
    return arrived;
  }

  function handOver(intent: string, version: number): void {
    autosave.current?.pause();
    const fields = new FormData(form.current ?? undefined);
    const { bodyHtml } = writing.read();
    const base = { storyId: writing.storyId.current, version: String(version), tab: writing.tab() };
    const known = { intent, live: "1", bodyHtml, ...base };
    for (const [name, value] of Object.entries(known)) fields.set(name, value);
    startTransition(() => send(fields));
  }

  return { send, pending: pending || waiting, refused, trouble, press };
}
