import { expect, type Locator, type Page } from "@playwright/test";

/** The address of a demo story whose title has these words. */
export async function addressOf(page: Page, words: string): Promise<string> {
  let cursor = "";
  for (;;) {
    const answer = await page.request.get(`/api/stories?cursor=${cursor}`);
    const { stories, next } = (await answer.json()) as {
      stories: { title: string; path: string }[];
      next: string | null;
    };
    const found = stories.find(({ title }) => title.includes(words));
    if (found) return found.path;
    if (!next) throw new Error(`No story's title has "${words}" in it.`);
    cursor = next;
  }
}

/** The id in a story's address. */
export function idIn(path: string): string {
  return new URL(path, "http://localhost").pathname.split("-").at(-1) ?? "";
}

/** The region of this name that this width shows. */
export function region(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** What other programs see of a story's numbers. */
export type Live = Record<
  "now" | "lastHour" | "last24Hours" | "total" | "fact" | "fiction" | "unsure" | "comments",
  number
>;

/** The story's numbers by the public interface. */
export async function liveNumbers(page: Page, path: string): Promise<Live> {
  const answer = await page.request.get(`/api/stories/${idIn(path)}/live`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Live;
}

/** The four numbers of the story on the page, as its readers see them; NaN for one that is not there. */
export async function viewsOf(page: Page): Promise<Pick<Live, "now" | "lastHour" | "last24Hours" | "total">> {
  const views = region(page, "Story views");
  await expect(views).toBeVisible();
  const text = (await views.innerText()).replaceAll(",", "").replaceAll(/\s+/g, " ");
  // Each number stands below its name, but the total of the rail, which stands before it.
  const number = (name: string) => Number(new RegExp(`${name} (\\d+)`, "i").exec(text)?.[1] ?? Number.NaN);
  return {
    now: number("now"),
    lastHour: number("last hour"),
    last24Hours: number("24 hours"),
    total: Number(/(\d+) Total|Total (\d+)/i.exec(text)?.slice(1).find(Boolean) ?? Number.NaN),
  };
}
