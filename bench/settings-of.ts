// What each bench is told when several are run.

// Benches that are set in a way of their own.
const ownNames: Record<string, readonly string[]> = {
  import: ["feeds", "items", "hosts"],
  newsletter: ["readers"],
  scale: ["rounds", "repeats", "stories", "comments", "votes", "views", "readers", "hotReaders"],
};

// For a short run: enough to see that all is right and roughly how fast it is.
const short: Record<string, readonly string[]> = {
  freshness: ["rounds=3"],
  import: ["feeds=20", "items=10"],
  ledger: ["readers=1000"],
  memory: ["seconds=8"],
  newsletter: ["readers=2000"],
  overload: ["seconds=10"],
  scale: [
    "stories=10000",
    "comments=100000",
    "votes=500000",
    "views=5000000",
    "readers=100000",
    "hotReaders=100000",
    "rounds=1",
    "repeats=5",
  ],
  slow: ["seconds=5"],
  start: ["rounds=2"],
  stream: ["rounds=3"],
};
const otherwise = ["seconds=2", "rounds=1"];

/** The settings of one bench of several: what was said, as far as it concerns this one, over what a short run means. */
export function settingsOf(bench: string, said: readonly string[], isShort: boolean): string[] {
  const names = ownNames[bench];
  const meant = said.filter((setting) => !names || names.includes(setting.split("=")[0] ?? ""));
  return [...(isShort ? (short[bench] ?? otherwise) : []), ...meant];
}
