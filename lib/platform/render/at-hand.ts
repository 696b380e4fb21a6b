import { shared } from "../shared.ts";

/**
 * One render of a page that is kept for everybody. The front, a page's server components and its client components are
 * three module graphs in one process; they meet here.
 */
export type Render = {
  /** Whether the front calls the page's components itself, or React writes the page. */
  phase: "resolving" | "writing";
  /** What stands in the page's HTML and not in its data, by place. */
  texts: string[];
  /** Stands around the place of each text in the HTML that React writes, until the front puts the text there; empty where React does. */
  mark: string;
  /** What the page's components came to, where the front has called them. */
  tree?: unknown;
  /** How many ids were given to elements. */
  ids: number;
  /** What was read once for the whole of the render. */
  read: Map<unknown, Map<string, unknown>>;
};

type Renders = { getStore(): Render | undefined };

const home = () => shared<{ renders: Renders | null }>("renders", () => ({ renders: null }));

/** Says where the render at hand is found; called once, by who renders pages that are kept. */
export function keepRendersIn(renders: Renders): void {
  home().renders = renders;
}

/** The render that this code runs in; undefined where it works for one visitor. */
export function renderAtHand(): Render | undefined {
  return home().renders?.getStore();
}

/** A render that begins. `mark` may be nothing that a page can have in it. */
export function newRender(mark = ""): Render {
  return { phase: "writing", texts: [], mark, ids: 0, read: new Map() };
}
