"use client";

import { type SubmitEvent, useState } from "react";
import { seemsSignedIn } from "@/components/stories/mine.ts";
import { ratePath } from "@/lib/cents/paths.ts";

type Rating = boolean | null;
type Pressed = { helpful: Rating; busy: boolean; said: string; failed: boolean };

const unreached = "That did not reach us, so nothing was changed. Check your connection and press again.";

/** A rating that is shown at once, and put back visibly when it is not accepted. */
export function useRating(storyId: string, centsId: string, before: Rating) {
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const shown = pressed ?? { helpful: before, busy: false, said: "", failed: false };
  async function press(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = event.nativeEvent.submitter;
    if (shown.busy || !(button instanceof HTMLButtonElement)) return;
    if (!seemsSignedIn()) return location.assign(ratePath(storyId));
    const helpful = wantedBy(button.value);
    setPressed({ helpful, busy: true, said: "", failed: false });
    const answer = await send(centsId, helpful);
    if (answer === "signed out") return location.assign(ratePath(storyId));
    if (answer) return setPressed({ helpful: shown.helpful, busy: false, said: answer, failed: true });
    const said = helpful === null ? "Your rating is taken back." : "Your rating is saved.";
    setPressed({ helpful, busy: false, said, failed: false });
  }
  return { shown, press };
}

function wantedBy(value: string): Rating {
  if (value.startsWith("helpful:")) return true;
  return value.startsWith("not:") ? false : null;
}

// Nothing where it was accepted, else why not.
async function send(centsId: string, helpful: Rating): Promise<string> {
  try {
    const response = await fetch(`/api/cents/${centsId}/rating`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ helpful }),
    });
    if (response.ok) return "";
    if (response.status === 401) return "signed out";
    const { title } = (await response.json()) as { title?: string };
    return title ?? unreached;
  } catch {
    return unreached;
  }
}
