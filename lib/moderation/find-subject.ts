import type { Subject } from "../decisions/rules/kinds.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";

import { wasShown } from "../promos/rules/states.ts";

/** What a report or a decision is about: whose it is, where it stands, and whether it can be seen now or waits to be. A promo may be nobody's any more. */
export type Found = { ownerId: string | null; storyId: string | null; isPublic: boolean; waits: boolean };

/** Finds what a report or a decision is about; null where there is no such thing. */
export function findSubject(tx: Tx, { kind, id }: Subject): Promise<Found | null> {
  return finders[kind](tx, id);
}

const finders: Record<Subject["kind"], (tx: Tx, id: string) => Promise<Found | null>> = {
  story: async (tx, id) => {
    const story = await tx.story.findUnique({ where: { id }, select: { authorId: true, state: true } });
    if (!story || story.state === "draft" || story.state === "scheduled") return null;
    const isPublic = story.state === "published" || story.state === "retracted";
    return { ownerId: story.authorId, storyId: id, isPublic, waits: story.state === "held" };
  },
  comment: async (tx, id) => {
    const comment = await tx.comment.findUnique({
      where: { id },
      select: { authorId: true, storyId: true, state: true, story: { select: { state: true } } },
    });
    if (!comment) return null;
    const isPublic = comment.state === "published" && comment.story.state === "published";
    return { ownerId: comment.authorId, storyId: comment.storyId, isPublic, waits: comment.state === "held" };
  },
  profile: async (tx, id) => {
    const member = await tx.member.findUnique({ where: { id }, select: { id: true } });
    return member && { ownerId: member.id, storyId: null, isPublic: true, waits: false };
  },
  feed: async (tx, id) => {
    const source = await tx.source.findUnique({ where: { id }, select: { ownerId: true, state: true } });
    return source && { ownerId: source.ownerId, storyId: null, isPublic: source.state !== "removed", waits: false };
  },
  cents: async (tx, id) => {
    const cents = await tx.twoCents.findUnique({
      where: { id },
      include: { vote: { select: { counted: true, story: { select: { state: true } } } } },
    });
    if (!cents) return null;
    const { readerId: ownerId, storyId, state, vote } = cents;
    const isPublic = state === "published" && vote.counted && vote.story.state === "published";
    return { ownerId, storyId, isPublic, waits: state === "held" };
  },
  promo: async (tx, id) => {
    const promo = await tx.promo.findUnique({ where: { id } });
    return promo && { ownerId: promo.madeById, storyId: null, isPublic: wasShown(promo, now()), waits: false };
  },
};
