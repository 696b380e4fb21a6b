import { commentThreads } from "../../lib/comments/queries.ts";
import type { Sort } from "../../lib/comments/rules/sorts.ts";
import type { CommentPage } from "../../lib/comments/schema.ts";
import { nowMs } from "../../lib/platform/clock.ts";
import { pool } from "../../lib/platform/db/client.ts";
import { frontPage } from "../../lib/stats/front-page.ts";
import { topStories } from "../../lib/stats/top-stories.ts";
import { contributorPage } from "../../lib/stories/contributors.ts";
import { newestStories } from "../../lib/stories/lists.ts";
import { storyPage } from "../../lib/stories/queries.ts";
import { lastDayByHour } from "../../lib/views/history.ts";
import { readSiteNumbers, viewsOfLastDay } from "../../lib/views/queries.ts";
import { keepRunningNumbers } from "../../lib/views/running-numbers.ts";
import { liveNumbersAt } from "../../prisma/builders/live-numbers-at.ts";
import { desks } from "./desks.ts";
import { files } from "./files.ts";
import type { Marks } from "./marks.ts";
import { descends, list, type Page } from "./page.ts";
import { searches } from "./searches.ts";
import { verdicts } from "./verdicts.ts";

/** Everything that is timed. */
export function pagesOf(marks: Marks): Page[] {
  return [
    ...[...wholePages(marks), ...lists(marks), ...searches(marks), ...discussions(marks), ...numbers(marks)],
    ...[...files(marks), ...desks(marks), ...verdicts(marks)],
  ];
}

function wholePages({ few, thousand }: Marks): Page[] {
  return [
    page("front page", async () => {
      const { lead, picks, fresh, top, river, contributors } = await frontPage();
      return (
        lead !== null &&
        picks.length + fresh.length === 4 &&
        top.stories.length === 5 &&
        river.stories.length >= 15 &&
        contributors.length === 3
      );
    }),
    page("story page, 20 comments", () => wholeStory(few, 12)),
    page("story page, 1,000 comments", () => wholeStory(thousand, 50)),
  ];
}

// What app/(public)/stories/[slug]/page.tsx reads.
async function wholeStory(id: string, threads: number): Promise<boolean> {
  const story = await storyPage(id, null);
  const recent = await newestStories({}, null, 6);
  const [comments, hours, live] = await Promise.all([
    commentThreads(id),
    lastDayByHour(id),
    liveNumbersAt(id, nowMs()),
  ]);
  const whole =
    story?.html.includes("seven in the morning") && story.tally.views === live?.total && hours.length === 24;
  return Boolean(whole) && recent.stories.length === 6 && Math.abs(comments.threads.length - threads) <= 2;
}

function lists({ middle, page500 }: Marks): Page[] {
  return [
    list("newest", {}, null, 20),
    list("newest, page 500", {}, page500, 20),
    list("newest, from the middle", {}, middle.all, 20),
    list("category of 40 %", { category: "local" }, null, 20),
    list("category of 40 %, from the middle", { category: "local" }, middle.local, 10),
    list("category of the 30 oldest", { category: "opinion" }, null, 15),
    list("tag of half", { tag: "news" }, null, 20),
    list("tag of half, from the middle", { tag: "news" }, middle.news, 15),
    list("tag of 5", { tag: "rare" }, null, 3),
    list("tag of the 30 oldest", { tag: "old" }, null, 15),
    list("tag of none", { tag: "nothing" }, null, 0),
    list("contributor of a quarter", { contributor: "member-1" }, null, 15),
    list("contributor of a quarter, from the middle", { contributor: "member-1" }, middle.importer, 5),
    list("tag of half in a category of the 30 oldest", { tag: "news", category: "opinion" }, null, 5),
    list("tag of half by a contributor of a quarter", { tag: "news", contributor: "member-1" }, null, 10),
    list("category of 40 % by a contributor of a quarter", { category: "local", contributor: "member-1" }, null, 5),
    ...(["hour", "day", "week", "all"] as const).map((window) =>
      page(`list: top of the ${window}`, async () =>
        descends(
          (await topStories(window)).map(({ views }) => views),
          40,
        ),
      ),
    ),
  ];
}

function discussions({ few, thousand, tenThousand, oneThread }: Marks): Page[] {
  const sorts: Sort[] = ["newest", "oldest", "best"];
  return [
    discussion("20", few, "newest", 12),
    ...sorts.map((sort) => discussion("1,000", thousand, sort, 50)),
    ...sorts.map((sort) => discussion("10,000", tenThousand, sort, 50)),
    discussion("10,000 in one thread", oneThread, "oldest", 5),
    page("10,000 comments, tenth page, best", async () => {
      let at: CommentPage = { threads: [], next: null };
      for (let turn = 0; turn < 10; turn++) at = await commentThreads(tenThousand, { sort: "best", cursor: at.next });
      return at.threads.length === 50;
    }),
  ];
}

function numbers({ few, hot }: Marks): Page[] {
  const running = keepRunningNumbers(pool());
  return [
    page("contributor of a quarter: the counts", async () => ((await contributorPage("member-1"))?.stories ?? 0) >= 15),
    page("site's numbers", async () => (await readSiteNumbers(nowMs())).stories >= 90),
    page("live numbers", async () => (await running([few], nowMs()))[0] !== null),
    page("live numbers of the hot story", async () => {
      const [live] = await running([hot], nowMs());
      return !!live && live.now <= live.lastHour && live.lastHour < live.last24Hours && live.last24Hours <= live.total;
    }),
    page("views of the day of 20 stories", async () => {
      const { stories } = await newestStories({}, null, 20);
      return (await viewsOfLastDay(stories.filter(({ id }) => id !== hot).map(({ id }) => id))).size <= 20;
    }),
  ];
}

function page(name: string, ask: () => Promise<boolean>): Page {
  return { name, ask };
}

function discussion(name: string, id: string, sort: Sort, least: number): Page {
  return page(`${name} comments, ${sort}`, async () => {
    const { threads } = await commentThreads(id, { sort });
    return threads.length >= least - 2;
  });
}
