import { transaction } from "../platform/db/transaction.ts";
import { notFound } from "../platform/refusal.ts";
import { mailChoicesOf } from "./queries.ts";
import { type ChosenKind, chosenKinds, noticeKinds } from "./rules/kinds.ts";
import { readStopToken, type Stop } from "./stop-token.ts";

/** Ends the mails that a link in one of them is about. Done twice, it comes to the same. */
export async function stopMails({ token }: { token: string }): Promise<{ names: string[] }> {
  const stop = readStopToken(token);
  if (!stop) throw notFound("link");
  const kinds = await kindsOf(stop);
  await transaction(async (tx) => {
    const [member] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM members WHERE id = ${stop.memberId} FOR KEY SHARE`;
    if (!member) throw notFound("link");
    for (const kind of kinds) {
      const key = { memberId: stop.memberId, kind };
      const mail = "never";
      await tx.mailChoice.upsert({ where: { memberId_kind: key }, create: { ...key, mail }, update: { mail } });
    }
  });
  return { names: kinds.map((kind) => noticeKinds[kind].name) };
}

/** The kinds of notices that a token would no longer have mailed; null for one that is not ours. */
export async function stoppedBy(token: string): Promise<{ names: string[] } | null> {
  const stop = readStopToken(token);
  return stop && { names: (await kindsOf(stop)).map((kind) => noticeKinds[kind].name) };
}

async function kindsOf({ memberId, what }: Stop): Promise<ChosenKind[]> {
  const choices = await mailChoicesOf(memberId);
  return chosenKinds.filter((kind) =>
    what === "daily" ? choices[kind] === "daily" : kind === what && choices[kind] !== "never",
  );
}
