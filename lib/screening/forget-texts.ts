import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";

const keptDays = 30;

/** Forgets what texts looked like that were handed in more than 30 days ago. */
export async function forgetTexts(): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  await sql.$queryRaw`DELETE FROM screened_texts WHERE at < ${before}`;
}
