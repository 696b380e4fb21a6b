import { centsPath } from "../cents/paths.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { picturesById } from "../media/queries.ts";
import { avatarSrc, type Picture } from "../media/rules/picture.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { renderStory } from "../platform/html/render-story.ts";
import { registerPath } from "../promos/paths.ts";
import { stateOf } from "../promos/rules/states.ts";
import { storyPath } from "../stories/paths.ts";
import type { StoryPage } from "../stories/queries.ts";
import { saidWith } from "../votes/rules.ts";

/** A thing as its case shows it, whatever its state. */
export type Shown =
  | {
      kind: "story";
      state: string;
      title: string;
      summary: string;
      cover: StoryPage["cover"];
      html: string;
      sources: StoryPage["sources"];
      /** Its page; null while only its contributor and moderators see it. */
      path: string | null;
      dir: string;
    }
  | { kind: "comment"; state: string; html: string; text: string; path: string; story: string; parent: string | null }
  | {
      kind: "profile";
      penName: string;
      handle: string;
      bio: string;
      waitingBio: string | null;
      avatar: string | null;
      path: string;
    }
  | { kind: "feed"; state: string; title: string; url: string; home: string | null; path: string }
  | {
      kind: "cents";
      state: string;
      /** What they go with: "Fact, because I saw it myself". */
      vote: string;
      note: string;
      source: string | null;
      answer: string | null;
      named: boolean;
      story: string;
      path: string;
    }
  | {
      kind: "promo";
      state: string;
      headline: string;
      words: string;
      advertiser: string;
      link: string;
      alt: string;
      picture: Picture | null;
      path: string;
    };

/** What a case is about, as its moderator sees it; null where there is no such thing. */
export function shownSubject({ kind, id }: Subject): Promise<Shown | null> {
  return showers[kind](id);
}

const showers: Record<Subject["kind"], (id: string) => Promise<Shown | null>> = {
  story: async (id) => {
    const story = await db.story.findUnique({
      where: { id },
      include: { sources: { select: { kind: true, label: true, url: true }, orderBy: { position: "asc" } } },
    });
    if (!story) return null;
    const { state, title, summary, dir, bodyHtml, sources, publishedAt } = story;
    const { html } = renderStory(bodyHtml, { pictures: new Map() });
    const cover = await coverOf(story);
    return { kind: "story", state, title, summary, cover, dir, html, sources, path: publishedAt && storyPath(story) };
  },
  comment: async (id) => {
    const comment = await db.comment.findUnique({
      where: { id },
      include: { story: { select: { id: true, slug: true, title: true } }, parent: { select: { bodyText: true } } },
    });
    if (!comment) return null;
    const { state, bodyHtml: html, bodyText: text, story, parent } = comment;
    const path = `${storyPath(story)}/comments/${id}`;
    return { kind: "comment", state, html, text, path, story: story.title, parent: parent?.bodyText ?? null };
  },
  profile: async (id) => {
    const member = await db.member.findUnique({ where: { id } });
    if (!member) return null;
    const { penName, handle, bio, waitingBio, avatarId } = member;
    const avatar = avatarId ? avatarSrc(avatarId) : null;
    return { kind: "profile", penName, handle, bio, waitingBio, avatar, path: `/contributors/${handle}` };
  },
  feed: async (id) => {
    const source = await db.source.findUnique({ where: { id }, include: { owner: { select: { handle: true } } } });
    if (!source) return null;
    const { state, title, feedUrl, homeUrl, owner } = source;
    return {
      kind: "feed",
      state,
      title: title || feedUrl,
      url: feedUrl,
      home: homeUrl,
      path: `/contributors/${owner.handle}`,
    };
  },
  cents: async (id) => {
    const cents = await db.twoCents.findUnique({
      where: { id },
      include: { vote: { include: { story: { select: { id: true, slug: true, title: true } } } } },
    });
    if (!cents) return null;
    const { state, named, answer, vote } = cents;
    const said = { vote: saidWith(vote), note: vote.note ?? "", source: vote.sourceUrl, answer, named };
    return { kind: "cents", state, ...said, story: vote.story.title, path: centsPath(storyPath(vote.story)) };
  },
  promo: async (id) => {
    const promo = await db.promo.findUnique({ where: { id } });
    if (!promo) return null;
    const { headline, words, advertiser, link, alt, pictureId } = promo;
    const picture = pictureId ? ((await picturesById([pictureId])).get(pictureId) ?? null) : null;
    const said = { headline, words, advertiser, link, alt, picture };
    return { kind: "promo", state: stateOf(promo, now()), ...said, path: registerPath };
  },
};

type Covered = { coverId: string | null; coverAlt: string; coverCaption: string; coverCredit: string };

async function coverOf({ coverId, coverAlt, coverCaption, coverCredit }: Covered): Promise<StoryPage["cover"]> {
  const picture = coverId === null ? undefined : (await picturesById([coverId])).get(coverId);
  return picture ? { picture, alt: coverAlt, caption: coverCaption, credit: coverCredit } : null;
}
