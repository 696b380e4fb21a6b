"use client";

import { useEffect, useState } from "react";
import { fetchMine, seemsSignedIn } from "@/components/stories/mine.ts";

/** Whether the reader follows this contributor, null until it is known and for guests. A story's page asks nothing of its own. */
export function useFollow(handle: string, storyId?: string): boolean | null {
  const [follows, setFollows] = useState<boolean | null>(null);
  useEffect(() => {
    let gone = false;
    void (storyId ? ofStory(storyId) : ofProfile(handle)).then((answer) => {
      if (!gone && answer !== null) setFollows(answer);
    });
    return () => {
      gone = true;
    };
  }, [handle, storyId]);
  return follows;
}

async function ofStory(storyId: string): Promise<boolean | null> {
  return (await fetchMine(storyId))?.follows ?? null;
}

async function ofProfile(handle: string): Promise<boolean | null> {
  if (!seemsSignedIn()) return null;
  try {
    const response = await fetch(`/api/contributors/${handle}/mine`);
    return response.ok ? ((await response.json()) as { follows: boolean }).follows : null;
  } catch {
    return null;
  }
}
