"use client";

import { type SubmitEvent, useState } from "react";
import { seemsSignedIn } from "@/components/stories/mine.ts";

/** What a button that is pressed in and out shows. */
export type PressState = {
  on: boolean;
  count: number;
  busy: boolean;
  /** Why the last press was not accepted, or what came of it. */
  said: string;
};

type Press = {
  /** Where to say it: PUT for yes, DELETE for no. */
  url: string;
  /** Where a guest is led. */
  guestPath: string;
  on: boolean;
  count: number;
  /** Reads the answer. */
  read: (answer: Record<string, unknown>) => { on: boolean; count: number };
  words: { on: string; off: string };
};

const unreached = "That did not reach us, so nothing was changed. Check your connection and press again.";

/** A button that is pressed in and out: shown at once, and put back visibly when it is not accepted. */
export function usePress({ url, guestPath, on, count, read, words }: Press) {
  const [pressed, setPressed] = useState<PressState | null>(null);
  const shown = pressed ?? { on, count, busy: false, said: "" };
  async function press(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (shown.busy) return;
    if (!seemsSignedIn()) return location.assign(guestPath);
    const wanted = !shown.on;
    setPressed({ on: wanted, count: shown.count + (wanted ? 1 : -1), busy: true, said: "" });
    const answer = await ask(url, wanted);
    if ("signedOut" in answer) return location.assign(guestPath);
    if ("fault" in answer) return setPressed({ ...shown, busy: false, said: answer.fault });
    setPressed({ ...read(answer.data), busy: false, said: wanted ? words.on : words.off });
  }
  return { shown, press };
}

type Answer = { data: Record<string, unknown> } | { fault: string } | { signedOut: true };

async function ask(url: string, wanted: boolean): Promise<Answer> {
  try {
    const response = await fetch(url, { method: wanted ? "PUT" : "DELETE", keepalive: true });
    if (response.status === 401) return { signedOut: true };
    const data = (await response.json()) as Record<string, unknown>;
    return response.ok ? { data } : { fault: typeof data.title === "string" ? data.title : unreached };
  } catch {
    return { fault: unreached };
  }
}
