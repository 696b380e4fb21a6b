import { bundledModel } from "../bundled-model.ts";
import type { Author, Context, Submission } from "../schema.ts";

/** The moment at which tests screen. */
export const at = new Date("2026-11-25T12:00:00Z");

/** So many minutes before that moment. */
export const before = (minutes: number): Date => new Date(at.getTime() - minutes * 60_000);

/** A member of some days who has been accepted before, and of whom nothing speaks. */
export function anAuthor(known: Partial<Author> = {}): Author {
  return {
    id: "rosa",
    trust: 1,
    verified: true,
    joinedAt: before(60 * 24 * 30),
    emailDomain: "example.org",
    acceptedComments: 5,
    acceptedStories: 1,
    ...known,
  };
}

/** What is known where nothing is out of the ordinary. */
export function aContext(known: Partial<Context> = {}): Context {
  return {
    at,
    author: anAuthor(),
    closed: false,
    reviewMode: "none",
    reviewMinutes: null,
    recent: [],
    alike: [],
    crowd: { young: 0, usual: 0 },
    lists: [],
    classifier: bundledModel,
    ...known,
  };
}

/** A comment of these words. */
export function aComment(text: string): Submission {
  return { kind: "comment", text, links: [] };
}
