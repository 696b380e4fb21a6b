import { now } from "../platform/clock.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { recordEach } from "../platform/outbox.ts";
import type { BanScope } from "../policy.ts";
import type { DeciderRole, DecisionKind, Subject } from "./rules/kinds.ts";
import type { SiteRule } from "./rules/site-rules.ts";

/** What is written down of a decision. */
export type NewDecision = {
  kind: DecisionKind;
  subject: Subject;
  storyId: string | null;
  /** Whom it concerns. */
  concernsId: string | null;
  by: { id: string; role: Exclude<DeciderRole, "system"> } | null;
  rule?: SiteRule | null;
  reason: string;
  evidence?: Prisma.InputJsonValue;
  scopes?: readonly BanScope[];
  until?: Date | null;
  undoes?: string;
  appealId?: string;
  /** The decision that it was taken along with ("and everything else by this account"). */
  takenWith?: string;
  /** The decision about several people that this one tells one of them; it alone is in the public log. */
  partOf?: string;
  titleMayStay?: boolean;
  /** Whether it stands in no public entry, though somebody has decided it. */
  hidden?: boolean;
};

/**
 * Adds a decision to the log, in the transaction that brings it about; the subject is locked (lock-subject.ts). What a
 * screening holds, and what its author then takes back, is nobody's decision against anyone: it stands in the log, and not
 * in the public one.
 */
export async function addDecision(tx: Tx, decision: NewDecision): Promise<string> {
  const [id = ""] = await addDecisions(tx, [decision]);
  return id;
}

/** Adds several, in their order. */
export async function addDecisions(tx: Tx, decisions: readonly NewDecision[]): Promise<string[]> {
  const rows = decisions.map(toRow);
  await tx.decision.createMany({ data: rows });
  const ids = rows.map(({ id }) => id);
  await recordEach(
    tx,
    "decision.made",
    ids.map((decisionId) => ({ decisionId })),
  );
  return ids;
}

function toRow({
  kind,
  subject,
  by,
  evidence,
  scopes = [],
  rule = null,
  until = null,
  hidden = false,
  ...rest
}: NewDecision) {
  return {
    ...rest,
    ...{ id: newId(), kind, rule, until, scopes: [...scopes], createdAt: now() },
    ...(evidence === undefined ? {} : { evidence }),
    subjectKind: subject.kind,
    subjectId: subject.id,
    byId: by?.id ?? null,
    byRole: by?.role ?? "system",
    isPublic: by !== null && kind !== "withdraw" && rest.partOf === undefined && !hidden,
  };
}
