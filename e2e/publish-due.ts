import { setClock } from "../lib/platform/clock.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { publishDue } from "../lib/stories/publish-due.ts";

// A program of its own: journeys run it over the database of the site that they visit (e2e/schedule.ts). So many minutes go by.
const minutes = Number(process.argv[2] ?? 1);
setClock(() => Date.now() + minutes * 60_000);
await publishDue();
await closeDatabase();
