import { db } from "../../platform/db/client.ts";
import type { Actor } from "../../policy.ts";
import { siteName } from "../../site/read-settings.ts";
import { base32, otpauthUri } from "../rules/factor.ts";
import { openSecret } from "./own-secret.ts";
import { type QrPath, qrPath } from "./qr-path.ts";

/** How it stands with the actor's second step. What was begun is shown until it is confirmed, and never again. */
export type OwnFactor =
  | { state: "off" }
  | { state: "begun"; secret: string; address: string; picture: QrPath }
  | { state: "on"; since: Date; codesLeft: number };

/** The actor's own second step. */
export async function ownFactor(actor: Actor): Promise<OwnFactor> {
  const factor = await db.factor.findUnique({ where: { memberId: actor.id } });
  if (!factor) return { state: "off" };
  if (factor.confirmedAt) {
    const codesLeft = await db.recoveryCode.count({ where: { memberId: actor.id, usedAt: null } });
    return { state: "on", since: factor.confirmedAt, codesLeft };
  }
  const secret = openSecret(factor.secret, actor.id);
  const address = otpauthUri(secret, { siteName: await siteName(), handle: actor.handle });
  return { state: "begun", secret: base32(secret), address, picture: qrPath(address) };
}
