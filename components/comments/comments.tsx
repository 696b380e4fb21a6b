import { CommentCount } from "@/components/comments/comment-count.tsx";
import { CommentDesk } from "@/components/comments/comment-desk.tsx";
import { CommentList } from "@/components/comments/comment-list.tsx";
import { CommentsClosed } from "@/components/comments/comments-closed.tsx";
import { smileyButtons } from "@/components/comments/smiley-buttons.ts";
import { Still } from "@/components/ui/still.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { ignoredOn } from "@/lib/accounts/ignored.ts";
import { commentThreads, myCommentVotes } from "@/lib/comments/queries.ts";
import { readCursor, type Sort, sortOf, sorts } from "@/lib/comments/rules/sorts.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import type { Actor } from "@/lib/policy.ts";

type Props = {
  storyId: string;
  storyPath: string;
  /** How many there are, as the story's tally has it. */
  total: number;
  /** Whether nobody can comment on it any more. */
  closed: boolean;
  sort?: string | undefined;
  after?: string | undefined;
};

const words: Record<Sort, string> = { newest: "Newest", oldest: "Oldest", best: "Best" };

/** The conversation about a story. Rendered for everybody, or, after a form without JavaScript, for the one who sent it. */
export async function Comments({ storyId, storyPath, total, closed, sort: wanted, after }: Props) {
  const sort = sortOf(wanted);
  const actor = await currentActor();
  const { threads, next } = await commentThreads(storyId, { sort, cursor: after, actor });
  const reader = actor && (await readerOf(storyId, actor));
  return (
    <section id="comments" aria-label="Comments" className="mt-12 max-w-story scroll-mt-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 border-t-2 border-ink pt-2.5">
        <Still>
          <h2 className="headline text-[1.625rem]">
            <CommentCount initial={total} />
          </h2>
          {total > 1 && <Tabs look="inline" aria-label="Order of comments" tabs={orders(storyPath, sort)} />}
        </Still>
      </div>
      {closed && <CommentsClosed storyId={storyId} />}
      <CommentDesk
        storyId={storyId}
        storyPath={storyPath}
        sort={sort}
        focus={null}
        closed={closed}
        smileys={smileyButtons}
        label="Your comment"
        button="Post comment"
      />
      {readCursor(after) && (
        <p className="mt-4 text-sm">
          <a href={`${storyPath}${queryOf(sort)}#comments`} className="link target">
            To the first comments
          </a>
        </p>
      )}
      <CommentList
        threads={threads}
        place={{ storyPath, closed, reader }}
        more={next && moreLink(storyPath, sort, next)}
      />
    </section>
  );
}

async function readerOf(storyId: string, actor: Actor) {
  const [votes, ignored] = await Promise.all([myCommentVotes(storyId, actor), ignoredOn(storyId, actor)]);
  return { handle: actor.handle, votes, ignored };
}

function orders(storyPath: string, current: Sort) {
  return sorts.map((sort) => ({
    href: `${storyPath}${queryOf(sort)}#comments`,
    label: words[sort],
    current: sort === current,
  }));
}

function queryOf(sort: Sort): string {
  return sort === "newest" ? "" : `?sort=${sort}`;
}

function moreLink(storyPath: string, sort: Sort, next: string): string {
  return `${storyPath}?${sort === "newest" ? "" : `sort=${sort}&`}after=${next}#comments`;
}
