import { EmptyState } from "@/components/ui/empty-state.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { CommentBy, CommentsByPage } from "@/lib/comments/comments-by.ts";

type Props = {
  page: CommentsByPage;
  penName: string;
  /** Where the list begins. */
  path: string;
  /** Whether this is a page after the first. */
  later: boolean;
};

/** What a member has said under stories, newest first, and the way to what is older. */
export function CommentsBy({ page: { comments, next }, penName, path, later }: Props) {
  return (
    <div className="max-w-story">
      {later && (
        <p className="mt-3 text-sm">
          <a href={path} className="link target">
            To the newest comments
          </a>
        </p>
      )}
      {comments.length > 0 ? <List comments={comments} /> : <Nothing penName={penName} later={later} />}
      {next && (
        <p className="mt-5">
          <LoadMore href={`${path}?after=${next}`} />
        </p>
      )}
    </div>
  );
}

function List({ comments }: { comments: readonly CommentBy[] }) {
  return (
    <ol>
      {comments.map(({ id, path, storyTitle, html, at, score }) => (
        <li key={id} className="border-b border-rule py-4">
          <h3 className="headline text-xl leading-tight wrap-anywhere">
            <a href={path} className="quiet-link" dir="auto">
              {storyTitle}
            </a>
          </h3>
          <p className="num dotted mt-0.5 mb-1 text-sm text-soft">
            <Time at={at} format="full" />
            <span>Score {formatNumber(score)}</span>
          </p>
          <Prose look="plain" html={html} dir="auto" className="wrap-anywhere" />
        </li>
      ))}
    </ol>
  );
}

function Nothing({ penName, later }: Pick<Props, "penName" | "later">) {
  return (
    <EmptyState
      className="border-t-0"
      title={later ? "There are no older ones." : `${penName} has not commented on a story yet.`}
    />
  );
}
