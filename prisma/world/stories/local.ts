import type { WorldStory } from "../shape.ts";
import { nightBuses } from "./local/night-buses.ts";
import { powerCutMap } from "./local/power-cut-map.ts";
import { schoolKitchen } from "./local/school-kitchen.ts";
import { streetLights } from "./local/street-lights.ts";
import { tanneryLift } from "./local/tannery-lift.ts";

export const localStories: readonly WorldStory[] = [schoolKitchen, nightBuses, powerCutMap, tanneryLift, streetLights];
