import type { WorldStory } from "../shape.ts";
import { airportBees } from "./environment/airport-bees.ts";
import { deadFish } from "./environment/dead-fish.ts";
import { poplars } from "./environment/poplars.ts";
import { seaWall } from "./environment/sea-wall.ts";
import { turbinesRain } from "./environment/turbines-rain.ts";

export const environmentStories: readonly WorldStory[] = [deadFish, airportBees, seaWall, poplars, turbinesRain];
