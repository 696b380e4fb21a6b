import { tokenFor } from "../platform/auth/secret-token.ts";

/** The token of an invitation: the same each time, so that its maker can copy the link again; only its hash is stored. */
export function invitationToken(id: string): string {
  return tokenFor(`invitation:${id}`);
}

/** Where an invitation leads. */
export function invitationPath(id: string): string {
  return `/sign-up?invitation=${invitationToken(id)}`;
}
