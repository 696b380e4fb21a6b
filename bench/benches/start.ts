// How long a web process takes from its start until it says that it is ready.
import { freePort } from "../../scripts/postgres/free-port.ts";
import { inTurn } from "../in-turn.ts";
import type { Bench } from "../options.ts";
import { ownSite } from "../own-site.ts";
import { middle } from "../percentile.ts";
import { ask } from "../raw.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import { startWeb } from "../web-process.ts";

export const usual = { rounds: 5 };

export const run: Bench = async (site, options) => {
  const { env } = ownSite(site);
  printConditions(options);
  const starts = await inTurn(Array.from({ length: options.rounds }), async () => {
    const web = await startWeb({ ...env, PORT: String(await freePort()) });
    const asked = performance.now();
    const page = await ask(new URL(site.story.path, web.url));
    const pageMs = performance.now() - asked;
    await web.end();
    return { readyMs: web.readyMs, pageMs, right: page.status === 200 && page.text.includes(site.story.title) };
  });
  const ready = starts.map(({ readyMs }) => readyMs);
  printFigure("ready after a restart, median", middle(ready), "ms", "ready");
  printFigure("  the slowest of them", Math.max(...ready), "ms");
  printFigure("  its first story page, median", middle(starts.map(({ pageMs }) => pageMs)), "ms");
  return printCheck(
    "its first page is the story",
    starts.every(({ right }) => right),
  );
};
