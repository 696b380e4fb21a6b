import { centsPath } from "../cents/paths.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { registerPath } from "../promos/paths.ts";
import { wasShown } from "../promos/rules/states.ts";
import { storyPath } from "../stories/paths.ts";

/** Enough of something public to say what is meant: its name and where it is; of a story, the feed it came by. */
export type Glimpse = {
  kind: Subject["kind"];
  name: string;
  by: string;
  path: string;
  quote: string;
  feedId?: string | null;
};

const mostQuoted = 280;

/** A glimpse of something that everybody can see; null where they cannot. */
export function glimpse({ kind, id }: Subject): Promise<Glimpse | null> {
  return glimpses[kind](id);
}

const glimpses: Record<Subject["kind"], (id: string) => Promise<Glimpse | null>> = {
  story: async (id) => {
    const story = await db.story.findFirst({
      where: { id, state: { in: ["published", "retracted"] } },
      select: { id: true, slug: true, title: true, sourceId: true, author: { select: { penName: true } } },
    });
    if (!story) return null;
    const { title, author, sourceId } = story;
    return { kind: "story", name: title, by: author.penName, path: storyPath(story), quote: "", feedId: sourceId };
  },
  comment: async (id) => {
    const comment = await db.comment.findFirst({
      where: { id, state: "published", story: { state: "published" } },
      select: {
        bodyText: true,
        author: { select: { penName: true } },
        story: { select: { id: true, slug: true, title: true } },
      },
    });
    if (!comment) return null;
    const { author, story, bodyText } = comment;
    const path = `${storyPath(story)}/comments/${id}`;
    return { kind: "comment", name: story.title, by: author.penName, path, quote: bodyText.slice(0, mostQuoted) };
  },
  profile: async (id) => {
    const member = await db.member.findUnique({ where: { id }, select: { handle: true, penName: true, bio: true } });
    if (!member) return null;
    const { handle, penName, bio } = member;
    return {
      kind: "profile",
      name: penName,
      by: penName,
      path: `/contributors/${handle}`,
      quote: bio.slice(0, mostQuoted),
    };
  },
  feed: async (id) => {
    const source = await db.source.findFirst({
      where: { id, state: { not: "removed" } },
      select: { title: true, feedUrl: true, owner: { select: { handle: true, penName: true } } },
    });
    if (!source) return null;
    const { handle, penName } = source.owner;
    return {
      kind: "feed",
      name: source.title || source.feedUrl,
      by: penName,
      path: `/contributors/${handle}`,
      quote: "",
    };
  },
  cents: async (id) => {
    const cents = await db.twoCents.findFirst({
      where: { id, state: "published", vote: { counted: true, story: { state: "published" } } },
      include: {
        vote: {
          include: { reader: { select: { penName: true } }, story: { select: { id: true, slug: true, title: true } } },
        },
      },
    });
    if (!cents) return null;
    const { note, sourceUrl, reader, story } = cents.vote;
    const by = cents.named ? reader.penName : "a reader";
    const quote = (note ?? sourceUrl ?? "").slice(0, mostQuoted);
    return { kind: "cents", name: story.title, by, path: `${centsPath(storyPath(story))}-${id}`, quote };
  },
  promo: async (id) => {
    const promo = await db.promo.findUnique({ where: { id } });
    if (!promo || !wasShown(promo, now())) return null;
    const { headline, words, advertiser } = promo;
    return { kind: "promo", name: headline, by: advertiser, path: `${registerPath}#promo-${id}`, quote: words };
  },
};
