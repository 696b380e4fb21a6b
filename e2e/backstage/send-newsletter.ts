import { beginEdition } from "../../lib/newsletter/begin-edition.ts";
import { sendEdition } from "../../lib/newsletter/send-edition.ts";
import { now } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";
import { newId } from "../../lib/platform/new-id.ts";

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** An edition of its own, of what has been published in the last year, goes to everybody who gets one every week. */
export async function sendNewsletter({ subject }: { subject: string }): Promise<void> {
  const [id, until] = [newId(), now()];
  const since = new Date(until.getTime() - yearMs);
  await db.edition.create({ data: { id, rhythm: "weekly", state: "planned", since, until, subject } });
  await beginEdition(id);
  await sendEdition(id);
}
