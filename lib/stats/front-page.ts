import { demotedAmong, placedStories } from "../curation/queries.ts";
import { arrange } from "../curation/rules/front-page.ts";
import { contributorsOfTheWeek, type WeeklyContributor } from "../stories/contributors.ts";
import { newestStories, type StoryCard, type StoryList, storyCards } from "../stories/lists.ts";
import { isDoubted } from "../stories/rules/verdict.ts";
import { frontTop, frontWindow, type Window } from "./rules/ranking.ts";
import { type TopStory, topStories } from "./top-stories.ts";

export type FrontPage = {
  lead: StoryCard | null;
  picks: StoryCard[];
  /** The newest, where the picks leave room beside the lead. */
  fresh: StoryCard[];
  top: { window: Window; stories: TopStory[] };
  river: StoryList;
  contributors: WeeklyContributor[];
};

const newestCount = 20;
const popularCount = 20;

/** Everything on the front page, put together by the rules in curation/rules/front-page.ts. */
export async function frontPage(): Promise<FrontPage> {
  const [placed, hour, day, newest, contributors] = await Promise.all([
    placedStories(),
    topStories("hour", frontTop),
    topStories("day", popularCount),
    newestStories({}, null, newestCount),
    contributorsOfTheWeek(),
  ]);
  const demoted = await demotedAmong(newest.stories.map(({ id }) => id));
  const places = arrange({
    ...placed,
    popular: day.map(({ id, picture, verdict }) => ({ id, hasPicture: picture !== null, doubted: isDoubted(verdict) })),
    newest: newest.stories.map(({ id }) => id).filter((id) => !demoted.has(id)),
  });
  const beside = new Set([places.lead, ...places.picks, ...places.fresh]);
  const cards = await cardsOf([...beside], [...newest.stories, ...day]);
  const window = frontWindow(hour.length);
  return {
    lead: cards(places.lead ? [places.lead] : [])[0] ?? null,
    ...{ picks: cards(places.picks), fresh: cards(places.fresh) },
    top: { window, stories: window === "hour" ? hour : day.slice(0, frontTop) },
    river: { ...newest, stories: newest.stories.filter(({ id }) => !beside.has(id)) },
    contributors,
  };
}

// What was read already is not read again.
async function cardsOf(ids: readonly (string | null)[], known: readonly StoryCard[]) {
  const cards = new Map(known.map((card) => [card.id, card]));
  const missing = ids.flatMap((id) => (id !== null && !cards.has(id) ? [id] : []));
  for (const card of missing.length > 0 ? await storyCards(missing) : []) cards.set(card.id, card);
  return (wanted: readonly string[]) => wanted.flatMap((id) => cards.get(id) ?? []);
}
