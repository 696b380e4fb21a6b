import pg from "pg";
import { db } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/** A client inside a transaction. */
export type Tx = Prisma.TransactionClient;

const afterCommit = new WeakMap<object, (() => void)[]>();

/** Runs in one transaction (read committed); all or nothing. */
export function transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return thenFollowUp((begun) =>
    db.$transaction(
      (tx) => {
        begun(tx);
        return run(tx);
      },
      { maxWait: 2500, timeout: 15_000 },
    ),
  );
}

/** Does what was to follow the commit of a transaction, which is named by `begun`, once `work` has committed it. */
export async function thenFollowUp<T>(work: (begun: (tx: object) => void) => Promise<T>): Promise<T> {
  const followUps: (() => void)[] = [];
  const result = await work((tx) => afterCommit.set(tx, followUps));
  for (const followUp of followUps) followUp();
  return result;
}

/** Has something done in this process as soon as the transaction is committed, before its caller goes on. */
export function onCommit(tx: object, followUp: () => void): void {
  const list = afterCommit.get(tx);
  if (!list) throw new Error("onCommit() needs a client made by transaction() or sqlTransaction().");
  list.push(followUp);
}

/** Whether a write failed because a unique key was taken. */
export function isUniqueViolation(thrown: unknown): boolean {
  if (isOfPrisma(thrown)) return thrown.code === "P2002" || isOfStatement(thrown);
  return thrown instanceof pg.DatabaseError && thrown.code === "23505";
}

// By its name: the client may come from the other module graph, whose class is another.
function isOfPrisma(thrown: unknown): thrown is Prisma.PrismaClientKnownRequestError {
  return thrown instanceof Error && thrown.name === "PrismaClientKnownRequestError";
}

// Where the statement was written by hand, the code says only that it failed.
function isOfStatement({ meta }: Prisma.PrismaClientKnownRequestError): boolean {
  const fault = meta?.driverAdapterError as { cause?: { kind?: unknown } } | undefined;
  return fault?.cause?.kind === "UniqueConstraintViolation";
}
