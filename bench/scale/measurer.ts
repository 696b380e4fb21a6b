// Times the pages against one world, in a process of its own, since a process has one database.
import { pool } from "../../lib/platform/db/client.ts";
import { rankStories } from "../../lib/stats/rank-stories.ts";
import { rankContributors } from "../../lib/stories/rank-contributors.ts";
import { sumContributors } from "../../lib/stories/sum-contributors.ts";
import { countSite } from "../../lib/views/count-site.ts";
import { whatIsAsked } from "./capture.ts";
import { type Check, checkWorld } from "./checks.ts";
import { type Explained, explain, isRead } from "./explain.ts";
import { readMarks } from "./marks.ts";
import type { Page } from "./page.ts";
import { pagesOf } from "./pages.ts";

/** What a measurer can be asked, and its answers. */
export type Answers = {
  /** Milliseconds of each part of the jobs. */
  jobs: Record<string, number>;
  /** The names of the pages. */
  pages: string[];
  /** Milliseconds of each time a page was asked; null stands for an answer that cannot be right. */
  times: (number | null)[];
  plans: Record<string, Explained[]>;
  checks: Check[];
};
export type Order = { what: keyof Answers; page: string; repeats: number; full: boolean };

const parts = {
  "top of the hour": () => rankStories("hour"),
  "top of the day": () => rankStories("day"),
  "contributors of the week": () => rankContributors(),
  "the site's counts": () => countSite(),
  "top of the week": () => rankStories("week"),
  "top of all": () => rankStories("all"),
  "contributors who have much": () => sumContributors(),
};

const answers: { [What in keyof Answers]: (order: Order) => Promise<Answers[What]> } = {
  jobs: () => forEach(Object.entries(parts), ([name, run]) => [name, timed(run)]),
  pages: async () => (await pages()).map(({ name }) => name),
  times: async ({ page, repeats }) => repeat(await pageCalled(page), repeats),
  plans: async ({ full }) => forEach(await pages(), (page) => [page.name, plansOf(page, full)]),
  checks: () => checkWorld(),
};

process.on("message", (order: Order) => {
  answers[order.what](order).then(
    (answer) => process.send?.(answer),
    (error: Error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

let known: Page[] | undefined;

async function pages(): Promise<Page[]> {
  known ??= pagesOf(await readMarks());
  return known;
}

async function pageCalled(name: string): Promise<Page> {
  const page = (await pages()).find((each) => each.name === name);
  if (!page) throw new Error(`There is no page "${name}".`);
  return page;
}

async function repeat({ ask }: Page, times: number): Promise<(number | null)[]> {
  await ask(); // warm
  const all: (number | null)[] = [];
  for (let turn = 0; turn < times; turn++) {
    let right = false;
    const ms = await timed(async () => {
      right = await ask();
    });
    all.push(right ? ms : null);
  }
  return all;
}

async function plansOf({ ask }: Page, full: boolean): Promise<Explained[]> {
  const asked = (await whatIsAsked(ask)).filter(isRead);
  const found: Explained[] = [];
  for (const statement of asked) found.push(await explain(pool(), statement, full));
  return found;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

async function forEach<E, T>(
  entries: readonly E[],
  run: (entry: E) => [string, Promise<T>],
): Promise<Record<string, T>> {
  const all: Record<string, T> = {};
  for (const entry of entries) {
    const [name, result] = run(entry);
    all[name] = await result;
  }
  return all;
}
