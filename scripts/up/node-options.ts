/**
 * How Node runs the worker: its heap may grow to so many MB. Without a limit it grows as far as the machine allows before
 * anything is cleared away. The largest feeds at once take a third of it. What is young lives in little room too (twelve
 * MB at most), which takes 30 MB off what it holds at rest. Not in the web process: pages that change would be rendered a
 * quarter more slowly.
 */
export const workerOptions = ["--max-old-space-size=320", "--max-semi-space-size=4"];

/**
 * Settings of the worker: has the C library give back to the system what is large (64 KB) as soon as it is freed. What a
 * start needs for a moment lies scattered among what stays, and was kept for good (20 MB). Where the library is another it
 * changes nothing.
 */
export const workerSettings = { MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ || "65536" };
