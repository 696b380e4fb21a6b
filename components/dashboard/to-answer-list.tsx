import { LayAside } from "@/components/dashboard/lay-aside.tsx";
import { Avatar } from "@/components/ui/avatar.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { ToAnswer } from "@/lib/comments/to-answer.ts";

/** Comments that wait for an answer, each with the way to answer it and to lay it aside. */
export function ToAnswerList({ comments }: { comments: readonly ToAnswer[] }) {
  return (
    <ul aria-label="Comments to answer">
      {comments.map((comment) => (
        <li key={comment.id} className="border-b border-rule py-3">
          <Head comment={comment} />
          <Prose look="plain" html={comment.html} className="max-h-60 overflow-hidden" />
          <div className="mt-1 flex flex-wrap items-center gap-x-5 text-sm">
            <a href={comment.path} className="link target">
              Answer<span className="sr-only"> {comment.author.penName}</span>
            </a>
            <LayAside commentId={comment.id} penName={comment.author.penName} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Head({ comment: { author, at, story } }: { comment: ToAnswer }) {
  return (
    <p className="mb-1 flex flex-wrap items-center gap-x-2 text-sm text-soft">
      <Avatar name={author.penName} src={author.avatar} size={24} />
      <a href={`/contributors/${author.handle}`} className="quiet-link font-semibold text-ink wrap-anywhere">
        <bdi>{author.penName}</bdi>
      </a>
      on{" "}
      <a href={story.path} className="quiet-link wrap-anywhere">
        {story.title}
      </a>
      <Time at={at} format="full" />
    </p>
  );
}
