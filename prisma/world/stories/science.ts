import type { WorldStory } from "../shape.ts";
import { coldharbourHum } from "./science/coldharbour-hum.ts";
import { dowsingCulvert } from "./science/dowsing-culvert.ts";
import { frogspawnDitch } from "./science/frogspawn-ditch.ts";
import { meteorArray } from "./science/meteor-array.ts";
import { ozoneBalloon } from "./science/ozone-balloon.ts";

export const scienceStories: readonly WorldStory[] = [
  meteorArray,
  ozoneBalloon,
  frogspawnDitch,
  coldharbourHum,
  dowsingCulvert,
];
