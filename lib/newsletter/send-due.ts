import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { beginEdition } from "./begin-edition.ts";
import { planEditions } from "./plan-editions.ts";
import { sendEdition } from "./send-edition.ts";

/** Plans the next editions, begins those whose time has come, and goes on with those that are on their way. */
export async function sendDue(): Promise<void> {
  const due = await sql.$queryRaw<{ id: string }[]>`
    SELECT id FROM editions WHERE state = 'planned' AND until <= ${now()} ORDER BY until`;
  for (const { id } of due) await beginEdition(id);
  await planEditions();
  const open = await sql.$queryRaw<{ id: string }[]>`SELECT id FROM editions WHERE state = 'sending' ORDER BY until`;
  for (const { id } of open) await sendEdition(id);
}
