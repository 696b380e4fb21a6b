/**
 * How Node runs the web: what is young lives in little room (24 MB at most). More is filled before it is cleared, and kept:
 * 30 MB at rest and 100 under load, for nothing that a bench shows.
 */
export const webOptions = ["--max-semi-space-size=8"];

/**
 * How Node runs the worker: its heap may grow to so many MB. Without a limit it grows as far as the machine allows before
 * anything is cleared away. The largest feeds at once take a third of it. What is young lives in less room still.
 */
export const workerOptions = ["--max-old-space-size=320", "--max-semi-space-size=4"];

/**
 * Has the C library give back to the system what is large (64 KB) as soon as it is freed: what a start needs for a moment
 * lies scattered among what stays, and was kept for good (20 MB). Where the library is another it changes nothing.
 */
export const memorySettings = { MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ || "65536" };
