import type { Page } from "@playwright/test";
import { behindTheScenes, sessionOn } from "./backstage/ask.ts";
import type { Blog } from "./blogs.ts";
import { untilChecked } from "./sources.ts";
import { idIn } from "./stories.ts";

type NewStory = { title: string; text: string; categorySlug?: string };

/** Whoever is on this page has published a story; answers its address. */
export async function newStory(page: Page, { text, ...story }: NewStory): Promise<string> {
  const told = { ...story, bodyHtml: `<p>${text}</p>`, session: await sessionOn(page) };
  return behindTheScenes("publishStory", told, page);
}

/** Whoever is on this page has commented on a story, or answered a comment there; answers the new comment's id. */
export async function newComment(page: Page, path: string, body: string, parentId?: string): Promise<string> {
  return behindTheScenes("postComment", { storyId: idIn(path), parentId, body, session: await sessionOn(page) }, page);
}

/** Whoever is on this page has added a blog, which they have yet to prove; answers the address of the source's own page. */
export async function newSource(page: Page, blog: Blog): Promise<string> {
  const { id } = await behindTheScenes("addFeed", { address: blog.feed, session: await sessionOn(page) });
  return `/dashboard/sources/${id}`;
}

/** Whoever is on this page imports a blog, and its first check is over; answers the address of the source's own page. */
export async function importedBlog(page: Page, blog: Blog): Promise<string> {
  const session = await sessionOn(page);
  const { id, line } = await behindTheScenes("addFeed", { address: blog.feed, session });
  await blog.writeHome(line);
  await behindTheScenes("importFeed", { sourceId: id, session });
  await untilChecked(`/dashboard/sources/${id}`);
  return `/dashboard/sources/${id}`;
}
