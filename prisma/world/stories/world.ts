import type { WorldStory } from "../shape.ts";
import { almondHarbourWell } from "./world/almond-harbour-well.ts";
import { isungaSalt } from "./world/isunga-salt.ts";
import { kessaneCrossing } from "./world/kessane-crossing.ts";
import { polling } from "./world/polling.ts";
import { timetableFerry } from "./world/timetable-ferry.ts";

export const worldStories: readonly WorldStory[] = [
  polling,
  kessaneCrossing,
  almondHarbourWell,
  timetableFerry,
  isungaSalt,
];
