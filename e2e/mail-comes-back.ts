import { closeDatabase } from "../lib/platform/db/client.ts";
import { noteRefusal } from "../lib/platform/mail/send-mail.ts";

// A program of its own: journeys run it over the database of the site that they visit (e2e/newsletter.ts).
const [address = ""] = process.argv.slice(2);
await noteRefusal(address, "5.1.1");
await closeDatabase();
