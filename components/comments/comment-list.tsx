import { type Place, threadHtml } from "@/components/comments/comment-html.ts";
import { html } from "@/components/comments/html.ts";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Still } from "@/components/ui/still.tsx";
import { Written } from "@/components/ui/written.tsx";
import type { CommentThread } from "@/lib/comments/schema.ts";

type Props = { threads: readonly CommentThread[]; place: Place; more: string | null };

/** Threads below each other, and the way to those after them. */
export function CommentList({ threads, place, more }: Props) {
  const list = html`<ol class="comment-list">${threads.map((thread) => threadHtml(thread, place))}</ol>`;
  return (
    <>
      {threads.length === 0 && (
        <p id="no-comments" className="mt-5 text-soft">
          {place.closed ? "Nobody has commented." : "Nobody has commented yet. What do you know about this?"}
        </p>
      )}
      <Written className="mt-6" html={list.__html} />
      {more && (
        <Still>
          <p className="mt-5">
            <LoadMore href={more} data-do="more" />
          </p>
        </Still>
      )}
    </>
  );
}
