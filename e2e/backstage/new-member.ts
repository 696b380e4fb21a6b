import type { Role } from "../../lib/policy.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { logIn } from "./log-in.ts";

type NewMember = { penName: string; email: string; password: string; handle: string; roles?: Role[] };

/** Somebody new, with a confirmed address and these roles; answers the Cookie header of who has just come in. */
export async function newMember(shape: NewMember): Promise<string> {
  await aMember(shape);
  return logIn(shape);
}
