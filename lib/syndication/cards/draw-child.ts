// Runs alone in a process of its own, with nothing of our environment: it reads the cover from its input, writes a PNG, and ends.
import { setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { drawPlan } from "./draw-plan.ts";
import { cardPlan } from "./plan.ts";

const maxMegabytes = 400;

const plan = cardPlan.parse(JSON.parse(process.argv[2] ?? "null"));
setPriority(10);
setInterval(() => {
  if (process.memoryUsage.rss() > maxMegabytes * 1_000_000) process.exit(3);
}, 20).unref();
const cover = await buffer(process.stdin);
if (cover.length !== plan.coverBytes) process.exit(5);
process.stdout.write(await drawPlan(plan, cover));
