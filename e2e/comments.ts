import { expect, type Locator, type Page } from "@playwright/test";
import { pressButton } from "./forms.ts";
import { region } from "./stories.ts";

/** The conversation on the page. */
export function conversation(page: Page): Locator {
  return region(page, "Comments");
}

/** The comment that has these words; its replies are not part of it. */
export function comment(page: Page, words: string): Locator {
  return conversation(page).getByRole("article").filter({ hasText: words });
}

/** Writes a comment, with something behind it that will look different, and posts it. */
export async function say(page: Page, words: string, smiley = ""): Promise<void> {
  await conversation(page)
    .getByLabel("Your comment")
    .fill(words + smiley);
  await pressButton(conversation(page), "Post comment");
  await expect(comment(page, words)).toBeVisible();
}

/** Answers a comment: below it or, without JavaScript, on its own page. */
export async function answer(page: Page, to: Locator, words: string): Promise<void> {
  await to.getByRole("link", { name: "Reply", exact: true }).click();
  await conversation(page).getByLabel("Your reply").fill(words);
  await pressButton(conversation(page), "Post reply");
  await expect(comment(page, words)).toBeVisible();
}
