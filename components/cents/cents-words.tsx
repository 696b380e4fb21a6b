import { formatTime, Time } from "@/components/ui/time.tsx";
import type { CentsView } from "@/lib/cents/schema.ts";

/** What a reader said with a vote, and what the contributor answered. Still: nothing in it is pressed. */
export function CentsWords({ cents }: { cents: CentsView }) {
  const { vote, note, sourceUrl, by, day, agreed, answer } = cents;
  return (
    <>
      <p className="text-sm text-soft">
        <b className="font-semibold text-ink">{vote}</b> ·{" "}
        {by ? (
          <a href={`/contributors/${by.handle}`} className="link">
            <bdi>{by.penName}</bdi>
          </a>
        ) : (
          "A reader"
        )}{" "}
        ·{" "}
        <time dateTime={day} className="num">
          {formatTime(new Date(day), "date")}
        </time>
      </p>
      {note !== null && (
        <p dir="auto" className="mt-1.5 max-w-prose whitespace-pre-line wrap-anywhere">
          {note}
        </p>
      )}
      {sourceUrl !== null && (
        <p className="mt-1.5 text-sm wrap-anywhere">
          Source:{" "}
          <a href={sourceUrl} rel="nofollow ugc noopener" className="link">
            {sourceUrl}
          </a>
        </p>
      )}
      {agreed && (
        <p className="mt-1.5 text-sm font-semibold">
          <span aria-hidden="true">✓ </span>Found helpful by readers of both sides
        </p>
      )}
      {answer && (
        <blockquote dir="auto" className="mt-3 max-w-prose border-s-2 border-line ps-3 wrap-anywhere">
          <span className="block text-sm text-soft" dir="ltr">
            The story’s contributor answered, <Time at={answer.at} />
          </span>
          <span className="whitespace-pre-line">{answer.words}</span>
        </blockquote>
      )}
    </>
  );
}
