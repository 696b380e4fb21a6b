import type { Tx } from "../platform/db/transaction.ts";

/** The next number of the log. Reports, decisions and appeals share them, so that all of it has one order. */
export async function nextNumber(tx: Tx): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval('decisions_number_seq') AS number`;
  if (!row) throw new Error("The sequence gave no number.");
  return row.number;
}
