// Sends the mails of the day, and says how many; killed on the way by a test.

import { sendDaily } from "../../lib/notices/send-daily.ts";
import { closeDatabase } from "../../lib/platform/db/client.ts";

process.stdout.write(`${await sendDaily()}\n`);
await closeDatabase();
