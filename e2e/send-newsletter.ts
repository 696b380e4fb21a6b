import { beginEdition } from "../lib/newsletter/begin-edition.ts";
import { sendEdition } from "../lib/newsletter/send-edition.ts";
import { now } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { newId } from "../lib/platform/new-id.ts";

// A program of its own: journeys run it over the database of the site that they visit (e2e/newsletter.ts). An edition of its
// own, of what has been published in the last year, goes to everybody who gets one every week.
const [subject = ""] = process.argv.slice(2);
const [id, until] = [newId(), now()];
const since = new Date(until.getTime() - 365 * 24 * 60 * 60 * 1000);
await db.edition.create({ data: { id, rhythm: "weekly", state: "planned", since, until, subject } });
await beginEdition(id);
await sendEdition(id);
await closeDatabase();
