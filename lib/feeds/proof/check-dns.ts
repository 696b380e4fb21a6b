import type { ProofCheck } from "../schema.ts";
import { type ReadTxt, whyNoDns } from "./read-txt.ts";

/** The name that is looked for, in a page's head and in the domain's records. */
export const proofName = "firsthand-verification";

/** Looks for a feed's token in the records of its host. `unsure`: they could not be had this time. */
export async function checkDns(
  host: string,
  token: string,
  askDns: ReadTxt,
): Promise<{ check: ProofCheck; unsure: boolean }> {
  const about = { kind: "dns", lookedAt: `_firsthand.${host}`, wanted: `${proofName}=${token}` } as const;
  const closed = whyNoDns(host);
  if (closed) return { check: { ...about, holds: false, found: closed }, unsure: false };
  const { records, fault } = await askDns(about.lookedAt);
  if (records.includes(about.wanted))
    return { check: { ...about, holds: true, found: "The record is there." }, unsure: false };
  const count = records.length;
  const found = fault ?? (count > 0 ? `There are ${count} TXT records, but not this one.` : "There is no TXT record.");
  return { check: { ...about, holds: false, found }, unsure: fault !== null };
}
