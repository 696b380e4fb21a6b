// Prints the one-time link with which the first admin begins; nothing where there is one.
import { renewAdminLink } from "../lib/accounts/renew-admin-link.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";

const link = await renewAdminLink();
if (link) process.stdout.write(`${link}\n`);
await closeDatabase();
