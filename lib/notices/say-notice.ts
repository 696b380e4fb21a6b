import { centsPath } from "../cents/paths.ts";
import { commentAnchor, commentPath } from "../comments/paths.ts";
import { logEntryPath, statementPath } from "../decisions/paths.ts";
import { inWordsOf, isAppealable, isOfVotes, type SubjectKind } from "../decisions/rules/kinds.ts";
import type { NoticeKind } from "./rules/kinds.ts";

/** What a notice points to, as it is now. */
export type NoticeFacts = {
  /** The pen name of whoever did it. */
  by: string;
  /** Their handle. */
  from: string | null;
  /** Of stories that are told together, or of new followers: how many. */
  together: number;
  commentId: string | null;
  storyId: string | null;
  story: { title: string; path: string } | null;
  /** `about`: the decision that it takes back or confirms, or itself. */
  decision: { id: string; kind: string; subject: SubjectKind; about: string } | null;
  feed: { id: string; title: string } | null;
  words: string;
};

type Description = { say: (facts: NoticeFacts) => string; lead: (facts: NoticeFacts) => string };

const descriptions: Record<NoticeKind, Description> = {
  decision: {
    say: ({ decision }) => `${decisionWords(decision)}. Read why${mayAppeal(decision) ? ", and how to appeal" : ""}.`,
    lead: ({ decision }) => statementPath(decision?.about ?? ""),
  },
  approval: {
    say: ({ decision, story }) => {
      const what = decision?.subject === "cents" ? "two cents" : (decision?.subject ?? "comment");
      return `Your ${what}${on(story, decision)} ${what === "two cents" ? "are" : "is"} published now.`;
    },
    lead: (facts) => (facts.commentId ? toComment(facts) : (facts.story?.path ?? "/dashboard")),
  },
  reply: { say: ({ by, story }) => `${by} replied to your comment on ${quoted(story)}`, lead: toComment },
  mention: { say: ({ by, story }) => `${by} mentioned you in a comment on ${quoted(story)}`, lead: toComment },
  comment: { say: ({ by, story }) => `${by} commented on your story ${quoted(story)}`, lead: toComment },
  answer: {
    say: ({ by, story }) => `${by} answered your two cents on ${quoted(story)}`,
    lead: ({ story }) => (story ? centsPath(story.path) : "/dashboard/notices"),
  },
  report: {
    // Whose votes were removed is nobody's to know.
    say: ({ decision }) =>
      decision && isOfVotes(decision.kind)
        ? "The moderators have acted on what you reported."
        : `What you reported has been decided on: ${decisionWords(decision)}.`,
    lead: ({ decision }) => (decision && !isOfVotes(decision.kind) ? logEntryPath(decision.id) : "/rules"),
  },
  story: {
    say: ({ by, story, together }) =>
      together > 1 ? `${by} published ${together} new stories` : `${by} published ${quoted(story)}`,
    lead: ({ story, together, from }) => (together > 1 || !story ? `/contributors/${from ?? ""}` : story.path),
  },
  follower: {
    say: ({ together }) => (together === 1 ? "You have a new follower" : `You have ${together} new followers`),
    lead: () => "/me",
  },
  front: {
    say: ({ decision, story }) => frontWords(decision?.kind ?? "", `Your story ${quoted(story)}`),
    lead: ({ decision, story }) => (decision ? logEntryPath(decision.id) : (story?.path ?? "/")),
  },
  schedule: {
    say: ({ words }) => words,
    lead: ({ story, storyId }) => story?.path ?? `/write/${storyId ?? ""}`,
  },
  feed: {
    say: ({ feed, words }) => `Your feed “${feed?.title ?? ""}” ${words}`,
    lead: ({ feed }) => `/dashboard/sources/${feed?.id ?? ""}`,
  },
};

/** A notice in one sentence, and the path of the place that it is about. */
export function sayNotice(kind: NoticeKind, facts: NoticeFacts): { sentence: string; path: string } {
  const { say, lead } = descriptions[kind];
  return { sentence: say(facts), path: lead(facts) };
}

function frontWords(kind: string, story: string): string {
  if (kind === "undemote") return `${story} is no longer demoted`;
  return kind === "lead" ? `${story} leads the front page now` : `${story} is one of the editors’ picks now`;
}

function decisionWords(decision: NoticeFacts["decision"]): string {
  return decision ? inWordsOf(decision.kind, decision.subject) : "A decision";
}

function mayAppeal(decision: NoticeFacts["decision"]): boolean {
  return decision !== null && isAppealable(decision.kind);
}

function on(story: NoticeFacts["story"], decision: NoticeFacts["decision"]): string {
  if (!story) return "";
  return decision?.subject === "story" ? ` ${quoted(story)}` : ` on ${quoted(story)}`;
}

function quoted(story: NoticeFacts["story"]): string {
  return `“${story?.title ?? "a story"}”`;
}

function toComment({ story, commentId }: NoticeFacts): string {
  const id = commentId ?? "";
  return `${commentPath(story?.path ?? "", id)}#${commentAnchor(id)}`;
}
