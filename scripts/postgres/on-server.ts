import pg from "pg";

/** Runs one statement over a connection of its own and gives its rows. */
export async function onServer(url: string, statement: string, values: unknown[] = []): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<pg.QueryResultRow>(statement, values);
    return rows;
  } finally {
    await client.end();
  }
}
