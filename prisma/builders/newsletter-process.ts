// Sends an edition until it is done; killed on the way by a test or a bench.

import { sendEdition } from "../../lib/newsletter/send-edition.ts";
import { closeDatabase } from "../../lib/platform/db/client.ts";

const [edition = ""] = process.argv.slice(2);
const done = await sendEdition(edition);
process.stdout.write(`${JSON.stringify({ done, memory: process.resourceUsage().maxRSS })}\n`);
await closeDatabase();
