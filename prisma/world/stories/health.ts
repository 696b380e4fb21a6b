import type { WorldStory } from "../shape.ts";
import { hospitalParking } from "./health/hospital-parking.ts";
import { millRoad } from "./health/mill-road.ts";
import { nettleWater } from "./health/nettle-water.ts";
import { pharmacyQueue } from "./health/pharmacy-queue.ts";
import { wardDecibels } from "./health/ward-decibels.ts";

export const healthStories: readonly WorldStory[] = [
  millRoad,
  hospitalParking,
  wardDecibels,
  nettleWater,
  pharmacyQueue,
];
