import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { type Paper, renderPaper } from "./read-paper.ts";
import type { ChangePaper, PutBack } from "./schema.ts";

/** What a text would look like as a paper; changes nothing. */
export async function previewPaper(
  { name, text }: ChangePaper,
  actor: Actor | null,
): Promise<Paper & { text: string }> {
  if (!may(actor, "paper.edit")) throw notFound();
  return { ...(await renderPaper(text, name)), text };
}

/** Writes a paper anew. Every version stays, with who and when; one that was written over an older version than the last is refused. */
export async function changePaper({ name, text, after }: ChangePaper, actor: Actor | null): Promise<void> {
  await addVersion({ name, text, after }, actor);
}

/** Puts back the paper that comes with the site (or lies in the operator's folder). */
export async function putBackPaper({ name, after }: PutBack, actor: Actor | null): Promise<void> {
  await addVersion({ name, text: null, after }, actor);
}

type Version = { name: string; text: string | null; after: string };

async function addVersion({ name, text, after }: Version, actor: Actor | null): Promise<void> {
  if (!actor || !may(actor, "paper.edit")) throw notFound();
  await transaction(async (tx) => {
    const last = await lastVersion(tx, name);
    if (String(last?.number ?? 0) !== after) throw overtaken();
    if ((last?.text ?? null) === text) return;
    await tx.paperVersion.create({ data: { name, text, byId: actor.id, at: now() } });
    await record(tx, "paper.changed", { name });
  });
}

async function lastVersion(tx: Tx, name: string) {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`paper:${name}`}, 0))::text`;
  return tx.paperVersion.findFirst({ where: { name }, orderBy: { number: "desc" } });
}

function overtaken(): Refusal {
  return new Refusal(
    "conflict",
    "Somebody else has changed this page meanwhile. Your text is still here: copy it, open the page anew, and put yours together with theirs.",
  );
}
