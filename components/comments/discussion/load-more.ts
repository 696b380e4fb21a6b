import type { Desk } from "@/components/comments/comment-desk.tsx";
import { threadHtml } from "@/components/comments/comment-html.ts";
import { ask } from "@/components/comments/discussion/ask.ts";
import { elementOf, findComment, goTo, listOfThreads, tellAge } from "@/components/comments/discussion/places.ts";
import { markOwn } from "@/components/comments/discussion/reader.ts";
import type { CommentPage } from "@/lib/comments/schema.ts";

/** Adds the next threads below those that are here, and goes to the first of them. */
export async function loadMore(desk: Desk, link: HTMLElement): Promise<void> {
  const list = listOfThreads();
  if (!list || !(link instanceof HTMLAnchorElement) || link.ariaBusy === "true") return;
  const cursor = new URL(link.href).searchParams.get("after") ?? "";
  link.ariaBusy = "true";
  desk.say("Loading more comments.");
  const answer = await ask<CommentPage>(`/api/stories/${desk.storyId}/comments?sort=${desk.sort}&cursor=${cursor}`);
  link.ariaBusy = null;
  if ("refusal" in answer) return desk.say(answer.refusal.message);
  const { threads, next } = answer.data;
  const fresh = threads.filter(({ id }) => !findComment(id));
  const added = fresh.map((thread) =>
    elementOf(threadHtml(thread, { storyPath: desk.storyPath, closed: desk.closed })),
  );
  for (const thread of added) tellAge(thread);
  list.append(...added);
  markOwn(desk, list);
  desk.say(next ? `${added.length} more conversations are shown.` : "All comments are shown.");
  if (added[0]) goTo(added[0]);
  if (next) link.href = link.href.replace(/([?&]after=)[^&#]*/, `$1${next}`);
  else link.hidden = true;
}
