import type pg from "pg";
import type { Asked } from "./capture.ts";

/** What PostgreSQL did for a statement. */
export type Explained = {
  statement: string;
  /** Kinds of nodes with what they read, outermost first. */
  shape: string;
  ms: number;
  /** Pages of 8 KiB that were looked into. */
  pages: number;
  /** What reads or sorts more than a page should. */
  faults: string[];
  /** PostgreSQL's own words, if they were asked for. */
  full: string;
};

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: Node[];
};
type Answer = [{ Plan: Node; "Execution Time": number; "Planning Time": number }];

// More rows than this in one place are more than a page shows or a thread has.
const many = 2000;

/** Has PostgreSQL run a statement that reads, and say how. */
export async function explain(pool: pg.Pool, asked: Asked, wantsFull: boolean): Promise<Explained> {
  const db = await pool.connect();
  try {
    // As it was asked: what its transaction sets decides its plan.
    await db.query(asked.begin ?? "BEGIN");
    return await explainOn(db, asked, wantsFull);
  } catch (thrown) {
    if ((thrown as pg.DatabaseError).code !== "57014") throw thrown;
    const faults = ["was ended, because it took longer than it may"];
    return { statement: asked.text, shape: "", ms: Number.POSITIVE_INFINITY, pages: 0, faults, full: "" };
  } finally {
    await db.query("ROLLBACK");
    db.release();
  }
}

async function explainOn(db: pg.PoolClient, { text, values }: Asked, wantsFull: boolean): Promise<Explained> {
  const { rows } = await db.query<{ "QUERY PLAN": Answer }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
  const [answer] = rows;
  if (!answer) throw new Error(`No plan for: ${text}`);
  const [{ Plan: plan, "Execution Time": ms }] = answer["QUERY PLAN"];
  const nodes = flatten(plan);
  return {
    statement: text.replaceAll(/\s+/g, " ").trim(),
    shape: nodes.map(nameOf).join(" > "),
    ms,
    pages: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"],
    faults: nodes.flatMap(faultsOf),
    full: wantsFull ? await inWords(db, text, values) : "",
  };
}

/** Whether a statement only reads. */
export function isRead({ text }: Asked): boolean {
  return /^\s*(?:SELECT|WITH)\b/i.test(text) && !/\b(?:INSERT|UPDATE|DELETE)\b/.test(text);
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

function nameOf(node: Node): string {
  const on = node["Index Name"] ?? node["Relation Name"];
  return on ? `${node["Node Type"]} ${on}` : node["Node Type"];
}

function faultsOf(node: Node): string[] {
  const rows = node["Actual Rows"] * node["Actual Loops"];
  const inVain =
    ((node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0)) * node["Actual Loops"];
  const found: string[] = [];
  if (node["Node Type"] === "Seq Scan" && rows + inVain > many)
    found.push(`reads all ${Math.round(rows + inVain)} rows of ${nameOf(node)}`);
  else if (inVain > many) found.push(`${nameOf(node)} throws ${Math.round(inVain)} rows away`);
  else if (/Scan|Sort/.test(node["Node Type"]) && rows > many)
    found.push(`${nameOf(node)} of ${Math.round(rows)} rows`);
  return found;
}

async function inWords(db: pg.PoolClient, text: string, values: unknown[]): Promise<string> {
  const { rows } = await db.query<{ "QUERY PLAN": string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
