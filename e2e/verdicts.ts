import { behindTheScenes } from "./backstage/ask.ts";

/** Has readers of the demo world's electorate vote on a story of the site an hour ago, and works the verdicts out. */
export function readersVote(storyId: string, readers: number, choice: "fact" | "fiction"): Promise<void> {
  return behindTheScenes("seedVerdict", { storyId, readers, choice });
}
