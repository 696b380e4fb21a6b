import { SourceBadge } from "@/components/feeds/source-badge.tsx";
import { standingOf } from "@/components/feeds/standing.ts";
import { Count } from "@/components/ui/count.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { SourceCard } from "@/lib/feeds/schema.ts";

/** One's sources, each with its health at a glance. */
export function SourceList({ sources }: { sources: readonly SourceCard[] }) {
  return (
    <ul className="border-t border-ink">
      {sources.map((source) => (
        <li key={source.id} className="border-b border-rule py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a
              href={`/dashboard/sources/${source.id}`}
              dir="auto"
              className="headline quiet-link target min-w-0 text-xl wrap-anywhere"
            >
              {source.title}
            </a>
            <SourceBadge source={source} />
          </div>
          <p className="text-sm text-soft wrap-anywhere">{source.feedUrl}</p>
          <p className="num mt-1 text-sm">
            <NextStep source={source} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function NextStep({ source }: { source: SourceCard }) {
  const standing = standingOf(source);
  if (standing === "unproved") return "Nothing is imported before it is proved that this feed is yours.";
  if (standing === "taken") return "Another contributor has proved this feed. If it is yours, you can dispute that.";
  if (standing === "ready") return "It is yours. Look at what would come, then begin the import.";
  if (standing === "failing" || standing === "gone") return source.lastError || source.pause?.reason;
  if (standing === "stopped") return source.pause?.reason;
  return <Health source={source} />;
}

function Health({ source }: { source: SourceCard }) {
  return (
    <span className="dotted">
      <span>
        <Count value={source.itemsAWeek} /> {source.itemsAWeek === 1 ? "story" : "stories"} this week
      </span>
      <span>
        <Count value={source.stories} /> in all
      </span>
      {source.lastSuccessAt && (
        <span>
          last read <Time at={source.lastSuccessAt} format="full" />
        </span>
      )}
    </span>
  );
}
