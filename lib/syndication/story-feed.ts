import { env } from "../platform/env.ts";
import type { StoryPicture } from "../platform/html/render-picture.ts";
import { knownSettings } from "../site/read-settings.ts";
import { categoryAt } from "../stories/categories.ts";
import { isTag } from "../stories/known-addresses.ts";
import { newestStories, type StoryCard } from "../stories/lists.ts";
import { reuseLines } from "../stories/rules/fields.ts";
import { reuseText } from "../stories/rules/reuse.ts";
import { absolute } from "./absolute.ts";
import { contributorName } from "./contributor-name.ts";
import { feedHtml } from "./feed-texts.ts";
import { feedPath, type Scope, scopePath } from "./paths.ts";
import type { Feed, FeedEntry, FeedFormat, FeedPicture } from "./rules/feed.ts";
import { picturesIn, type WholeStory, wholeStories } from "./whole-stories.ts";

const stories = 30;
const mostLetters = 1_500_000; // readers give up on what is much longer

/** The newest stories of the site or of a part of it, whole, as a feed; null where there is no such part. */
export async function storyFeed(scope: Scope, format: FeedFormat): Promise<Feed | null> {
  const names = await namesOf(scope);
  if (!names) return null;
  return {
    ...names,
    home: absolute(scopePath(scope) || "/"),
    self: absolute(feedPath(scope, format)),
    icon: absolute("/icon-192.png"),
    hub: env().WEBSUB_HUB ?? null,
    entries: await entriesOf(scope),
  };
}

type Names = Pick<Feed, "title" | "about">;

async function namesOf(scope: Scope): Promise<Names | null> {
  const { name: site } = knownSettings();
  if (scope.kind === "site") return { title: site, about: `The newest stories on ${site}.` };
  if (scope.kind === "tag")
    return (await isTag(scope.tag))
      ? { title: `#${scope.tag} | ${site}`, about: `Stories tagged ${scope.tag}.` }
      : null;
  if (scope.kind === "contributor") {
    const name = await contributorName(scope.handle);
    return name === null ? null : { title: `${name} | ${site}`, about: `Stories by ${name}.` };
  }
  const found = await categoryAt(scope.slug);
  return found ? { title: `${found.name} | ${site}`, about: found.description || `Stories in ${found.name}.` } : null;
}

async function entriesOf(scope: Scope): Promise<FeedEntry[]> {
  const { stories: cards } = await newestStories(filterOf(scope), null, stories);
  const whole = await wholeStories(cards.map(({ id }) => id));
  const pictures = await picturesIn([...whole.values()].map(({ bodyHtml }) => bodyHtml));
  let room = mostLetters;
  return cards.flatMap((card) => {
    const story = whole.get(card.id);
    if (!story) return [];
    const entry = entryOf(card, story, pictures);
    room -= entry.html.length;
    return room >= 0 ? entry : { ...entry, isCut: true };
  });
}

function filterOf(scope: Scope) {
  if (scope.kind === "category") return { category: scope.slug };
  if (scope.kind === "tag") return { tag: scope.tag };
  return scope.kind === "contributor" ? { contributor: scope.handle } : {};
}

function entryOf(card: StoryCard, story: WholeStory, pictures: ReadonlyMap<string, StoryPicture>): FeedEntry {
  const { bodyHtml, corrections, origin, revisedAt } = story;
  const reuse = reuseLines.find((line) => line === story.reuse);
  const picture = pictureOf(story);
  const cover = picture && { ...picture, caption: story.cover?.caption ?? "" };
  return {
    id: absolute(`/stories/${card.id}`),
    url: absolute(card.path),
    title: card.title,
    summary: card.summary,
    html: feedHtml({ bodyHtml, corrections, cover, origin }, { site: env().SITE_URL, pictures }),
    isCut: false,
    publishedAt: card.publishedAt,
    updatedAt: revisedAt && revisedAt > card.publishedAt ? revisedAt : card.publishedAt,
    author: { name: card.author.penName, url: absolute(`/contributors/${card.author.handle}`) },
    categories: [...(card.category ? [card.category.name] : []), ...story.tags],
    picture,
    origin: origin?.url ?? null,
    licence: reuse ? reuseText[reuse].licence : null,
  };
}

function pictureOf({ cover }: WholeStory): FeedPicture | null {
  if (!cover) return null;
  const { url, width, height, contentType: type } = cover.picture.fallback;
  return { url: absolute(url), type, width, height, alt: cover.alt, credit: cover.credit };
}
