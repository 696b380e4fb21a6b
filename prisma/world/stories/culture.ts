import type { WorldStory } from "../shape.ts";
import { carParkChoir } from "./culture/car-park-choir.ts";
import { projectionist } from "./culture/projectionist.ts";
import { returnedCloth } from "./culture/returned-cloth.ts";
import { stolenSong } from "./culture/stolen-song.ts";
import { wrongGrave } from "./culture/wrong-grave.ts";

export const cultureStories: readonly WorldStory[] = [
  projectionist,
  carParkChoir,
  returnedCloth,
  wrongGrave,
  stolenSong,
];
