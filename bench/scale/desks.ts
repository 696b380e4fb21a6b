import { actorOf } from "../../lib/accounts/actor-of.ts";
import { commentsToAnswer } from "../../lib/comments/to-answer.ts";
import { noticesOf, unreadCount } from "../../lib/notices/queries.ts";
import type { Actor } from "../../lib/policy.ts";
import { mineOn } from "../../lib/readers/queries.ts";
import { followedBy } from "../../lib/recommends/queries.ts";
import { myDrafts, myStories } from "../../lib/stories/desk.ts";
import { firstReferrers, ownHistory, ownReferrers } from "../../lib/views/own-history.ts";
import { ownTable, ownTotals } from "../../lib/views/own-table.ts";
import type { Marks } from "./marks.ts";
import type { Page } from "./page.ts";

/** What members see of their own: the rooms of whoever wrote a quarter of all stories, and of one who wrote a few. */
export function desks({ few }: Marks): Page[] {
  return [...rooms("of a quarter", "m1"), ...rooms("of few", "m2"), ...readers(few)];
}

function rooms(of: string, id: string): Page[] {
  const room = (name: string, ask: (actor: Actor) => Promise<boolean>): Page => ({
    name: `desk ${of}: ${name}`,
    ask: async () => ask(await actorOf(id)),
  });
  return [
    room(
      "newest stories and drafts",
      async (actor) => (await myStories(actor)).length + (await myDrafts(actor)).length > 0,
    ),
    room("totals", async (actor) => (await ownTotals(actor)).stories > 0),
    room("table", async (actor) => (await ownTable(actor, { by: "published", way: "down", page: 1 })).total > 0),
    room("table by views", async (actor) => (await ownTable(actor, { by: "views", way: "down", page: 1 })).total > 0),
    room(
      "table by the day, page 500",
      async (actor) => (await ownTable(actor, { by: "day", way: "up", page: 500 })).page > 0,
    ),
    room("views by the hour", async (actor) => (await ownHistory(actor, { step: "hour" })).length === 48),
    room("views by the day", async (actor) => (await ownHistory(actor, { step: "day" })).length === 30),
    room("views by the week", async (actor) => (await ownHistory(actor, { step: "week" })).length === 26),
    room("where readers came from", async (actor) => {
      const { stories } = await ownTable(actor, { by: "views", way: "down", page: 1 });
      return (
        (await ownReferrers(actor)).length >= 0 && (await firstReferrers(stories.map((story) => story.id))).size >= 0
      );
    }),
    room("comments to answer", async (actor) => (await commentsToAnswer(actor)).comments.length >= 0),
    room("notices", async (actor) => (await noticesOf(actor)).notices.length >= 0 && (await unreadCount(actor)) >= 0),
  ];
}

function readers(story: string): Page[] {
  return [
    { name: "reader's own on a story", ask: async () => (await mineOn(story, await actorOf("m2"))).actor?.id === "m2" },
    { name: "whom a reader follows", ask: async () => (await followedBy(await actorOf("m2"))).length > 0 },
  ];
}
