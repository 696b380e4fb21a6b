// `npm run restore`. Runs on the machine's own Node, before anything is installed.
import("./bootstrap/node-version.mjs")
  .then(() => import("./bootstrap/hand-over.mjs"))
  .then(({ handOver }) => handOver("scripts/restore.ts"));
