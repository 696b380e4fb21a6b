import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";

/** What is reported or decided about. */
export type Subject = { kind: "story" | "comment" | "profile" | "cents"; id: string };

/** Reports something through the public interface, as a guest. */
export async function report(guest: APIRequestContext, subject: Subject, reason: string): Promise<void> {
  const answer = await guest.post("/api/reports", { data: { subject, reason, details: "Look at this." } });
  expect(answer.status()).toBe(201);
}

/** The id of a comment that the page shows. */
export async function idOfComment(comment: Locator): Promise<string> {
  const link = comment.getByRole("link", { name: "Link", exact: true });
  return (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
}

/** The form that decides the case on the page, once the case is one's own. */
export async function decisionForm(page: Page): Promise<Locator> {
  await expect(page.getByText("This case is yours")).toBeVisible();
  return page.getByRole("form", { name: "Decision" });
}
