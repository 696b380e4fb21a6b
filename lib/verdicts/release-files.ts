import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { type Run, type Scored, score, type Vote, version } from "../votes/verdict/score.ts";
import { lineOf } from "./hash-votes.ts";

/** The files of a release, packed: the scorer's input, and what came of it. */
export type ReleasedFiles = { votes: Uint8Array; verdicts: Uint8Array };

const header = z.object({
  holds: z.literal("votes"),
  version: z.string(),
  now: z.number(),
  parameters: z.record(z.string(), z.number()),
});
const voteLine = z.tuple([z.string(), z.string(), z.literal([0, 0.5, 1]), z.number()]);

/** Writes votes and the verdicts that a cold run gave for them. */
export function filesOf(votes: readonly Vote[], run: Run): ReleasedFiles {
  const first = { holds: "votes", version: run.version, now: run.now, parameters: run.parameters };
  return {
    votes: gzipSync(`${JSON.stringify(first)}\n${votes.map(lineOf).join("")}`),
    verdicts: gzipSync(verdictLines(run)),
  };
}

/**
 * Works out the verdicts of a released file of votes, packed or not. The text is that of the released file of verdicts, byte
 * for byte. Throws where the file is none, or was made by another version of the scorer.
 */
export function recompute(file: Uint8Array): string {
  const [first = "", ...lines] = textOf(file).split("\n");
  const { now, parameters, version: made } = headerOf(first);
  if (made !== version) throw new Error(`This file is of version ${made} of the scorer; here is version ${version}.`);
  const votes = lines.filter(Boolean).map((line): Vote => {
    const [reader, story, value, at] = voteLine.parse(JSON.parse(line));
    return { reader, story, value, at };
  });
  return verdictLines(score(votes, { now, parameters }));
}

function headerOf(line: string): z.output<typeof header> {
  try {
    return header.parse(JSON.parse(line));
  } catch (thrown) {
    throw new Error("It is no released file of votes.", { cause: thrown });
  }
}

/** What is in a file, packed or not. */
export function textOf(file: Uint8Array): string {
  const isPacked = file[0] === 0x1f && file[1] === 0x8b;
  return new TextDecoder().decode(isPacked ? gunzipSync(file) : file);
}

function verdictLines({ version: made, now, parameters, stories }: Run): string {
  const first = JSON.stringify({ holds: "verdicts", version: made, now, parameters });
  return [first, ...stories.map(verdictLine), ""].join("\n");
}

function verdictLine({ story, state, a, b, gFact, gFiction, reason }: Scored): string {
  return JSON.stringify({ story, state, a, b, gFact, gFiction, reason });
}
