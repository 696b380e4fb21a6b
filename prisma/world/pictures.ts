/** Every picture of the demo world is drawn by code, the same each time. */
import { charts } from "./drawings/charts.ts";
import { HEIGHT, sheet, WIDTH } from "./drawings/ink.ts";
import { portraits } from "./drawings/portraits.ts";
import type { Scenes } from "./drawings/scene.ts";
import { culture } from "./drawings/scenes/culture.ts";
import { environment } from "./drawings/scenes/environment.ts";
import { health } from "./drawings/scenes/health.ts";
import { local } from "./drawings/scenes/local.ts";
import { money } from "./drawings/scenes/money.ts";
import { opinion } from "./drawings/scenes/opinion.ts";
import { science } from "./drawings/scenes/science.ts";
import { world } from "./drawings/scenes/world.ts";
import type { WorldPicture } from "./shape.ts";

const scenes: Scenes = { ...world, ...local, ...health, ...science, ...money, ...environment, ...culture, ...opinion };

export const pictureKeys: readonly string[] = [scenes, charts, portraits].flatMap((group) => Object.keys(group));

/** Draws the picture of this key; an unknown key is a mistake in the data, and throws. */
export function drawPicture(key: string): WorldPicture {
  const portrait = portraits[key];
  if (portrait) return { svg: sheet(512, 512, portrait(), 0.3), width: 512, height: 512 };
  const chart = charts[key];
  if (chart) return { svg: sheet(WIDTH, HEIGHT, chart(), 0.16), width: WIDTH, height: HEIGHT };
  const scene = scenes[key];
  if (!scene) throw new Error(`No picture is drawn for the key ${key}`);
  return { svg: sheet(WIDTH, HEIGHT, scene()), width: WIDTH, height: HEIGHT };
}
