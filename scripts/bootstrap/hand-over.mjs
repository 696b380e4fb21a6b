import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findNode, install } from "./install.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Installs what is missing, then runs a TypeScript file with the Node that was installed, and ends as it ends. */
export async function handOver(script, { withTools = false } = {}) {
  process.chdir(root);
  const refusal = await install({ withTools });
  if (refusal) {
    console.error(`\n${refusal}\n`);
    process.exit(1);
  }
  const child = spawn(findNode(), [script, ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const stop = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
  const watch = watchParent(() => stop("SIGTERM"));
  child.on("exit", (code, signal) => {
    clearInterval(watch);
    process.exit(code ?? (signal ? 1 : 0));
  });
}

// npm waits for us; when it is gone, somebody killed it, and nobody would otherwise tell us. (The scripts in package.json begin
// with exec, so that no shell stands between npm and us: it would swallow npm's signals.)
function watchParent(gone) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return undefined;
  return setInterval(() => {
    if (process.ppid !== parent) gone();
  }, 500);
}
