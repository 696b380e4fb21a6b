import { contributorsOfTheWeek, type WeeklyContributor } from "../stories/contributors.ts";
import { newestStories, type StoryCard, type StoryList } from "../stories/lists.ts";
import { type TopStory, topStories, type Window } from "./top-stories.ts";

export type FrontPage = {
  lead: StoryCard | null;
  fresh: StoryCard[];
  top: { window: Window; stories: TopStory[] };
  river: StoryList;
  contributors: WeeklyContributor[];
};

const freshCount = 4;

/** Everything on the front page: the most viewed story of the day leads, if it has a picture. */
export async function frontPage(): Promise<FrontPage> {
  const [day, newest, contributors] = await Promise.all([
    topStories("day", 20),
    newestStories({}, null, 20),
    contributorsOfTheWeek(),
  ]);
  const lead = day.find((story) => story.picture) ?? newest.stories[0] ?? null;
  const rest = newest.stories.filter((story) => story.id !== lead?.id);
  return {
    lead,
    fresh: rest.slice(0, freshCount),
    top: await topOfFrontPage(day),
    river: { stories: rest.slice(freshCount), next: newest.next },
    contributors,
  };
}

// In a quiet hour the list of the hour would be short; then the day's stands there.
async function topOfFrontPage(day: TopStory[]): Promise<FrontPage["top"]> {
  const hour = await topStories("hour", 5);
  return hour.length >= 5 ? { window: "hour", stories: hour } : { window: "day", stories: day.slice(0, 5) };
}
