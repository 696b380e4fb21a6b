import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
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

// npm waits for us; when it is gone, somebody killed it, and nobody would otherwise tell us.
function watchParent(gone) {
  const parents = ancestors();
  if (!process.env.npm_lifecycle_event) return undefined;
  return setInterval(() => {
    if (ancestors() !== parents) gone();
  }, 1000);
}

// Between npm and us there is a shell, which does not mind the loss.
function ancestors() {
  const shell = `/proc/${process.ppid}/status`;
  const npm = existsSync(shell) ? /^PPid:\s*(\d+)/m.exec(readFileSync(shell, "utf8"))?.[1] : "";
  return `${process.ppid} ${npm}`;
}
