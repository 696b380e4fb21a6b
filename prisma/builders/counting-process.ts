// Counts view signals of many readers until it is killed, and says each acknowledgement: "<reader> <at>".
import { nowMs } from "../../lib/platform/clock.ts";
import { pool } from "../../lib/platform/db/client.ts";
import { openCounter } from "../../lib/views/counter.ts";

const [storyId = "", readers = "100"] = process.argv.slice(2);
const counter = openCounter(pool());

async function countAsReaders(first: number, every: number): Promise<never> {
  for (let reader = first; ; reader = (reader + every) % Number(readers)) {
    const at = nowMs();
    await counter.count({
      storyId,
      at,
      address: `10.0.${reader}.1`,
      userAgent: "Firefox",
      referrer: null,
      country: null,
    });
    process.stdout.write(`${reader} ${at}\n`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

await Promise.all([0, 1, 2, 3].map((first) => countAsReaders(first, 7)));
