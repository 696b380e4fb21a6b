import pg from "pg";

/** A statement as it went to the database. */
export type Asked = { text: string; values: unknown[] };

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Notes every statement that this process sends to the database while something runs. */
export async function whatIsAsked(run: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const query = prototype.query;
  prototype.query = function note(this: pg.Client, ...args: unknown[]) {
    asked.push(asStatement(args));
    return query.apply(this, args);
  };
  try {
    await run();
  } finally {
    prototype.query = query;
  }
  return asked;
}

function asStatement([statement, values]: unknown[]): Asked {
  const { text, values: own } =
    typeof statement === "string" ? { text: statement, values: undefined } : (statement as Partial<Asked>);
  return { text: text ?? "", values: own ?? (Array.isArray(values) ? values : []) };
}
