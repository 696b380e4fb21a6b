import { CommentDesk } from "@/components/comments/comment-desk.tsx";
import type { Place } from "@/components/comments/comment-html.ts";
import { CommentList } from "@/components/comments/comment-list.tsx";
import { CommentsClosed } from "@/components/comments/comments-closed.tsx";
import { HideForm } from "@/components/comments/hide-form.tsx";
import { MuteForm } from "@/components/comments/mute-form.tsx";
import { OwnForms } from "@/components/comments/own-forms.tsx";
import { smileyButtons } from "@/components/comments/smiley-buttons.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { commentPath } from "@/lib/comments/paths.ts";
import { type CommentState, whyNotReply } from "@/lib/comments/rules/states.ts";
import type { ThreadPage } from "@/lib/comments/single-queries.ts";

const mutable = new Set<CommentState>(["published", "hidden"]);

/** A comment in its conversation, with a form to answer it, and for its writer those to edit and delete it. */
export function CommentPage({ page, reader }: { page: ThreadPage; reader: Place["reader"] }) {
  const { story, comment, own, thread, whole, next } = page;
  const here = commentPath(story.path, comment.id);
  const unanswerable = story.closed ? null : whyNotReply(comment.state);
  return (
    <section id="comments" aria-label="Comments" className="max-w-story pt-6 pb-12 md:pt-9">
      <p className="kicker">Conversation about</p>
      <h1 className="headline mb-3 text-3xl leading-tight wrap-anywhere">
        <a href={story.path} className="quiet-link" dir="auto">
          {story.title}
        </a>
      </h1>
      <p className="flex flex-wrap gap-x-5 text-sm">
        <a href={`${story.path}#comments`} className="link target">
          All comments on this story
        </a>
        {!whole && (
          <a href={`${commentPath(story.path, thread.id)}`} className="link target">
            This conversation from its beginning
          </a>
        )}
      </p>
      <CommentList
        threads={[thread]}
        place={{ storyPath: story.path, closed: story.closed, reader, focus: comment.id }}
        more={next && `${commentPath(story.path, thread.id)}?after=${next}`}
      />
      <div id="reply" className="mt-6 scroll-mt-4 space-y-6 border-t-2 border-ink pt-4">
        {story.closed && <CommentsClosed storyId={story.id} />}
        {unanswerable ? (
          comment.state !== "held" && <Notice title="This comment takes no replies">{unanswerable}</Notice>
        ) : (
          <CommentDesk
            storyId={story.id}
            storyPath={story.path}
            sort="oldest"
            focus={comment.id}
            closed={story.closed}
            smileys={smileyButtons}
            label="Your reply"
            button="Post reply"
          />
        )}
        {own && comment.author && <OwnForms comment={comment} back={here} />}
        {reader?.minds && !own && comment.state === "published" && <HideForm commentId={comment.id} />}
        {reader?.minds && !own && mutable.has(comment.state) && <MuteForm commentId={comment.id} />}
      </div>
    </section>
  );
}
