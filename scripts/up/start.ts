import { command } from "../halt.ts";
import { bringUp } from "./bring-up.ts";
import { Stopping } from "./stopping.ts";

// A closed terminal must not turn the last words of an orderly end into an error.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

const stopping = new Stopping();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) process.on(signal, () => stopping.begin());

await command(async () => {
  try {
    await bringUp(process.argv.includes("--dev"), stopping);
    await stopping.begun;
  } finally {
    await stopping.finish();
  }
});
process.exit();
