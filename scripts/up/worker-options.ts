/**
 * How Node runs the worker: its heap may grow to so many MB. Without a limit it grows as far as the machine allows before
 * anything is cleared away. The largest feeds at once take a third of it.
 */
export const workerOptions = ["--max-old-space-size=320"];
