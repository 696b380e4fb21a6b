import { nowMs } from "../platform/clock.ts";
import type { StoryPage } from "../stories/queries.ts";
import { healthSlug } from "./health-slug.ts";
import { draw, turnAt } from "./rules/draw.ts";
import { mayCarry, suits } from "./rules/exclusions.ts";
import type { Slot } from "./rules/slots.ts";
import { runningPromos, type ShownPromo } from "./running.ts";

/** What stands in the slots of a page; a slot that is not named is empty. */
export type Chosen = Partial<Record<Slot, ShownPromo>>;

type Told = Pick<StoryPage, "id" | "state" | "category" | "title" | "summary" | "html" | "words" | "verdict">;

/** The promos of a story's page. The same for every reader who comes within ten minutes. */
export async function promosInStory(story: Told): Promise<Chosen> {
  const verdict = story.verdict.state;
  if (!mayCarry({ state: story.state, verdict })) return {};
  const [running, health] = await Promise.all([runningPromos(), healthSlug()]);
  if (running.length === 0) return {};
  const category = story.category?.slug ?? null;
  const text = `${story.title}\n${story.summary}\n${story.html}`.toLowerCase();
  const about = { state: story.state, verdict, words: story.words, text };
  const carrier = { ...about, category, isHealth: category === health };
  const suited = running.filter((promo) => suits(promo, carrier));
  return draw(suited, story.id, turnAt(nowMs()));
}

/** The promo of the front page's column: one that stands beside stories of all categories. */
export async function promosOnFrontPage(): Promise<Chosen> {
  const running = await runningPromos();
  const suited = running.filter(({ slot, categories }) => slot === "rail" && categories.length === 0);
  return draw(suited, "front", turnAt(nowMs()));
}
