"use client";

import { type ComponentType, useActionState, useCallback, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { CommentForm, type Refusal } from "@/components/comments/comment-form.tsx";
import { Refused } from "@/components/comments/refused.tsx";
import type { SmileyButton } from "@/components/comments/smiley-toolbar.tsx";
import { seemsSignedIn } from "@/components/stories/mine.ts";
import { postCommentAction, voteCommentAction } from "@/lib/comments/actions.ts";
import type { Sort } from "@/lib/comments/rules/sorts.ts";

/** A form that stands below a comment; it comes with its component, so that nobody loads it before. */
export type OpenForm = {
  kind: "reply" | "edit" | "delete";
  id: string;
  host: HTMLElement;
  text?: string;
  Form: ComponentType<{ desk: Desk; form: OpenForm }>;
};

/** What the script that does things to comments needs to know and may ask for. */
export type Desk = {
  storyId: string;
  storyPath: string;
  sort: Sort;
  /** The comment that the page is about; answers to others are written on their own pages. */
  focus: string | null;
  /** Whether nobody can comment on the story any more. */
  closed: boolean;
  smileys: readonly SmileyButton[];
  say: (sentence: string) => void;
  open: (form: OpenForm | null) => void;
};

type Props = Omit<Desk, "say" | "open"> & { label: string; button: string };

const discussion = () => import("@/components/comments/discussion/discussion.ts");

/**
 * Everything in the conversation that needs a script: the form, and one listener for the buttons of all comments. What is
 * not needed for reading is loaded at the first touch.
 */
export function CommentDesk({ storyId, storyPath, sort, focus, closed, smileys, label, button }: Props) {
  const [said, say] = useState("");
  const [form, open] = useState<OpenForm | null>(null);
  const desk = useMemo(
    () => ({ storyId, storyPath, sort, focus, closed, smileys, say, open }),
    [storyId, storyPath, sort, focus, closed, smileys],
  );
  const back = focus ? `${storyPath}/comments/${focus}#reply` : `${storyPath}#comments`;
  useEffect(() => listen(desk), [desk]);
  const send = useCallback(
    (body: string) => discussion().then(({ post }) => post(desk, { body, parentId: focus }), unreachable),
    [desk, focus],
  );
  return (
    <>
      {!closed && (
        <CommentForm
          label={label}
          button={button}
          action={postCommentAction}
          hidden={{ storyId, ...(focus ? { parentId: focus } : {}) }}
          send={send}
          keep={`comment-${focus ?? storyId}`}
          back={back}
          smileys={smileys}
        />
      )}
      <VoteForm back={back} />
      <p role="status" className="sr-only">
        {said}
      </p>
      {form && createPortal(<form.Form key={`${form.kind}-${form.id}`} desk={desk} form={form} />, form.host)}
    </>
  );
}

/** The form that the vote buttons of all comments belong to where there is no script. */
function VoteForm({ back }: { back: string }) {
  const [state, formAction] = useActionState(voteCommentAction, { status: "idle" });
  return (
    <>
      <form id="comment-votes" action={formAction} />
      {state.status === "refused" && <Refused refusal={state} back={back} />}
    </>
  );
}

function listen(desk: Desk): (() => void) | undefined {
  const region = document.getElementById("comments");
  if (!region) return undefined;
  if (seemsSignedIn()) void discussion().then(({ showOwn }) => showOwn(desk));
  leadToComment(desk);
  const press = (event: MouseEvent) => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-do]") : null;
    if (!control || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (desk.focus && control instanceof HTMLAnchorElement) return; // on a comment's own page links lead where they say
    event.preventDefault();
    void discussion().then(
      ({ perform }) => perform(desk, control),
      () => desk.say(unreachable().message),
    );
  };
  const lead = () => leadToComment(desk);
  region.addEventListener("click", press);
  window.addEventListener("hashchange", lead);
  return () => {
    region.removeEventListener("click", press);
    window.removeEventListener("hashchange", lead);
  };
}

/** An address that names a comment which is not on this page leads to the comment's own. */
function leadToComment({ storyPath, focus }: Desk): void {
  const id = /^#comment-([0-9a-z]+)$/.exec(location.hash)?.[1];
  if (id && !focus && !document.getElementById(`comment-${id}`))
    location.replace(`${storyPath}/comments/${id}#comment-${id}`);
}

function unreachable(): Refusal {
  return {
    code: "unreachable",
    message: "We could not be reached. Your text is still here: check your connection and try again.",
  };
}
