import { expect, type Page } from "@playwright/test";

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

/** The region of this name that this width shows. */
export function region(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

/** One of the four numbers of the story on the page. */
export async function viewsOf(page: Page, label: "Now" | "Total"): Promise<number> {
  const views = region(page, "Story views");
  await expect(views).toBeVisible();
  const text = (await views.innerText()).replaceAll(",", "").replaceAll("\n", " ");
  const pattern = label === "Total" ? /(\d+)\s*Total/i : /(\d+)\s*Now/i;
  return Number(pattern.exec(text)?.[1] ?? Number.NaN);
}
