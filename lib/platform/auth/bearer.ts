import { timingSafeEqual } from "node:crypto";
import { tokenHash } from "./secret-token.ts";

/** Whether an Authorization header carries this token, told in the same time whatever it carries. */
export function bears(authorization: string | null | undefined, token: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  return given !== undefined && timingSafeEqual(tokenHash(token), tokenHash(given));
}
