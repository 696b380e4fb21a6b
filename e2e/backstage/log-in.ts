import { db } from "../../lib/platform/db/client.ts";
import { cookieOf } from "../../prisma/builders/signed-in.ts";

/** Lets a member in; answers the Cookie header of who has just come in. */
export async function logIn({ email }: { email: string }): Promise<string> {
  return cookieOf(await db.member.findFirstOrThrow({ where: { email } }));
}
