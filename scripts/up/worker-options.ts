/**
 * How Node runs the worker: its heap may grow to so many MB. Without a limit it grows as far as the machine allows before
 * anything is cleared away. The largest feeds at once take a third of it. What is young lives in little room too (twelve
 * MB at most), which takes 30 MB off what it holds at rest.
 */
export const workerOptions = ["--max-old-space-size=320", "--max-semi-space-size=4"];
