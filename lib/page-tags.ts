// Which public pages there are, what each shows (its tags), and which event makes which tag stale. One door for change.
import type { EventName, EventPayload } from "./events.ts";

/**
 * Tags that went stale; dropped ones may not be served once more, not even for a moment. Where only numbers have changed,
 * pages are made anew once a second, for whomever.
 */
export type Stale = { tags: string[]; drop: boolean; numbers?: true };

type Rule<N extends EventName> = (payload: EventPayload<N>) => Stale;

const lists = "lists"; // everything that lists stories
const rail = "rail"; // the newest stories beside each story: there a new one appears within a minute
const log = "log"; // the public log of decisions
const promos = "promos"; // what runs as a promo (lib/promos/running.ts)
const all = "all"; // every page
const categories = "categories"; // the list of categories (lib/stories/categories.ts)
const papers = "pages"; // the papers
const newsletter = "newsletter"; // its archive
const history = (storyId: string) => `history:${storyId}`; // its versions; comments do not change them
const site = "site"; // what admins have set (lib/site/read-settings.ts)

/** The tags of what runs as a promo. */
export const promoTags: readonly string[] = [promos, all];

/** The tags of what stands in the rail. */
export const railTags: readonly string[] = [lists, rail, all];

const dirty = (...tags: string[]): Stale => ({ tags, drop: false });
const drop = (...tags: string[]): Stale => ({ tags, drop: true });

const numbers = (...tags: string[]): Stale => ({ tags, drop: false, numbers: true });

const rules: { [N in EventName]?: Rule<N> } = {
  "member.changed": () => dirty(all),
  "member.roles-set": () => dirty(all),
  "member.showing-changed": () => drop(lists),
  "member.links-changed": () => drop(lists),
  "story.published": (event) => dirty(`story:${event.storyId}`, history(event.storyId), lists),
  "story.revised": (event) => dirty(`story:${event.storyId}`, history(event.storyId), lists),
  "story.retracted": (event) => drop(`story:${event.storyId}`, history(event.storyId), lists, rail),
  "story.restored": (event) => drop(`story:${event.storyId}`, history(event.storyId), lists),
  "story.deleted": (event) => drop(`story:${event.storyId}`, history(event.storyId), lists),
  "vote.cast": (event) => numbers(`story:${event.storyId}`),
  "vote.withdrawn": (event) => numbers(`story:${event.storyId}`),
  "votes.settled": (event) => dirty(`story:${event.storyId}`), // its page says how many were removed, and when
  "views.settled": (event) => dirty(`story:${event.storyId}`), // the same of its views
  "votes.settled-widely": () => dirty(all),
  "cents.said": (event) => dirty(`story:${event.storyId}`),
  "cents.gone": (event) => drop(`story:${event.storyId}`),
  "cents.settled": (event) => drop(`story:${event.storyId}`),
  "cents.ordered": (event) => dirty(`story:${event.storyId}`),
  "cents.answered": (event) => dirty(`story:${event.storyId}`),
  "verdict.published": (event) => dirty(`story:${event.storyId}`, lists),
  "verdicts.released": () => dirty("releases"),
  "verdict.review-asked": (event) => dirty(`story:${event.storyId}`),
  "comment.posted": (event) => dirty(`story:${event.storyId}`),
  "comment.edited": (event) => dirty(`story:${event.storyId}`),
  "comment.deleted": (event) => drop(`story:${event.storyId}`),
  "source.canonical-changed": () => dirty(all),
  "comment.settled": (event) => drop(`story:${event.storyId}`),
  "story.settled": (event) => drop(`story:${event.storyId}`, history(event.storyId), lists, rail),
  "decision.made": () => drop(log), // it may take a title out of older entries
  "appeal.made": () => dirty(log),
  "category.changed": () => drop(categories, all),
  "paper.changed": () => drop(papers),
  "promo.changed": () => dirty(promos),
  "promo.stopped": () => drop(promos),
  "site.changed": () => drop(site, all),
  "front-page.curated": () => dirty(lists),
  "edition.begun": () => dirty(newsletter),
  "member.gone": () => drop(all),
  "demo.removed": () => drop(all),
};

/** What an event makes stale. Views make nothing stale: a page's are at most a minute old, and the live answer has them. */
export function staleAfter<N extends EventName>(name: N, payload: EventPayload<N>): Stale {
  return (rules[name] as Rule<N> | undefined)?.(payload) ?? dirty();
}

/** `anew`: it is rendered for each request, and never kept. */
type PublicPage = {
  pattern: RegExp;
  tags: (match: RegExpExecArray) => string[];
  query: readonly string[];
  anew?: true;
};

// A page is kept under its path alone, and only where that is written in one way (so no %41 for A). `query` names the parameters it understands: with one of them it is rendered
// for that request and not kept; any other parameter changes nothing and is left out.
const publicPages: PublicPage[] = [
  { pattern: /^\/$/, tags: () => [lists, promos], query: ["after"] },
  {
    pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)$/,
    tags: ([, id]) => [`story:${id}`, rail, promos],
    query: ["after", "sort"],
  },
  { pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)\/verdict$/, tags: ([, id]) => [`story:${id}`], query: ["after"] },
  { pattern: /^\/transparency$/, tags: () => ["releases"], query: [] },
  {
    pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)\/history$/,
    tags: ([, id]) => [history(id ?? "")],
    query: ["from", "to"],
  },
  { pattern: /^\/categories\/[0-9a-z-]+$/, tags: () => [lists], query: ["after"] },
  { pattern: /^\/tags\/[0-9a-z-]+$/, tags: () => [lists], query: ["after"] },
  { pattern: /^\/contributors\/[0-9a-z-]+$/, tags: () => [lists], query: ["after"] },
  // What makes a comment vanish names its story, and a story has many members' comments: kept, these lists would all be
  // dropped each time. Few read one, and each is a short walk along an index.
  { pattern: /^\/contributors\/[0-9a-z-]+\/comments$/, tags: () => [], query: ["after"], anew: true },
  { pattern: /^\/top(?:\/(?:hour|day|week|all))?$/, tags: () => [lists], query: [] },
  {
    pattern: /^\/search$/,
    tags: () => [lists],
    query: ["q", "category", "contributor", "verdict", "kind", "from", "to", "sort", "exactly", "after"],
  },
  { pattern: /^\/newsletter$/, tags: () => [newsletter, lists], query: ["after", "contributor"] },
  { pattern: /^\/newsletter\/[0-9a-z]+$/, tags: () => [newsletter, lists], query: [] },
  { pattern: /^\/moderation-log$/, tags: () => [log], query: ["kind", "subject", "rule", "role", "after"] },
  { pattern: /^\/moderation-log\/[0-9a-z]+$/, tags: () => [log], query: [] },
  { pattern: /^\/promos$/, tags: () => [promos], query: ["after"] },
  { pattern: /^\/advertise$/, tags: () => ["pages"], query: [] },
  {
    pattern: /^\/(?:about|rules|privacy|terms|about\/views|about\/sources|about\/trust|about\/verdict|about\/ranking)$/,
    tags: () => [papers],
    query: [],
  },
];

type PublicFile = Omit<PublicPage, "query">;

// What we make for other programs and sites (lib/syndication/files.ts), kept as pages are; no parameter changes it.
const publicFiles: PublicFile[] = [
  {
    pattern: /^\/(?:categories\/[0-9a-z-]+\/|contributors\/[0-9a-z-]+\/|tags\/[^/]+\/)?feed\.(?:xml|atom|json)$/,
    tags: () => [lists],
  },
  {
    pattern: /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]+)\/comments\.xml$/,
    tags: ([, id]) => [`story:${id}`],
  },
  { pattern: /^\/embed\/([0-9a-z]+)$/, tags: ([, id]) => [`story:${id}`] },
  { pattern: /^\/moderation-log\.(?:xml|json)$/, tags: () => [log] },
  { pattern: /^\/(?:news-)?sitemap\.xml$/, tags: () => [lists] },
  { pattern: /^\/sitemaps\/[a-z]+(?:-[^/]+)?\.xml$/, tags: () => [lists] },
  { pattern: /^\/(?:robots\.txt|\.well-known\/security\.txt)$/, tags: () => ["pages"] },
];

/** The tags of a file that is made and kept as public pages are, or null for what is none. */
export function publicFile(path: string): { tags: string[] } | null {
  for (const { pattern, tags } of publicFiles) {
    const match = pattern.exec(path);
    if (match) return { tags: [...tags(match), all] };
  }
  return null;
}

type PublicAnswer = PublicFile & { query: Record<string, readonly string[]> };

// What the public HTTP interface answers alike to everybody without a session. `query`: the parameters, and the values of
// each, with which it is kept; asked for with any other it is answered anew.
const publicAnswers: PublicAnswer[] = [
  {
    pattern: /^\/api\/stories\/([0-9a-z]+)\/comments$/,
    tags: ([, id]) => [`story:${id}`],
    query: { sort: ["newest", "oldest", "best"] },
  },
];

/** What a public answer is kept under, and its tags; null for what is not kept. */
export function publicAnswer(path: string, query: URLSearchParams): { name: string; tags: string[] } | null {
  for (const answer of publicAnswers) {
    const match = answer.pattern.exec(path);
    if (!match) continue;
    const asked = Array.from(query).sort();
    const isKnown = asked.every(([name, value]) => answer.query[name]?.includes(value));
    const isOnce = new Set(asked.map(([name]) => name)).size === asked.length;
    return isKnown && isOnce
      ? { name: `${path}?${new URLSearchParams(asked)}`, tags: [...answer.tags(match), all] }
      : null;
  }
  return null;
}

/** The tags of a public page, or null for what may not be kept. */
export function publicPage(path: string, query: URLSearchParams): { tags: string[] } | null {
  for (const page of publicPages) {
    const match = page.pattern.exec(path);
    if (!match) continue;
    return isAnew(page, query) ? null : { tags: [...page.tags(match), all] };
  }
  return null;
}

/**
 * What a public page that is rendered for this request understands of its query, each parameter once, from the question
 * mark on; "" where that is nothing, null for a page that is kept and for what is none.
 */
export function queryOfAnew(path: string, query: URLSearchParams): string | null {
  const page = publicPages.find(({ pattern }) => pattern.test(path));
  if (!page || !isAnew(page, query)) return null;
  const given = page.query.filter((name) => query.has(name));
  const understood = new URLSearchParams(given.map((name) => [name, query.get(name) ?? ""]));
  return understood.size > 0 ? `?${understood}` : "";
}

function isAnew(page: PublicPage, query: URLSearchParams): boolean {
  return page.anew === true || page.query.some((name) => query.has(name));
}
