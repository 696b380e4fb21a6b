import { createHash, randomInt } from "node:crypto";
import type { Tx } from "../../platform/db/transaction.ts";
import { recoveryCodes, recoveryLength, recoverySigns, shownRecoveryCode } from "../rules/factor.ts";

/** Gives a member new recovery codes in the place of all others; they are shown this once. */
export async function makeRecoveryCodes(tx: Tx, memberId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newCode);
  await tx.recoveryCode.deleteMany({ where: { memberId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ memberId, codeHash: recoveryHash(memberId, code) })),
  });
  return codes.map(shownRecoveryCode);
}

/** What is stored of a recovery code. It is made by chance and long, so a quick hash is enough. */
export function recoveryHash(memberId: string, code: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash("sha256").update(`recovery:${memberId}:${code}`).digest());
}

function newCode(): string {
  return Array.from({ length: recoveryLength }, () => recoverySigns[randomInt(recoverySigns.length)]).join("");
}
