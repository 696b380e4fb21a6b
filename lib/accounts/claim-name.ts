import type { Tx } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { refuseField } from "../platform/refusal.ts";
import { siteName } from "../site/read-settings.ts";
import { handleOf, withSuffix } from "./rules/handle.ts";
import { isReserved, reservedFault } from "./rules/reserved.ts";
import { skeleton } from "./rules/skeleton.ts";

/** Refuses a pen name that speaks for the site, or that looks like another member's. */
export async function refuseTakenName(tx: Tx, penName: string, memberId?: string): Promise<void> {
  const fault = reservedFault(penName, await siteName());
  if (fault) throw refuseField("penName", fault);
  const claim = await tx.nameClaim.findUnique({ where: { skeleton: skeleton(penName) } });
  if (claim && claim.memberId !== memberId) {
    throw refuseField("penName", "Another member has this pen name, or one that looks like it. Choose another.");
  }
}

/** A handle for a pen name that nobody has, and that looks like nobody's. */
export async function findHandle(tx: Tx, penName: string): Promise<string> {
  const wanted = handleOf(penName);
  const random = () => newId().slice(-4);
  const base = wanted && !isReserved(wanted, await siteName()) ? wanted : `reader-${random()}`;
  const candidates = [base, ...["2", "3", "4", "5", random(), random() + random()].map((end) => withSuffix(base, end))];
  const own = skeleton(penName);
  const claimed = await tx.nameClaim.findMany({ where: { skeleton: { in: candidates.map(skeleton) } } });
  const members = await tx.member.findMany({ where: { handle: { in: candidates } }, select: { handle: true } });
  const taken = new Set([...claimed.map((claim) => claim.skeleton), ...members.map((member) => member.handle)]);
  const free = candidates.find(
    (handle) => !taken.has(handle) && (skeleton(handle) === own || !taken.has(skeleton(handle))),
  );
  return free ?? `reader-${newId()}`;
}

/** What a member's names look like, each once. */
export function skeletonsOf(penName: string, handle: string): string[] {
  return [...new Set([skeleton(penName), skeleton(handle)])];
}
