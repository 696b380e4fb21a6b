import pg from "pg";

/** A statement as it went to the database. */
export type Asked = {
  text: string;
  values: unknown[];
  /** What its transaction began with, where that sets something. */
  begin?: string;
};

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Notes every statement that this process sends to the database while something runs. */
export async function whatIsAsked(run: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const begun = new WeakMap<pg.Client, string>();
  const within = (client: pg.Client, statement: Asked): Asked => {
    const { text } = statement;
    if (/^BEGIN\b.*\bSET LOCAL\b/s.test(text)) begun.set(client, text);
    else if (/^(?:COMMIT|ROLLBACK)\b/.test(text)) begun.delete(client);
    const begin = begun.get(client);
    return begin ? { ...statement, begin } : statement;
  };
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const query = prototype.query;
  prototype.query = function note(this: pg.Client, ...args: unknown[]) {
    asked.push(within(this, asStatement(args)));
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
