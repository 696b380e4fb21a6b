import { countWord } from "@/components/comments/show-count.ts";
import { LiveNumber } from "@/components/views/live-number.tsx";

/** "48 comments"; the page's first script keeps it up to date. */
export function CommentCount({ initial }: { initial: number }) {
  return (
    <>
      <LiveNumber name="comments" initial={initial} /> <span suppressHydrationWarning>{countWord(initial)}</span>
    </>
  );
}
