import { pool } from "../../platform/db/client.ts";

const atOnce = 100;

/** The rows of a statement whose one column is JSON, some at a time, so that a million are no more memory than a hundred. */
export async function* readRows(select: string, memberId: string): AsyncGenerator<unknown> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN READ ONLY");
    await client.query(`DECLARE rows_of_export NO SCROLL CURSOR FOR ${select}`, [memberId]);
    for (;;) {
      const { rows } = await client.query({ text: `FETCH ${atOnce} FROM rows_of_export`, rowMode: "array" });
      for (const [value] of rows) yield value;
      if (rows.length < atOnce) return;
    }
  } finally {
    await client.query("ROLLBACK").catch((error: Error) => {
      broken = error;
    });
    client.release(broken);
  }
}

/** Those rows as the text of a JSON file, piece by piece. */
export async function* rowsAsJson(select: string, memberId: string): AsyncGenerator<Buffer> {
  let before = "[\n";
  for await (const row of readRows(select, memberId)) {
    yield Buffer.from(`${before}${JSON.stringify(row, null, 1)}`);
    before = ",\n";
  }
  yield Buffer.from(before === "[\n" ? "[]\n" : "\n]\n");
}
