import { Count } from "@/components/ui/count.tsx";
import type { SiteNumbers as Numbers } from "@/lib/views/schema.ts";

/** The masthead's line: people reading now, stories. */
export function SiteNumbers({ numbers: { now, stories } }: { numbers: Numbers }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span className="inline-flex items-center gap-1.5">
        <span className="live-dot" aria-hidden="true" />
        <span>
          <Count value={now} /> reading now
        </span>
      </span>
      <span aria-hidden="true">·</span>
      <span>
        <Count value={stories} /> {stories === 1 ? "story" : "stories"}
      </span>
    </span>
  );
}
