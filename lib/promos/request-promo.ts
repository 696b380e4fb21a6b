import { screenText } from "../accounts/screen-text.ts";
import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFromAll } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { findAlike } from "../screening/find-alike.ts";
import { rememberText } from "../screening/remember-text.ts";
import type { Screening } from "../screening/schema.ts";
import type { NewRequest } from "./schema.ts";

/**
 * Somebody asks to advertise; they need no account. What the screening holds is kept for the admins, and no mail is sent
 * about it to anybody.
 */
export async function requestPromo(
  request: NewRequest,
  actor: Actor | null,
  { address }: { address: string },
): Promise<{ id: string }> {
  const screening = await screenRequest(request, actor);
  await takeFromAll([
    { name: "promo-request", key: actor?.id ?? address },
    { name: "promo-answer-mail", key: request.email },
  ]);
  const { startsOn, endsOn, ...words } = request;
  const id = newId();
  await transaction(async (tx) => {
    const days = { startsOn: new Date(startsOn), endsOn: new Date(endsOn) };
    await tx.promoRequest.create({ data: { ...words, ...days, ...evidenceOf(screening), id, createdAt: now() } });
    await rememberText(tx, { kind: "promo", subjectId: id, authorId: actor?.id ?? id, text: words.words });
    if (screening.outcome === "publish") await record(tx, "promo.requested", { requestId: id });
  });
  return { id };
}

async function screenRequest({ name, advertiser, words }: NewRequest, actor: Actor | null): Promise<Screening> {
  const text = [name, advertiser, words].join("\n");
  const alike = async (tx: Sql) => ({ alike: await findAlike(words, null, tx) });
  const screening = await screenText({ kind: "promo", text, links: [] }, actor, alike);
  if (screening.outcome === "refuse") throw refuseField("words", screening.sentence);
  return screening;
}

function evidenceOf({ outcome, features }: Screening) {
  return outcome === "hold" ? { evidence: { features: features.map((feature) => ({ ...feature })) } } : {};
}
