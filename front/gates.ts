import { shared } from "../lib/platform/shared.ts";
import { type Gate, openGate } from "./gate.ts";

// A render takes the processor for some ten milliseconds. More than a few at once are not done sooner, only later all
// together; who waits longer than this would rather be told.
const patienceMs = 500;

/** Renders of pages that are kept: each serves everybody who asks for it. */
export function renders(): Gate {
  return shared("gate-renders", () => openGate({ atOnce: 4, line: 200, patienceMs: 2 * patienceMs }));
}

/** What Next answers to one visitor. */
export function visits(): Gate {
  return shared("gate-visits", () => openGate({ atOnce: 6, line: 60, patienceMs }));
}

// Mostly they wait for the database, and one transaction often serves many of them.
/** What the front answers one visitor of the public HTTP interface. */
export function calls(): Gate {
  return shared("gate-calls", () => openGate({ atOnce: 24, line: 200, patienceMs }));
}

/** Requests with a large body, which may take long to arrive. */
export function uploads(): Gate {
  return shared("gate-uploads", () => openGate({ atOnce: 8, line: 8, patienceMs: 4 * patienceMs }));
}
