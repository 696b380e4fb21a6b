import { outcomeWords } from "@/components/feeds/outcome.ts";
import { SourceButton } from "@/components/feeds/source-button.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Time } from "@/components/ui/time.tsx";
import { retryItemAction } from "@/lib/feeds/actions.ts";
import type { LogLine } from "@/lib/feeds/schema.ts";

/** What became of each item, newest first. */
export function LogLines({ lines, sourceId }: { lines: readonly LogLine[]; sourceId: string }) {
  return (
    <ul aria-label="What became of each item" className="border-b border-rule">
      {lines.map((line) => (
        <Line key={line.id} line={line} sourceId={sourceId} />
      ))}
    </ul>
  );
}

function Line({ line, sourceId }: { line: LogLine; sourceId: string }) {
  const { word, tone } = outcomeWords[line.outcome];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-rule py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
          <Badge tone={tone}>{word}</Badge>
          <Time at={line.at} format="full" />
        </p>
        <p id={`item-${line.id}`} dir="auto" className="mt-1 font-semibold wrap-anywhere">
          <Where line={line} />
        </p>
        {line.reason && <p className="text-sm wrap-anywhere">{line.reason}</p>}
      </div>
      {line.canRetry && (
        <SourceButton
          action={retryItemAction}
          sourceId={sourceId}
          fields={{ itemKey: line.itemKey }}
          size="small"
          about={`item-${line.id}`}
        >
          Try again
        </SourceButton>
      )}
    </li>
  );
}

function Where({ line }: { line: LogLine }) {
  const title = line.title || "Without a title";
  if (line.story) {
    const { id, path, state } = line.story;
    const atDesk = state === "draft" || state === "held";
    return (
      <a href={atDesk ? `/write/${id}` : path} className="link">
        {title}
        {atDesk && ` (${state === "draft" ? "draft" : "held for review"})`}
      </a>
    );
  }
  if (!line.link) return title;
  return (
    <a href={line.link} rel="nofollow ugc noopener" className="link">
      {title}
    </a>
  );
}
