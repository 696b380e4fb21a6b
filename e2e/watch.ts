import { expect, type Page } from "@playwright/test";

/** What went wrong on a page without anybody seeing it. */
export type Watch = { complaints: string[]; foreign: string[] };

/** Listens for errors in the console (broken content security rules are among them) and for requests to anybody else. */
export function watch(page: Page, origin: string): Watch {
  const seen: Watch = { complaints: [], foreign: [] };
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // A page that says that nothing is there is itself a 404.
    const about = message.location().url;
    const isOwnAnswer = message.text().startsWith("Failed to load resource") && about === page.url();
    if (!isOwnAnswer) seen.complaints.push(`${page.url()}: ${message.text()} (${about})`);
  });
  page.on("pageerror", (error) => seen.complaints.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== new URL(origin).origin)
      seen.foreign.push(`${page.url()}: ${request.url()}`);
  });
  return seen;
}

/** Nothing of that kind has happened so far. */
export function expectQuiet({ complaints, foreign }: Watch): void {
  expect.soft(complaints).toEqual([]);
  expect.soft(foreign).toEqual([]);
}
