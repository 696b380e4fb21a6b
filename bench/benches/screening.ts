// What screening a text takes of the processor's time: all phases and the fingerprint, with 1,000 listed words, for comments and for a very long story.
import { bundledModel } from "../../lib/screening/bundled-model.ts";
import { fingerprintOf } from "../../lib/screening/rules/fingerprint.ts";
import type { Context, Submission } from "../../lib/screening/schema.ts";
import { screen } from "../../lib/screening/screen.ts";
import type { Bench } from "../options.ts";
import { percentile, sorted } from "../percentile.ts";
import { printCheck, printFigure } from "../report.ts";

const rounds = 2000;
const words = "the council road bridge water school who when near after closed nobody said again people market".split(
  " ",
);
const at = new Date("2026-11-25T12:00:00Z");

/** Measures without a site. */
export async function runAlone(): Promise<boolean> {
  const comments = measure(rounds, (turn) => screenAndPrint(aText("comment", 20 + (turn % 700), turn)));
  printFigure("a comment of 20 to 720 words, p50", percentile(comments, 0.5), "ms");
  printFigure("the same, p99", percentile(comments, 0.99), "ms", "screening-p99");
  const stories = measure(40, (turn) => screenAndPrint(aText("story", 60_000, turn)));
  printFigure("a story of 60,000 words, p50", percentile(stories, 0.5), "ms");
  printFigure("the same, at most", Math.max(...stories), "ms");
  return printCheck("a comment stays under 20 ms at p99", percentile(comments, 0.99) < 20);
}

export const run: Bench = () => runAlone();

function screenAndPrint(submission: Submission): void {
  fingerprintOf(submission.text);
  screen(submission, context);
}

function measure(times: number, work: (turn: number) => void): number[] {
  for (let turn = 0; turn < Math.min(times, 50); turn += 1) work(turn);
  const taken = Array.from({ length: times }, (_, turn) => {
    const begun = process.threadCpuUsage();
    work(turn);
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / 1000;
  });
  return sorted(taken);
}

function aText(kind: "comment" | "story", count: number, seed: number): Submission {
  const text = Array.from({ length: count }, (_, place) => `${words[(place * 7 + seed) % words.length]}${place % 97}`);
  return { kind, text: text.join(" ").slice(0, kind === "comment" ? 5000 : 500_000), links: [] };
}

const context: Context = {
  at,
  author: {
    id: "rosa",
    trust: 1,
    verified: true,
    joinedAt: new Date("2026-10-01T12:00:00Z"),
    emailDomain: "example.org",
    acceptedComments: 3,
    acceptedStories: 0,
  },
  closed: false,
  reviewMode: "first",
  reviewMinutes: 20,
  recent: Array.from({ length: 6 }, (_, place) => ({ text: `${words.join(" ")} ${place}`, at })),
  alike: [],
  crowd: { young: 1, usual: 1 },
  lists: Array.from({ length: 1000 }, (_, place) => ({
    word: place % 10 === 0 ? `listed phrase ${place}` : `listed${place}x`,
    list: "banned",
    outcome: "refuse",
  })),
  classifier: bundledModel,
};
