import { type Html, html, trusted } from "@/components/comments/html.ts";
import { initials } from "@/components/ui/avatar.tsx";
import { formatNumber } from "@/components/ui/count.tsx";
import { formatTime } from "@/components/ui/time.tsx";
import { commentAnchor, commentPath } from "@/lib/comments/paths.ts";
import type { CommentState } from "@/lib/comments/rules/states.ts";
import type { CommentAuthor, CommentThread, CommentView } from "@/lib/comments/schema.ts";

// Why text and not components: a conversation is long and hardly ever touched. React would hydrate each of its thousands of
// nodes; this way the browser shows what it was sent, and one listener serves all buttons. The server and the script that
// adds comments later write them by the same functions.

/** Where comments stand, and who reads them (only where a page is rendered for one reader). */
export type Place = {
  storyPath: string;
  reader?: { handle: string; votes: Readonly<Record<string, 1 | -1>> } | null | undefined;
  /** The comment that the page is about. */
  focus?: string;
};

/** A thread in the list of threads. */
export function threadHtml(thread: CommentThread, place: Place): Html {
  const more =
    thread.more > 0 &&
    html`<p><a class="link target" href="${commentPath(place.storyPath, thread.id)}">Show ${formatNumber(thread.more)} more ${thread.more === 1 ? "reply" : "replies"}</a></p>`;
  return commentHtml(thread, place, more || null);
}

/** A comment with the replies below it. */
export function commentHtml(comment: CommentView, place: Place, after: Html | null = null): Html {
  const { id, author, replies } = comment;
  return html`<li id="${commentAnchor(id)}" class="comment${place.focus === id && " comment-focus"}" data-id="${id}" data-depth="${comment.depth}"${author && html` data-by="${author.handle}" data-at="${comment.createdAt}"`}>${
    author ? shown(comment, author, place) : stub(comment.state)
  }${repliesHtml(replies.map((reply) => commentHtml(reply, place)))}${after}</li>`;
}

/** The list of replies below a comment; none where there are none. */
export function repliesHtml(replies: readonly Html[]): Html | null {
  return replies.length > 0 ? html`<ol class="comment-replies">${replies}</ol>` : null;
}

const gone: Partial<Record<CommentState, string>> = {
  deleted: "Deleted by its writer.",
  hidden: "Hidden, and no longer shown.",
  removed: "Removed by a moderator.",
};

function stub(state: CommentState): Html {
  return html`<p class="comment-stub" tabindex="-1">${gone[state] ?? ""}</p>`;
}

function shown(comment: CommentView, author: CommentAuthor, place: Place): Html {
  const { createdAt, editedAt, replyingTo, state } = comment;
  return html`<article tabindex="-1" aria-label="Comment by ${author.penName}">${avatar(author)}<header><a class="quiet-link" href="/contributors/${author.handle}"><bdi>${author.penName}</bdi></a>${
    author.isStoryAuthor && html` <span class="comment-author">author</span>`
  } ${time(createdAt)}${editedAt && html` <span class="comment-edited" title="${formatTime(new Date(editedAt), "full")}">edited</span>`}</header>${
    state === "held" &&
    html`<p class="comment-held">${heldSentence} <a class="link" href="/verify">What to do about it</a></p>`
  }${replyingTo && replying(replyingTo)}<div class="plain-body" dir="auto">${trusted(comment.html)}</div>${
    state === "published" && foot(comment, author, place)
  }${state === "held" && html`<footer>${ownHtml(comment, place.storyPath)}</footer>`}</article>`;
}

const heldSentence = "Only you see this comment. It will be published when you confirm your e-mail address.";

function avatar({ penName, avatar: src }: CommentAuthor): Html {
  if (src)
    return html`<img class="comment-face" src="${src}" alt="" width="36" height="36" loading="lazy" decoding="async">`;
  return html`<span class="comment-face" aria-hidden="true">${initials(penName)}</span>`;
}

function time(at: string): Html {
  const moment = new Date(at);
  return html`<time class="num" datetime="${at}" title="${formatTime(moment, "full")}" data-relative="true">${formatTime(moment, "date")}</time>`;
}

function replying({ id, penName }: { id: string; penName: string | null }): Html {
  const whom = penName === null ? "a comment that is no longer shown" : html`<bdi>${penName}</bdi>`;
  return html`<p class="comment-replying">replying to <a class="link" href="#${commentAnchor(id)}">${whom}</a></p>`;
}

function foot(comment: CommentView, author: CommentAuthor, { storyPath, reader }: Place): Html {
  const own = reader?.handle === author.handle;
  const page = commentPath(storyPath, comment.id);
  return html`<footer>${votes(comment, own, reader?.votes[comment.id] ?? 0)}<a class="quiet-link" data-do="reply" href="${page}#reply">Reply</a><a class="quiet-link" href="${page}">Link</a>${
    own && ownHtml(comment, storyPath)
  }</footer>`;
}

function votes({ id, score }: CommentView, own: boolean, vote: number): Html {
  const button = (value: 1 | -1, word: "up" | "down", sign: string) =>
    !own &&
    html`<button type="submit" form="comment-votes" name="vote" value="${vote === value ? "none" : word}:${id}" data-do="${word}" aria-pressed="${String(vote === value)}" aria-label="Vote ${word}">${sign}</button>`;
  return html`${button(1, "up", "▲")}<span class="comment-score num"><span class="sr-only">Score </span><span>${formatNumber(score)}</span></span>${button(-1, "down", "▼")}`;
}

/** What the writer of a comment can do to it. */
export function ownHtml({ id, text }: Pick<CommentView, "id" | "text">, storyPath: string): Html {
  const page = commentPath(storyPath, id);
  const edit = text !== undefined && html`<a class="quiet-link" data-do="edit" href="${page}#edit">Edit</a>`;
  return html`${edit}<a class="quiet-link" data-do="delete" href="${page}#delete">Delete</a>`;
}
