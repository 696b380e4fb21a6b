import { env } from "../env.ts";
import { shared } from "../shared.ts";
import { renderAtHand } from "./at-hand.ts";

/** A page as its components put it together, and what else decides how it looks: its metadata, what its layouts read. */
export type OfferedTree = { page: () => unknown; around: () => Promise<unknown> };

type Offer = (segment: string) => OfferedTree;

const offers = shared("offered-trees", () => new Map<string, Offer>());

/**
 * Offers the front the tree of the pages directly below a path, so that it can tell whether more than their texts has
 * changed. Called by a page's file as it is loaded; in development, where files are loaded again and again, it does nothing.
 */
export function offerTree(below: string, offer: Offer): void {
  if (env().NODE_ENV !== "development") offers.set(below, offer);
}

/** The tree that is offered for a path, if the page's file has been loaded. */
export function treeOffered(path: string): OfferedTree | null {
  const cut = path.lastIndexOf("/") + 1;
  const segment = path.slice(cut);
  const offer = segment ? offers.get(path.slice(0, cut)) : undefined;
  return offer ? offer(segment) : null;
}

/** What the front has made of the page that is being written; undefined where its components are to be called. */
export function treeAtHand<T>(): T | undefined {
  return renderAtHand()?.tree as T | undefined;
}
