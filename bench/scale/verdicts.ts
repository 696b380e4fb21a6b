import { actorOf } from "../../lib/accounts/actor-of.ts";
import { hasChanged, readSeen } from "../../lib/verdicts/has-changed.ts";
import { findUndecided, needsYourView } from "../../lib/verdicts/needs-your-view.ts";
import { computedVerdict, latestRun, reasonsGiven, releases, verdictRecord } from "../../lib/verdicts/queries.ts";
import type { Marks } from "./marks.ts";
import type { Page } from "./page.ts";

/** What pages say of verdicts, and whom they are asked of. */
export function verdicts({ few, hot }: Marks): Page[] {
  return [
    verdict("how one was computed", async () => (await computedVerdict(few))?.story.id === few),
    verdict("how that of the hot story was computed", async () => (await computedVerdict(hot))?.story.id === hot),
    verdict("reasons on the hot story", async () => (await reasonsGiven(hot)).length >= 0),
    verdict("record of a contributor of a quarter", async () => Object.keys(await verdictRecord("m1")).length > 0),
    verdict("stories without one, for guests", async () => (await findUndecided()).length === 10),
    verdict("needs your view", async () => {
      const { stories, done } = await needsYourView(await actorOf("m3"));
      return stories.length + done === 5;
    }),
    verdict("transparency", async () => (await releases()).length >= 0 && (await latestRun()) !== undefined),
    verdict("what the minute's run asks first", async () => {
      await hasChanged();
      return (await readSeen(new Date())).length > 0;
    }),
  ];
}

function verdict(name: string, ask: () => Promise<boolean>): Page {
  return { name: `verdict: ${name}`, ask };
}
