import type { BrowserContext, Page } from "@playwright/test";
import type { Deeds } from "./deeds.ts";

const stages = new WeakMap<BrowserContext, string>();

/** Says that this browser visits a site of its own, behind whose scenes somebody else works. */
export function visits(context: BrowserContext, backstage: string): void {
  stages.set(context, backstage);
}

/** Has something done behind the scenes of the site that this page visits, or of the one that all journeys share. */
export async function behindTheScenes<N extends keyof Deeds>(
  deed: N,
  input: Parameters<Deeds[N]>[0],
  page?: Page,
): Promise<Awaited<ReturnType<Deeds[N]>>> {
  const url = (page && stages.get(page.context())) ?? process.env.E2E_BACKSTAGE_URL;
  if (!url) throw new Error("E2E_BACKSTAGE_URL is not set: run the journeys by `npm run test:e2e`.");
  const answer = await fetch(url, { method: "POST", body: JSON.stringify({ deed, input }) });
  if (!answer.ok) throw new Error(`${deed}: ${await answer.text()}`);
  return ((await answer.json()) as { done: Awaited<ReturnType<Deeds[N]>> }).done;
}

/** The session of whoever is logged in on a page. */
export async function sessionOn(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name.endsWith("firsthand.session"))?.value ?? "";
}
