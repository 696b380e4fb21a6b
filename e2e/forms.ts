import { type Locator, type Page, test } from "@playwright/test";

/** Presses the button of exactly this name. */
export async function pressButton(where: Page | Locator, name: string): Promise<void> {
  await where.getByRole("button", { name, exact: true }).click();
}

/** Whether this journey runs in a browser without JavaScript. */
export function isPlain(): boolean {
  return test.info().project.use.javaScriptEnabled === false;
}
