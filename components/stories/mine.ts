"use client";

import { useEffect, useState } from "react";
import type { Mine } from "@/lib/readers/schema.ts";

let asked: { storyId: string; answer: Promise<Mine | null> } | undefined;

/** Whether somebody seems to be signed in: a hint, not a permission. */
export function seemsSignedIn(): boolean {
  return document.cookie.includes("fh_member=1");
}

/** Asks once a page; guests cost no request. */
export function fetchMine(storyId: string): Promise<Mine | null> {
  if (asked?.storyId !== storyId) asked = { storyId, answer: seemsSignedIn() ? load(storyId) : Promise.resolve(null) };
  return asked.answer;
}

// Without an answer the page stays what it is for everybody.
async function load(storyId: string): Promise<Mine | null> {
  try {
    const response = await fetch(`/api/stories/${storyId}/mine`, { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as Mine) : null;
  } catch {
    return null;
  }
}

/** The reader's own state, null until it is there and for guests. `given` is what the server knew already. */
export function useMine(storyId: string, given: Mine | null = null): Mine | null {
  const [mine, setMine] = useState(given);
  useEffect(() => {
    let gone = false;
    void fetchMine(storyId).then((answer) => {
      if (!gone && answer) setMine(answer);
    });
    return () => {
      gone = true;
    };
  }, [storyId]);
  return mine;
}
