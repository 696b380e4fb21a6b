"use client";

import { useEffect, useState } from "react";
import { queueWords } from "@/components/moderation/house/queue-words.ts";
import { Tabs } from "@/components/ui/tabs.tsx";
import type { QueueCounts } from "@/lib/moderation/queries.ts";
import type { QueueName } from "@/lib/moderation/schema.ts";

const everyMs = 15_000;

type Props = { queues: readonly QueueName[]; current: QueueName; counts: QueueCounts };

/** The queues with how many cases wait in each, asked again while somebody looks. */
export function QueueTabs({ queues, current, counts }: Props) {
  const live = useLiveCounts(counts);
  const tabs = queues.map((queue) => ({
    href: `/moderation?queue=${queue}`,
    label: <Label queue={queue} count={queue === "recent" ? null : live[queue]} />,
    current: queue === current,
  }));
  return <Tabs aria-label="Queues" tabs={tabs} className="mb-4" />;
}

function Label({ queue, count }: { queue: QueueName; count: number | null }) {
  const { label } = queueWords[queue];
  if (count === null) return label;
  return (
    <>
      {label} <span className="num ms-1.5 inline-block min-w-[2ch]">{count >= 1000 ? "1,000+" : count}</span>
    </>
  );
}

function useLiveCounts(first: QueueCounts): QueueCounts {
  const [counts, setCounts] = useState(first);
  useEffect(() => setCounts(first), [first]);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setInterval(async () => {
      const answer = document.visibilityState === "visible" ? await askForCounts(leaving.signal) : null;
      if (answer && !leaving.signal.aborted) setCounts(answer);
    }, everyMs);
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, []);
  return counts;
}

/** The counts; null where there is no answer now, so that the last ones stay. */
async function askForCounts(signal: AbortSignal): Promise<QueueCounts | null> {
  try {
    const response = await fetch("/api/moderation/counts", { signal, headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as QueueCounts) : null;
  } catch {
    return null;
  }
}
