import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { givenText } from "./read-paper.ts";
import { type PaperVersion, type WrittenPaper, written } from "./schema.ts";

export type EditedPaper = {
  /** What stands in the editor. */
  text: string;
  /** The number of the last version; 0 where there is none. */
  last: string;
  /** Whether readers see what was written in the browser. */
  isOwn: boolean;
  versions: PaperVersion[];
};

const most = 50;

/** A paper in its editor, with its history; an earlier version's text where that one was asked for. */
export async function paperToEdit(
  name: WrittenPaper,
  version: string | undefined,
  actor: Actor | null,
): Promise<EditedPaper> {
  if (!may(actor, "paper.edit")) throw notFound();
  const versions = await sql.$queryRaw<PaperVersion[]>`
    SELECT v.number::text AS number, v.text, m.pen_name AS by, v.at FROM paper_versions v
    LEFT JOIN members m ON m.id = v.by_id WHERE v.name = ${name} ORDER BY v.number DESC LIMIT ${most}`;
  const [last] = versions;
  const shown = versions.find(({ number }) => number === version) ?? last;
  const text = shown?.text ?? (await givenText(name));
  return { text, versions, last: last?.number ?? "0", isOwn: last !== undefined && last.text !== null };
}

/** Each paper that can be written, with its last change. */
export async function writtenPapers(
  actor: Actor | null,
): Promise<{ name: WrittenPaper; isOwn: boolean; by: string | null; at: Date | null }[]> {
  if (!may(actor, "paper.edit")) throw notFound();
  const rows = await db.paperVersion.findMany({
    distinct: ["name"],
    orderBy: { number: "desc" },
    include: { by: { select: { penName: true } } },
  });
  return written.map((name) => {
    const row = rows.find((each) => each.name === name);
    return { name, isOwn: (row?.text ?? null) !== null, by: row?.by?.penName ?? null, at: row?.at ?? null };
  });
}
