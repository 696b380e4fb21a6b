"use client";

import { useMine } from "@/components/stories/mine.ts";

/** For the story's contributor and for editors: the way to change it. */
export function OwnerTools({ storyId }: { storyId: string }) {
  const mine = useMine(storyId);
  if (!mine?.may.edit && !mine?.may.retract) return null;
  return (
    <>
      {mine.may.edit && (
        <a href={`/write/${storyId}`} className="link target">
          Edit this story
        </a>
      )}
      {mine.may.retract && (
        <a href={`/write/${storyId}/retract`} className="link target">
          Retract
        </a>
      )}
    </>
  );
}
