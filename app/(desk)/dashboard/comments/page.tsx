import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BringBack } from "@/components/dashboard/lay-aside.tsx";
import { ToAnswerList } from "@/components/dashboard/to-answer-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { toAnswerQuery } from "@/lib/comments/schema.ts";
import { commentsToAnswer } from "@/lib/comments/to-answer.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Comments to answer" };

type Query = { after?: string | string[]; aside?: string | string[] };

/** The comments on the contributor's stories that they have not answered. */
export default async function ToAnswerPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/comments");
  const { after, aside } = toAnswerQuery.parse(await searchParams);
  const { comments, next } = await commentsToAnswer(actor, after);
  return (
    <div className="max-w-192 py-6">
      <h1 className="headline mb-2 text-3xl">Comments to answer</h1>
      <p className="mb-5 text-soft">
        What readers have begun on your stories in the last 90 days, and you have not answered yet; the newest first.
      </p>
      {aside && (
        <div className="mb-5 grid gap-2">
          <FormMessage kind="success" title="It is laid aside: it needs no answer." />
          <BringBack commentId={aside} />
        </div>
      )}
      {comments.length > 0 ? <ToAnswerList comments={comments} /> : <Nothing isEnd={after !== undefined} />}
      {next && (
        <p className="mt-5">
          <LoadMore href={`/dashboard/comments?after=${next}`}>Older comments</LoadMore>
        </p>
      )}
    </div>
  );
}

function Nothing({ isEnd }: { isEnd: boolean }) {
  if (isEnd) return <EmptyState title="There are no older ones" />;
  return (
    <EmptyState title="Nothing waits for you">
      When a reader comments on a story of yours, it stands here until you have answered or laid it aside.
    </EmptyState>
  );
}
