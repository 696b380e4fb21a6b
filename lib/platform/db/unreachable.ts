import { busy, isRefusal } from "../refusal.ts";

// Of the system, of PostgreSQL (all connections taken, cannot connect now) and of Prisma (cannot reach it, no connection
// free). Not among them: a connection that broke while it was used, because then a commit may have gone through.
const codes = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN", "53300", "57P03"]);
const prismaCodes = new Set(["P1001", "P2024"]);
const sentences =
  /timeout exceeded when trying to connect|due to connection timeout|unable to start a transaction|can't reach database server/i;

/** Whether something failed because no database connection could be had: nothing was begun, so nothing was changed. */
export function isUnreachable(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = codeOf(thrown);
  return codes.has(code) || prismaCodes.has(code) || sentences.test(thrown.message) || codes.has(codeBehind(thrown));
}

/** A refusal as it is, and "try again in a moment" for a database that cannot be reached; null for every other fault. */
export function asRefusal(thrown: unknown): ReturnType<typeof busy> | null {
  if (isRefusal(thrown)) return thrown;
  return isUnreachable(thrown) ? busy() : null;
}

function codeOf(fault: object): string {
  return "code" in fault ? String(fault.code) : "";
}

type FromPrisma = { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };

// What PostgreSQL said, where Prisma stands between.
function codeBehind(fault: Error): string {
  return (fault as FromPrisma).meta?.driverAdapterError?.cause?.originalCode ?? "";
}
