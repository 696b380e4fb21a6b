// Loaded into every process of the site: none stays when whoever started it was killed, even if it is busy or still starting.
import { isMainThread } from "node:worker_threads";

const patienceMs = 11_000;

// Next forks helpers that inherit this import but live by their channel: those are left alone.
const isOurs = /[/\\](?:server|worker)\.ts$/.test(process.argv[1] ?? "");

if (isMainThread && isOurs && process.channel) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), patienceMs).unref();
  });
  process.channel.unref();
}
