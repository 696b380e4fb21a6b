import { db } from "../../lib/platform/db/client.ts";
import { clearAccount } from "../../lib/privacy/deletion/clear-account.ts";
import { closeAccount } from "../../lib/privacy/deletion/close-account.ts";
import { afterDays } from "./after.ts";

/** Seven days go by for the account with this address, which is to be deleted, and for no other. */
export async function carryOutDeletion({ email }: { email: string }): Promise<void> {
  const { id: memberId } = await db.member.findFirstOrThrow({ where: { email } });
  await afterDays(7, async () => {
    await closeAccount(memberId);
    await clearAccount({ memberId });
  });
}
