/** The demo world: a dozen members, eight categories, forty stories, and the pictures that belong to them. */
import { categories } from "./categories.ts";
import { members } from "./members.ts";
import { drawPicture } from "./pictures.ts";
import type { World } from "./shape.ts";
import { cultureStories } from "./stories/culture.ts";
import { environmentStories } from "./stories/environment.ts";
import { healthStories } from "./stories/health.ts";
import { localStories } from "./stories/local.ts";
import { moneyStories } from "./stories/money.ts";
import { opinionStories } from "./stories/opinion.ts";
import { scienceStories } from "./stories/science.ts";
import { worldStories } from "./stories/world.ts";

export const world: World = {
  members,
  categories,
  stories: [
    ...worldStories,
    ...localStories,
    ...healthStories,
    ...scienceStories,
    ...moneyStories,
    ...environmentStories,
    ...cultureStories,
    ...opinionStories,
  ],
  drawPicture,
};
