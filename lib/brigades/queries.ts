import { sql } from "../platform/db/sql.ts";
import { type Actor, may } from "../policy.ts";
import type { Choice, VoteTally } from "../votes/rules.ts";
import { finders } from "./rules/finders.ts";
import { heldVerdict } from "./rules/held-verdict.ts";
import { findings } from "./schema.ts";

/** A reader of a signal, and their vote as it is now. */
export type SignalVoter = {
  id: string;
  penName: string;
  handle: string;
  joinedAt: Date;
  votedAt: Date | null;
  /** Null where the vote was withdrawn since. */
  choice: Choice | null;
  counted: boolean;
};

/** A signal that nobody has answered, with its evidence in words. */
export type OpenSignal = {
  id: string;
  choice: Choice;
  weight: number;
  firstAt: Date;
  lastAt: Date;
  foundAt: Date;
  evidence: string[];
  /** The story's votes with these. */
  tally: VoteTally;
  voters: SignalVoter[];
};

type Row = Omit<OpenSignal, "evidence" | "voters" | "tally"> & VoteTally & { findings: unknown; readers: string[] };

/** The open signals of a story, the heaviest first; none for who may not see them. */
export async function openSignals(storyId: string, actor: Actor | null): Promise<OpenSignal[]> {
  if (!actor || !may(actor, "case.decide")) return [];
  const rows = await sql.$queryRaw<Row[]>`
    SELECT s.id, s.choice::text AS choice, s.weight, s.first_at AS "firstAt", s.last_at AS "lastAt", s.found_at AS "foundAt",
      s.findings, s.readers, t.fact, t.fiction, t.unsure
    FROM brigade_signals s JOIN story_tallies t ON t.story_id = s.story_id
    WHERE s.story_id = ${storyId} AND s.closed_by IS NULL ORDER BY s.weight DESC, s.id LIMIT 20`;
  return Promise.all(
    rows.map(async ({ findings: found, readers, fact, fiction, unsure, ...signal }) => ({
      ...signal,
      tally: { fact, fiction, unsure },
      evidence: inWords(found),
      voters: await votersOf(storyId, readers),
    })),
  );
}

const sayers = [...finders, heldVerdict];

function inWords(stored: unknown): string[] {
  return findings.parse(stored).flatMap(({ finder, figures }) => {
    const found = sayers.find(({ name }) => name === finder);
    return found ? [found.words(figures)] : [];
  });
}

function votersOf(storyId: string, readers: readonly string[]): Promise<SignalVoter[]> {
  return sql.$queryRaw<SignalVoter[]>`
    SELECT m.id, m.pen_name AS "penName", m.handle, m.created_at AS "joinedAt", v.cast_at AS "votedAt",
      v.choice::text AS choice, coalesce(v.counted, false) AS counted
    FROM members m LEFT JOIN votes v ON v.story_id = ${storyId} AND v.reader_id = m.id
    WHERE m.id = ANY(${readers}::text[]) ORDER BY v.cast_at NULLS LAST, m.id`;
}
