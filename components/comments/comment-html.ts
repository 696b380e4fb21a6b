import { type Html, html, trusted } from "@/components/comments/html.ts";
import { initials } from "@/components/ui/avatar.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { formatTime } from "@/components/ui/time.tsx";
import { ignorePath } from "@/lib/accounts/rules/ignore-path.ts";
import { commentAnchor, commentPath } from "@/lib/comments/paths.ts";
import type { CommentState } from "@/lib/comments/rules/states.ts";
import type { CommentAuthor, CommentThread, CommentView } from "@/lib/comments/schema.ts";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import { reportPath } from "@/lib/moderation/paths.ts";

// Why text and not components: a conversation is long and hardly ever touched. React would hydrate each of its thousands of
// nodes; this way the browser shows what it was sent, and one listener serves all buttons. The server and the script that
// adds comments later write them by the same functions.

/** What a reader can do to the comments of others here: as a moderator, as the story's contributor. */
export type Minder = { moderates?: boolean; minds?: boolean };

/** Who reads: their votes, and whom they ignore. */
type Reader = Minder & {
  handle: string;
  votes: Readonly<Record<string, 1 | -1>>;
  ignored?: readonly string[];
};

/** Where comments stand, and who reads them (only where a page is rendered for one reader). */
export type Place = {
  storyPath: string;
  /** Whether nobody can comment on the story any more. */
  closed?: boolean;
  reader?: Reader | null | undefined;
  /** The comment that the page is about. */
  focus?: string;
};

/** A thread in the list of threads. */
export function threadHtml(thread: CommentThread, place: Place): Html {
  const page = commentPath(place.storyPath, thread.id);
  const more =
    thread.more > 0 &&
    html`<p><a class="link target" data-do="replies" href="${page}">Show ${formatNumber(thread.more)} more ${thread.more === 1 ? "reply" : "replies"}</a></p>`;
  return commentHtml(thread, place, more || null);
}

/** A comment with the replies below it. */
export function commentHtml(comment: CommentView, place: Place, after: Html | null = null): Html {
  const { id, author, depth, replies } = comment;
  const by = author && html` data-by="${author.handle}"`;
  const focus = place.focus === id && " comment-focus";
  const fold = author && place.reader?.ignored?.includes(author.handle) && foldHtml;
  return html`<li id="${commentAnchor(id)}" class="comment${focus}" data-depth="${depth}"${by}>${fold}${
    author ? shown(comment, author, place) : stubHtml(comment.state, comment.decisionId)
  }${repliesHtml(replies.map((reply) => commentHtml(reply, place)))}${after}</li>`;
}

/** Stands before a comment by somebody whom the reader ignores: the comment shows while it is open (comments.css). */
export const foldHtml = html`<details class="comment-fold"><summary>Comment by someone you ignore</summary></details>`;

/** The list of replies below a comment; none where there are none. */
function repliesHtml(replies: readonly Html[]): Html | null {
  return replies.length > 0 ? html`<ol class="comment-replies">${replies}</ol>` : null;
}

const gone: Partial<Record<CommentState, string>> = {
  deleted: "Deleted by its writer.",
  hidden: "Hidden, and no longer shown.",
  removed: "Removed by a moderator.",
};

/** The line that holds the place of a comment which is not shown any more; by a decision, it leads to its reason. */
export function stubHtml(state: CommentState, decisionId?: string): Html {
  const why = decisionId !== undefined && html` <a class="link" href="${logEntryPath(decisionId)}">Why</a>`;
  return html`<p class="comment-stub" tabindex="-1">${gone[state]}${why}</p>`;
}

function shown(comment: CommentView, author: CommentAuthor, place: Place): Html {
  const { replyingTo, state } = comment;
  return html`<article tabindex="-1" aria-label="Comment by ${author.penName}">${avatar(author)}${head(comment, author)}${
    state === "held" && heldHtml(comment)
  }${replyingTo && replying(replyingTo)}<div class="plain-body" dir="auto">${trusted(comment.html)}</div>${
    state === "held" ? html`<footer>${ownHtml(comment, place.storyPath)}</footer>` : foot(comment, author, place)
  }</article>`;
}

// Held by the screening, with its sentence; else it waits for the e-mail address alone.
function heldHtml({ heldFor }: CommentView): Html {
  const why =
    heldFor ?? html`It is published once your e-mail address is <a class="link" href="/verify">confirmed</a>.`;
  return html`<p class="comment-held">Only you see this comment. ${why}</p>`;
}

function avatar({ penName, avatar: src }: CommentAuthor): Html {
  if (src)
    return html`<img class="comment-face" src="${src}" alt="" width="36" height="36" loading="lazy" decoding="async">`;
  return html`<span class="comment-face" aria-hidden="true">${initials(penName)}</span>`;
}

function head({ createdAt, editedAt }: CommentView, { handle, penName, isStoryAuthor }: CommentAuthor): Html {
  const mark = isStoryAuthor && html` <span class="comment-author">author</span>`;
  return html`<header><a href="/contributors/${handle}"><bdi>${penName}</bdi></a>${mark} ${time(createdAt)}${editedAt && editedHtml(editedAt)}</header>`;
}

function time(at: string): Html {
  const moment = new Date(at);
  return html`<time datetime="${at}" title="${formatTime(moment, "full")}" data-relative>${formatTime(moment, "date")}</time>`;
}

/** Says that a comment was edited, and when. */
export function editedHtml(at: string): Html {
  return html` <span class="comment-edited" title="${formatTime(new Date(at), "full")}">edited</span>`;
}

function replying({ id, penName }: { id: string; penName: string | null }): Html {
  const whom = penName === null ? "a comment that is no longer shown" : html`<bdi>${penName}</bdi>`;
  return html`<p class="comment-replying">replying to <a class="link" href="#${commentAnchor(id)}">${whom}</a></p>`;
}

function foot(comment: CommentView, author: CommentAuthor, { storyPath, closed, reader }: Place): Html {
  const own = reader?.handle === author.handle;
  const page = commentPath(storyPath, comment.id);
  const links = html`${!closed && html`<a data-do="reply" href="${page}#reply">Reply</a>`}<a href="${page}">Link</a>`;
  const vote = own ? null : (reader?.votes[comment.id] ?? 0);
  const minder = reader && minderHtml(comment, storyPath, { ...reader, minds: reader.minds === true && !own });
  const ignore = reader && !own && ignoreHtml(author.handle);
  return html`<footer>${votes(comment, vote)}${links}${own ? ownHtml(comment, storyPath) : reportHtml(comment)}${ignore}${minder}</footer>`;
}

function reportHtml({ id }: CommentView): Html {
  return html`<a class="comment-report" rel="nofollow" href="${reportPath({ kind: "comment", id })}">Report abuse</a>`;
}

/** The score between its two buttons; alone on one's own comment (`null`). */
function votes({ id, score }: CommentView, vote: number | null): Html {
  const button = (value: 1 | -1, word: "up" | "down", sign: string) =>
    vote !== null &&
    html`<button form="comment-votes" name="vote" value="${vote === value ? "none" : word}:${id}" data-do="${word}" aria-pressed="${String(vote === value)}" aria-label="Vote ${word}">${sign}</button>`;
  const points = html`<span class="comment-score"><i>Score </i><b>${formatNumber(score)}</b></span>`;
  return html`${button(1, "up", "▲")}${points}${button(-1, "down", "▼")}`;
}

/** What the writer of a comment can do to it; the words can be edited while they are sent along. */
export function ownHtml({ id, text }: Pick<CommentView, "id" | "text">, storyPath: string): Html {
  const page = commentPath(storyPath, id);
  const edit = text !== undefined && html`<a data-do="edit" href="${page}#edit">Edit</a>`;
  return html`${edit}<a data-do="delete" href="${page}#delete">Delete</a>`;
}

/** The way to ignore the writer of a comment; for members. */
export function ignoreHtml(handle: string): Html {
  return html`<a class="comment-ignore" rel="nofollow" href="${ignorePath(handle)}">Ignore</a>`;
}

/** What a moderator and the story's contributor can do to a comment: nothing for other readers. */
export function minderHtml({ id }: Pick<CommentView, "id">, storyPath: string, { moderates, minds }: Minder): Html {
  const page = commentPath(storyPath, id);
  const hide = minds && html`<a data-minding href="${page}#hide">Hide</a><a data-minding href="${page}#mute">Mute</a>`;
  return html`${hide}${moderates && html`<a data-minding href="/moderation/cases/comment/${id}">Moderate</a>`}`;
}
