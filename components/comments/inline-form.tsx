"use client";

import { useEffect, useRef } from "react";
import type { Desk, OpenForm } from "@/components/comments/comment-desk.tsx";
import { CommentForm } from "@/components/comments/comment-form.tsx";
import { edit, erase } from "@/components/comments/discussion/own.ts";
import { post } from "@/components/comments/discussion/post.ts";
import { buttonClass } from "@/components/ui/button-class.ts";
import { editCommentAction, postCommentAction } from "@/lib/comments/actions.ts";

/** The form below a comment: an answer, other words, or the question whether to delete it. */
export function InlineForm({ desk, form }: { desk: Desk; form: OpenForm }) {
  const frame = useRef<HTMLDivElement>(null);
  const { kind, id } = form;
  const close = () => {
    desk.open(null);
    document.getElementById(`comment-${id}`)?.querySelector<HTMLElement>(`[data-do="${kind}"]`)?.focus();
  };
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>("textarea, button")?.focus();
  }, []);
  const shared = { back: `${desk.storyPath}/comments/${id}`, onCancel: close, smileys: desk.smileys };
  return (
    <div ref={frame} className="pb-4">
      {kind === "reply" && (
        <CommentForm
          label="Your reply"
          button="Post reply"
          action={postCommentAction}
          hidden={{ storyId: desk.storyId, parentId: id }}
          send={(body) => post(desk, { body, parentId: id })}
          keep={`reply-${id}`}
          {...shared}
        />
      )}
      {kind === "edit" && (
        <CommentForm
          label="New wording"
          button="Save changes"
          action={editCommentAction}
          hidden={{ commentId: id }}
          send={(body) => edit(desk, id, body)}
          keep={`edit-${id}`}
          text={form.text ?? ""}
          {...shared}
        />
      )}
      {kind === "delete" && <DeleteQuestion onYes={() => void erase(desk, id)} onNo={close} />}
    </div>
  );
}

function DeleteQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      <p>Delete this comment for good?</p>
      <button type="button" onClick={onYes} className={buttonClass({ tone: "accent", size: "small" })}>
        Delete comment
      </button>
      <button type="button" onClick={onNo} className={buttonClass({ tone: "quiet", size: "small" })}>
        Keep it
      </button>
    </div>
  );
}
