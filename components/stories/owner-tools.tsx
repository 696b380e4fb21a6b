"use client";

import { useMine } from "@/components/stories/mine.ts";

/** For the story's contributor, editors and moderators: the way to change it, or to decide about it. */
export function OwnerTools({ storyId }: { storyId: string }) {
  const mine = useMine(storyId);
  if (!mine) return null;
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
      {mine.may.mindComments && (
        <a href={`/write/${storyId}/comments`} className="link target">
          Its comments
        </a>
      )}
      {mine.may.moderate && (
        <a href={`/moderation/cases/story/${storyId}`} className="link target">
          Moderate
        </a>
      )}
    </>
  );
}
