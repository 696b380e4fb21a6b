// Works everything out anew that the moderation log says: cases, bans, what is hidden and what is closed.
import { rebuild } from "../lib/moderation/rebuild.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";

const count = await rebuild();
process.stdout.write(`Worked out ${count} ${count === 1 ? "subject" : "subjects"} from the log.\n`);
await closeDatabase();
