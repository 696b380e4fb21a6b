/** Lets a run of checks end at once when it is told to, taking its tools along. */
export function endWhenTold(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
    process.on(signal, () => process.exit(1));
  }
  // Listening for the end of the starter must not keep a finished run alive.
  process.channel?.unref();
}
