"use client";

import { useEffect, useState } from "react";
import { seemsSignedIn } from "@/components/stories/mine.ts";
import type { OwnRatings } from "@/lib/cents/schema.ts";

let asked: { storyId: string; answer: Promise<OwnRatings | null> } | undefined;

// Asked once a page, however many two cents stand on it; guests cost no request.
function fetchOwn(storyId: string): Promise<OwnRatings | null> {
  if (asked?.storyId !== storyId) asked = { storyId, answer: seemsSignedIn() ? load(storyId) : Promise.resolve(null) };
  return asked.answer;
}

// Without an answer the page stays what it is for everybody.
async function load(storyId: string): Promise<OwnRatings | null> {
  try {
    const response = await fetch(`/api/stories/${storyId}/cents/mine`, { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as OwnRatings) : null;
  } catch {
    return null;
  }
}

/** What the reader rated of a story's two cents; `given` is what the server knew when it rendered for them. */
export function useOwnRatings(storyId: string, given: OwnRatings): OwnRatings {
  const [own, setOwn] = useState(given);
  useEffect(() => {
    let gone = false;
    void fetchOwn(storyId).then((answer) => {
      if (!gone && answer) setOwn(answer);
    });
    return () => {
      gone = true;
    };
  }, [storyId]);
  return own;
}
