import type { WorldCategory } from "./shape.ts";

export const categories: readonly WorldCategory[] = [
  { slug: "world", name: "World", description: "Reports from where the writer is standing, wherever that is." },
  { slug: "local", name: "Local", description: "Streets, schools, buses, bins: what happens within walking distance." },
  {
    slug: "health",
    name: "Health",
    description: "Hospitals, water, medicine and bodies, with the source beside the claim.",
  },
  { slug: "science", name: "Science", description: "Measurements by people with a garden and a method." },
  { slug: "money", name: "Money", description: "Accounts, rents, prices and wages, read line by line." },
  {
    slug: "environment",
    name: "Environment",
    description: "Rivers, air, land and the creatures that have to live there.",
  },
  { slug: "culture", name: "Culture", description: "Songs, films, cloth, graves: the things people keep, and how." },
  { slug: "opinion", name: "Opinion", description: "What somebody thinks, and what they base it on." },
];
