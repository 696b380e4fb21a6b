import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import type { SignInLinkInput } from "./schema.ts";
import type { Origin } from "./start-session.ts";

type Asked = Pick<SignInLinkInput, "email"> & { next?: string | undefined };

/** Asks for a link that logs in. Whether the address is anybody's is found out by the job that would send it, not here. */
export async function askSignInLink(input: Asked, origin: Origin): Promise<{ email: string }> {
  const { email, next } = input;
  await takeFrom("log-in", origin.address);
  await takeFrom("sign-in-link", email);
  const asked = { email, ...(next ? { next } : {}), requestId: newId() };
  await transaction((tx) => record(tx, "member.sign-in-asked", asked));
  return { email };
}
