import { sendDaily } from "../lib/notices/send-daily.ts";
import { setClock } from "../lib/platform/clock.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";

// A program of its own: journeys run it over the database of the site that they visit (e2e/notices.ts). So many days go by.
const days = Number(process.argv[2] ?? 1);
setClock(() => Date.now() + days * 24 * 60 * 60 * 1000);
await sendDaily();
await closeDatabase();
