import { type Hindrance, hindrancesOf } from "../decisions/what-stands.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { storyPath } from "./paths.ts";
import { mostScheduled } from "./rules/schedule.ts";
import { draftContent, type StoryState } from "./schema.ts";
import { nothing, type Tally } from "./tally.ts";

/** A story on its contributor's desk. */
export type DeskStory = {
  id: string;
  path: string;
  title: string;
  state: StoryState;
  publishedAt: Date | null;
  revisedAt: Date | null;
  hasDraft: boolean;
  retractedBy: string | null;
  /** Why nobody else sees it: held for review, or removed. */
  hindrance: Hindrance | null;
  tally: Tally;
};

/** A draft on its writer's desk. */
export type DeskDraft = {
  id: string;
  title: string;
  savedAt: Date;
  /** When it is to be published, where that was chosen. */
  schedule: { at: Date; timeZone: string } | null;
};

const mostStories = 20;
const mostDrafts = 200;

/** The actor's newest stories: first those that wait to be published, then what was published, newest first. */
export async function myStories(actor: Actor): Promise<DeskStory[]> {
  const rows = await db.story.findMany({
    where: { authorId: actor.id, OR: [{ publishedAt: { not: null } }, { state: { in: ["held", "removed"] } }] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostStories,
    select: {
      ...{ id: true, slug: true, title: true, state: true, publishedAt: true, revisedAt: true },
      draft: { select: { storyId: true } },
      retraction: { select: { byRole: true } },
      tally: { omit: { storyId: true } },
    },
  });
  const unseen = rows.filter(({ state }) => state === "held" || state === "removed");
  const hindrances = await hindrancesOf(
    "story",
    unseen.map(({ id }) => id),
  );
  return rows.map(({ slug, draft, retraction, tally, ...row }) => ({
    ...row,
    hindrance: hindrances.get(row.id) ?? null,
    path: storyPath({ id: row.id, slug }),
    hasDraft: draft !== null,
    retractedBy: retraction?.byRole ?? null,
    tally: tally ?? nothing,
  }));
}

/** The actor's drafts that were never published: those that are scheduled first, the next of them on top; then the last saved. */
export async function myDrafts(actor: Actor): Promise<DeskDraft[]> {
  const rows = await db.draft.findMany({
    where: { story: { authorId: actor.id, state: { in: ["scheduled", "draft"] } } },
    orderBy: [{ story: { schedule: { at: "asc" } } }, { savedAt: "desc" }, { storyId: "desc" }],
    include: { story: { select: { schedule: { select: { at: true, timeZone: true } } } } },
    take: mostDrafts + mostScheduled,
  });
  return rows.map(({ storyId, content, savedAt, story }) => ({
    id: storyId,
    title: draftContent.parse(content).title.trim(),
    savedAt,
    schedule: story.schedule,
  }));
}
