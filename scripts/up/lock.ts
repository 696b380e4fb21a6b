import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { Halt } from "../halt.ts";
import { type Identity, identify, isRunning } from "./process-identity.ts";
import { writePrivately } from "./secrets.ts";

const identitySchema = z.object({ pid: z.int(), born: z.string() });
const holderSchema = z.object({ holder: identitySchema, siteUrl: z.string(), children: z.array(identitySchema) });

type Holder = z.infer<typeof holderSchema>;

export type Lock = {
  /** Processes that an earlier holder left behind when it was killed. */
  leftovers: Identity[];
  /** Notes a process that belongs to this start. */
  note(pid: number): void;
  release(): void;
};

/** Takes the data folder for this process. A Halt names the start that already has it; the lock of a dead one is taken over. */
export function takeLock(dataDir: string, siteUrl: string): Lock {
  const file = join(dataDir, "lock");
  const self = identify(process.pid) ?? { pid: process.pid, born: "" };
  const leftovers: Identity[] = [];
  const mine: Holder = { holder: self, siteUrl, children: [] };
  while (!create(file, mine)) {
    const found = readHolder(file);
    if (found && isRunning(found.holder)) throw new Halt(taken(found, dataDir));
    if (found) leftovers.push(...found.children.filter(isRunning));
    putAside(file, found);
  }
  return {
    leftovers,
    note(pid) {
      const child = identify(pid);
      if (!child) return;
      mine.children = [...mine.children.filter(isRunning), child];
      writePrivately(file, JSON.stringify(mine));
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** The start that holds a data folder now, if any. */
export function currentHolder(dataDir: string): Holder | undefined {
  const found = readHolder(join(dataDir, "lock"));
  return found && isRunning(found.holder) ? found : undefined;
}

// A link appears whole or not at all, and only where nothing was.
function create(file: string, holder: Holder): boolean {
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(whole, file);
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST") return false;
    throw thrown;
  } finally {
    rmSync(whole);
  }
}

// Two starts may find the same dead lock: what was moved away is looked at again, and put back if it is a living one.
function putAside(file: string, seen: Holder | undefined): void {
  const aside = `${file}.${process.pid}.dead`;
  if (!existsSync(file)) return;
  renameSync(file, aside);
  const moved = readHolder(aside);
  if (moved && moved.holder.born !== seen?.holder.born && isRunning(moved.holder)) linkSync(aside, file);
  rmSync(aside);
}

function readHolder(file: string): Holder | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (thrown) {
    // A file that makes no sense holds nothing.
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return undefined;
    throw thrown;
  }
}

function taken({ holder, siteUrl }: Holder, dataDir: string): string {
  const folder = relative(process.cwd(), dataDir) || dataDir;
  return (
    `Firsthand already runs on ${folder}: process ${holder.pid} serves ${siteUrl}. ` +
    `Stop that one first (Ctrl-C in its terminal, or kill ${holder.pid}), ` +
    "or start a second site on another folder and port: DATA_DIR=.data-two PORT=3001 npm start."
  );
}
