import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { defaultSettings } from "./defaults.ts";
import type { SettingChange } from "./schema.ts";

/** Sets something for the whole site. Who did so, and when, stays; setting what is set already changes nothing. */
export async function changeSetting({ key, value }: SettingChange, actor: Actor | null): Promise<SettingChange> {
  if (!actor || !may(actor, "site.settings")) throw notFound();
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`site:${key}`}, 0))::text`;
    const last = await tx.siteChange.findFirst({ where: { key }, orderBy: { number: "desc" } });
    if ((last?.value ?? defaultSettings()[key]) === value) return;
    if (key === "twoFactor" && value === "required") await refuseWithoutFactor(tx, actor);
    await tx.siteChange.create({ data: { key, value, byId: actor.id, at: now() } });
    await record(tx, "site.changed", { key });
  });
  return { key, value } as SettingChange;
}

// Else the first whom the setting locks out is whoever set it.
async function refuseWithoutFactor(tx: Tx, { id }: Actor): Promise<void> {
  if ((await tx.factor.count({ where: { memberId: id, confirmedAt: { not: null } } })) > 0) return;
  throw refuseField("value", "Set two-factor up for your own account first, under Account settings.");
}
