"use client";

import { useLive } from "@/components/views/live.ts";

/** Says that the numbers beside it are live, once they are. Its room is there from the beginning. */
export function LiveMark({ storyId }: { storyId: string }) {
  const live = useLive(storyId) !== null;
  return (
    <span className={`kicker inline-flex items-center gap-1.5 ${live ? "" : "invisible"}`}>
      <span className="live-dot" aria-hidden="true" />
      Live
    </span>
  );
}
