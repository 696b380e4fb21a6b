/** The shapes of the demo world. Times are relative to the moment of seeding, so that the world is always fresh. */

export type WorldRole = "editor" | "moderator";
export type WorldAiUse = "none" | "assisted" | "generated";
export type WorldReuse = "all-rights-reserved" | "cc-by" | "cc-by-sa" | "cc-by-nc" | "link-back";
export type WorldSourceKind = "document" | "first-hand" | "official" | "media";

/** A person with an account. `avatar` is a picture key. */
export interface WorldMember {
  handle: string;
  penName: string;
  email: string;
  bio: string;
  joinedDaysAgo: number;
  roles: readonly WorldRole[];
  avatar: string;
}

export interface WorldCategory {
  slug: string;
  name: string;
  description: string;
}

/** What a story rests on. `url`, where there is one, points into a reserved example domain. */
export interface WorldSource {
  kind: WorldSourceKind;
  label: string;
  url?: string;
}

/** A comment with its replies; a reply is always younger than what it answers. `score` is up minus down. */
export interface WorldComment {
  author: string;
  body: string;
  hoursAgo: number;
  score: number;
  replies: readonly WorldComment[];
}

/** A published story. `body` is clean HTML; an image in it has the address `picture:KEY`. */
export interface WorldStory {
  key: string;
  author: string;
  category: string;
  title: string;
  summary: string;
  tags: readonly string[];
  lang?: string;
  dir?: "ltr" | "rtl";
  place?: string;
  /** Days before seeding. */
  happenedOn?: number;
  aiUse: WorldAiUse;
  reuse: WorldReuse;
  publishedHoursAgo: number;
  updatedHoursAgo?: number;
  /** What the update corrected: words of the body, each with what stood there before. */
  correction?: { note: string; was: readonly { now: string; before: string }[] };
  sources: readonly WorldSource[];
  cover?: string;
  coverAlt?: string;
  coverCaption?: string;
  coverCredit?: string;
  body: string;
  /** Whether, in this world, the story holds: 1 it does, -1 it does not, 0 nobody can tell. */
  truth: -1 | 0 | 1;
  /** Which camp of the simulated electorate likes it: -1 one, 1 the other, 0 neither. */
  slant: number;
  views: { total: number; last24h: number };
  comments: readonly WorldComment[];
}

/** A drawing made by code. */
export interface WorldPicture {
  svg: string;
  width: number;
  height: number;
}

export interface World {
  members: readonly WorldMember[];
  categories: readonly WorldCategory[];
  stories: readonly WorldStory[];
  drawPicture: (key: string) => WorldPicture;
}
