import { type DecisionKind, decisionKinds } from "./kinds.ts";

/** What is read of a decision to work out what stands; in the order in which they were made. */
export type DecisionFacts = {
  id: string;
  number: bigint;
  kind: string;
  byRole: string;
  undoes: string | null;
  createdAt: Date;
};

/** What stands about a thing: whether it is shown, and whether it takes comments. */
export type Standing = {
  /** `null`: nothing was ever decided about it. */
  visibility: "shown" | "held" | "withdrawn" | "hidden" | "removed" | null;
  closed: boolean;
  /** The decision that the visibility comes from. */
  by: string | null;
};

const visibilities: { [K in DecisionKind]?: NonNullable<Standing["visibility"]> } = {
  hold: "held",
  withdraw: "withdrawn",
  approve: "shown",
  reset: "shown",
  hide: "hidden",
  remove: "removed",
  spam: "removed",
};

/** The decisions that nobody has taken back. */
export function inForce<D extends DecisionFacts>(decisions: readonly D[]): D[] {
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  return decisions.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}

/** What stands: of the decisions in force, the last of each sort. */
export function standingOf(decisions: readonly DecisionFacts[]): Standing {
  const forced = inForce(decisions);
  const last = forced.findLast(({ kind }) => kind in visibilities);
  return {
    // Once there was a decision, a thing whose decisions were all taken back is shown, as before.
    visibility: last ? (visibilities[last.kind as DecisionKind] ?? null) : decisions.length > 0 ? "shown" : null,
    closed: lockInForce(decisions) !== null,
    by: last?.id ?? null,
  };
}

/** The decision that keeps a story's comments closed; null where they are open. */
export function lockInForce<D extends DecisionFacts>(decisions: readonly D[]): D | null {
  const last = inForce(decisions).findLast(({ kind }) => kind === "lock" || kind === "unlock");
  return last?.kind === "lock" ? last : null;
}

/** The last decision in force that ended what was open; what a contributor does on their own story ends no case. */
export function lastClosing<D extends DecisionFacts>(decisions: readonly D[]): D | null {
  const judged = inForce(decisions).filter(({ byRole }) => byRole !== "contributor");
  return judged.findLast(({ kind }) => decisionKinds[kind as DecisionKind]?.closes) ?? null;
}

/** Whether the moderators have decided that a thing stays: left it as it is, or took back what had hidden it. */
export function wasJudged(decisions: readonly DecisionFacts[]): boolean {
  return decisions.some(({ kind, byRole }) => byRole !== "contributor" && staying.has(kind));
}

const staying = new Set<string>(["approve", "undo", "overturn"] satisfies DecisionKind[]);

/** Since when the thing waits for an admin; null when it does not. */
export function escalatedSince(decisions: readonly DecisionFacts[]): Date | null {
  const closing = lastClosing(decisions);
  const last = inForce(decisions).findLast(({ kind }) => kind === "escalate");
  return last && (!closing || last.number > closing.number) ? last.createdAt : null;
}
