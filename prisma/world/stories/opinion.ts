import type { WorldStory } from "../shape.ts";
import { consultation } from "./opinion/consultation.ts";
import { dirtyStalls } from "./opinion/dirty-stalls.ts";
import { harbourFog } from "./opinion/harbour-fog.ts";
import { twoSignatures } from "./opinion/two-signatures.ts";
import { villageForum } from "./opinion/village-forum.ts";

export const opinionStories: readonly WorldStory[] = [
  consultation,
  villageForum,
  harbourFog,
  twoSignatures,
  dirtyStalls,
];
