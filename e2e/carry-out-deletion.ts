import { setClock } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { clearAccount } from "../lib/privacy/deletion/clear-account.ts";
import { closeAccount } from "../lib/privacy/deletion/close-account.ts";

// A program of its own: a journey runs it over the database of the site that it visits (e2e/accounts.ts). Seven days go by
// for the account with this address, and for no other.
const { id: memberId } = await db.member.findFirstOrThrow({ where: { email: process.argv[2] ?? "" } });
setClock(() => Date.now() + 7 * 24 * 60 * 60 * 1000);
await closeAccount(memberId);
await clearAccount({ memberId });
await closeDatabase();
