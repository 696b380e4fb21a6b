import { rankContributors } from "../stories/rank-contributors.ts";
import { sumContributors } from "../stories/sum-contributors.ts";
import { countSite } from "../views/count-site.ts";
import { rankStories } from "./rank-stories.ts";

/** Works out anew what changes from minute to minute: the top lists of the hour and the day, the week's contributors, the site's counts. */
export async function refreshQuick(): Promise<void> {
  await rankStories("hour");
  await rankStories("day");
  await rankContributors();
  await countSite();
}

/** Works out anew what changes slowly: the top lists of the week and of all time, the counts of contributors who have much. */
export async function refreshSlow(): Promise<void> {
  await rankStories("week");
  await rankStories("all");
  await sumContributors();
}

/** Works out everything that lists and pages read ready-made. */
export async function refreshAll(): Promise<void> {
  await refreshQuick();
  await refreshSlow();
}
