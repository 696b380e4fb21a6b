"use client";

import { type RefObject, startTransition, useActionState, useEffect, useState } from "react";
import type { Uploads } from "@/components/writing/editor/uploads.ts";
import type { Writing } from "@/components/writing/use-writing.ts";
import { handInStoryAction } from "@/lib/stories/actions.ts";

type Parts = { form: RefObject<HTMLFormElement | null>; writing: Writing; uploads: Uploads };

const notArrived = "Wait until every picture has arrived, then publish.";
const notSaved = "This could not be saved now, so it was not sent. Your text is kept; try again.";

/** What the buttons do: by themselves they send the form; with the editor everything is saved first, and stays in place. */
export function useHandIn({ form, writing, uploads }: Parts) {
  const [state, send, pending] = useActionState(handInStoryAction, { status: "idle" });
  const [trouble, setTrouble] = useState("");
  const refused = state.status === "refused" ? state : null;
  const { autosave } = writing;

  useEffect(() => {
    if (refused) autosave.current?.resume();
  }, [refused, autosave]);

  async function press(intent: string): Promise<void> {
    const saving = autosave.current;
    if (!saving || pending) return;
    const isWaiting = intent === "publish" && uploads.pending() > 0;
    setTrouble(isWaiting ? notArrived : "");
    if (isWaiting) return;
    saving.changed();
    if (!(await saving.save())) setTrouble(intent === "save" ? "" : notSaved);
    else if (intent === "preview") location.assign(`/write/${writing.storyId.current}/preview`);
    else if (intent === "publish") publish(saving.version());
  }

  function publish(version: number): void {
    autosave.current?.pause();
    const fields = new FormData(form.current ?? undefined);
    const { bodyHtml } = writing.read();
    const base = { storyId: writing.storyId.current, version: String(version), tab: writing.tab() };
    const known = { intent: "publish", live: "1", bodyHtml, ...base };
    for (const [name, value] of Object.entries(known)) fields.set(name, value);
    startTransition(() => send(fields));
  }

  return { send, pending, refused, trouble, press };
}
