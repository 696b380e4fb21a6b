"use client";

import { useEffect, useState } from "react";
import { formatNumber } from "@/components/ui/count.tsx";
import { useLive } from "@/components/views/live.ts";

type Own = { count: number; seen: number };

/** "48 comments", live; one's own count at once, before the live number knows of it. */
export function CommentCount({ storyId, initial }: { storyId: string; initial: number }) {
  const seen = useLive(storyId)?.comments ?? initial;
  const [own, setOwn] = useState<Own | null>(null);
  const count = own?.seen === seen ? own.count : seen;
  useEffect(() => {
    const recount = (event: Event) => {
      const by = event instanceof CustomEvent ? Number(event.detail) : 0;
      setOwn((before) => ({ count: (before?.seen === seen ? before.count : seen) + by, seen }));
    };
    document.addEventListener("comments:recount", recount);
    return () => document.removeEventListener("comments:recount", recount);
  }, [seen]);
  return (
    <>
      <span className="num">{formatNumber(count)}</span> {count === 1 ? "comment" : "comments"}
    </>
  );
}
