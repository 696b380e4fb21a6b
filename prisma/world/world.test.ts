import { describe, expect, it } from "vitest";
import { pictureKeys } from "./pictures.ts";
import type { WorldComment } from "./shape.ts";
import { world } from "./world.ts";

const handles = new Set(world.members.map((member) => member.handle));
const slugs = new Set(world.categories.map((category) => category.slug));
const pictures = new Set(pictureKeys);
const HOUR = 1;
const DAY = 24 * HOUR;
const TAGS = /<\/?([a-z0-9]+)/g;
const ALLOWED = new Set(
  "p h2 h3 blockquote ul ol li a strong em table thead tbody tr th td figure img figcaption small code pre hr".split(
    " ",
  ),
);

function depth(comments: readonly WorldComment[]): number {
  return comments.reduce((most, comment) => Math.max(most, 1 + depth(comment.replies)), 0);
}

function count(comments: readonly WorldComment[]): number {
  return comments.reduce((sum, comment) => sum + 1 + count(comment.replies), 0);
}

function checkThread(comments: readonly WorldComment[], olderThan: number, joined: Map<string, number>): void {
  for (const comment of comments) {
    expect(handles, comment.body).toContain(comment.author);
    expect(comment.body.trim(), comment.author).not.toBe("");
    expect(comment.hoursAgo, comment.body).toBeLessThan(olderThan);
    expect(comment.hoursAgo, comment.body).toBeGreaterThan(0);
    expect((joined.get(comment.author) ?? 0) * DAY, comment.body).toBeGreaterThan(comment.hoursAgo);
    checkThread(comment.replies, comment.hoursAgo, joined);
  }
}

describe("the demo world", () => {
  it("has twelve members with unique handles, and the roles it promises", () => {
    expect(handles.size).toBe(12);
    expect(world.members.length).toBe(12);
    for (const member of world.members) {
      expect(member.handle).toMatch(/^[a-z0-9-]+$/);
      expect(member.email).toMatch(/@example\.org$/);
      expect(pictures).toContain(member.avatar);
    }
    expect(world.members.filter((member) => member.roles.includes("editor")).length).toBe(1);
    expect(world.members.filter((member) => member.roles.includes("moderator")).length).toBe(2);
  });

  it("has five stories in each of eight categories, with unique keys and titles", () => {
    expect(slugs.size).toBe(8);
    for (const slug of slugs) expect(world.stories.filter((story) => story.category === slug).length, slug).toBe(5);
    expect(new Set(world.stories.map((story) => story.key)).size).toBe(40);
    expect(new Set(world.stories.map((story) => story.title)).size).toBe(40);
  });

  it("spreads its stories over two months, a dozen of them in the last day", () => {
    const fresh = world.stories.filter((story) => story.publishedHoursAgo <= DAY);
    expect(fresh.length).toBeGreaterThanOrEqual(11);
    for (const story of world.stories) expect(story.publishedHoursAgo, story.key).toBeLessThanOrEqual(60 * DAY);
  });

  it("has two long threads and none deeper than four", () => {
    const counts = world.stories.map((story) => count(story.comments));
    expect(counts.filter((number) => number >= 25).length).toBeGreaterThanOrEqual(2);
    for (const story of world.stories) expect(depth(story.comments), story.key).toBeLessThanOrEqual(4);
  });

  it("leaves about a third of the stories doubtful", () => {
    const doubtful = world.stories.filter((story) => story.truth === -1).length;
    expect(doubtful).toBeGreaterThanOrEqual(8);
    expect(doubtful).toBeLessThanOrEqual(15);
  });

  it("shows right-to-left writing", () => {
    expect(world.stories.some((story) => story.dir === "rtl" && story.lang !== undefined)).toBe(true);
  });

  const joined = new Map(world.members.map((member) => [member.handle, member.joinedDaysAgo]));

  it.each(world.stories.map((story) => [story.key, story] as const))("story %s keeps the rules", (_key, story) => {
    expect(handles).toContain(story.author);
    expect(slugs).toContain(story.category);
    expect((joined.get(story.author) ?? 0) * DAY).toBeGreaterThan(story.publishedHoursAgo);
    expect(story.tags.length).toBeGreaterThan(0);
    expect(story.tags.length).toBeLessThanOrEqual(5);
    expect(new Set(story.tags).size).toBe(story.tags.length);
    expect(story.summary.length).toBeLessThanOrEqual(280);
    expect(Math.abs(story.slant)).toBeLessThanOrEqual(1);
    expect(story.updatedHoursAgo ?? 0).toBeLessThan(story.publishedHoursAgo);
    for (const { now } of story.correction?.was ?? []) expect(story.body).toContain(now);
    if (story.correction) expect(story.updatedHoursAgo).toBeDefined();
    if (story.happenedOn !== undefined) expect(story.happenedOn * DAY).toBeGreaterThanOrEqual(story.publishedHoursAgo);
    expect(story.views.last24h).toBeLessThanOrEqual(story.views.total);
    if (story.publishedHoursAgo <= DAY) expect(story.views.last24h).toBe(story.views.total);
    expect(story.sources.length).toBeGreaterThan(0);
    for (const source of story.sources) {
      if (source.url !== undefined) expect(source.url).toMatch(/^https:\/\/example\.(org|com)\//);
    }
    if (story.cover !== undefined) {
      expect(pictures).toContain(story.cover);
      expect(story.coverAlt, story.key).toBeTruthy();
      expect(story.coverCredit, story.key).toBeTruthy();
    }
    for (const [, tag] of story.body.matchAll(TAGS)) expect(ALLOWED).toContain(tag);
    for (const [, key] of story.body.matchAll(/src="picture:([^"]+)"/g)) expect(pictures).toContain(key);
    expect((story.body.match(/<img /g) ?? []).length).toBe((story.body.match(/<img [^>]*alt="[^"]+"/g) ?? []).length);
    checkThread(story.comments, story.publishedHoursAgo, joined);
  });

  it.each(pictureKeys.map((key) => [key]))("picture %s is drawn, and the same each time", (key) => {
    const picture = world.drawPicture(key);
    expect(picture).toEqual(world.drawPicture(key));
    expect(picture.svg.startsWith("<svg ")).toBe(true);
    expect(picture.svg).not.toMatch(/NaN|undefined/);
    expect(picture.width).toBeGreaterThanOrEqual(512);
  });

  it("refuses to draw what it does not know", () => {
    expect(() => world.drawPicture("no-such-picture")).toThrow("no-such-picture");
  });

  it("uses every cover and figure that it draws", () => {
    const used = new Set([
      ...world.members.map((member) => member.avatar),
      ...world.stories.flatMap((story) => [
        ...(story.cover === undefined ? [] : [story.cover]),
        ...[...story.body.matchAll(/src="picture:([^"]+)"/g)].map((match) => match[1] ?? ""),
      ]),
    ]);
    expect(pictureKeys.filter((key) => !used.has(key))).toEqual([]);
  });
});
