import { spawn } from "node:child_process";
import { isDiskFull } from "./disk.mjs";

const heartbeatMs = 10_000;
const lookMs = 1000;
const flags = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];

/** Installs exactly what package-lock.json says and tells how long it takes; gives npm's exit code and complaints. */
export async function installPackages() {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  console.log("Installing packages (a minute or two the first time) …");
  const heartbeat = setInterval(() => console.log(`    … ${seconds()}`), heartbeatMs);
  const done = await installLocked();
  clearInterval(heartbeat);
  if (done.code === 0) console.log(`    done in ${seconds()}`);
  else if (!/ENOSPC/.test(done.output)) console.error(done.output.trimEnd());
  return done;
}

async function installLocked() {
  const clean = await runNpm(["ci"]);
  // npm ci insists that the lockfile names the packages of every kind of machine, also of those that its writer could not see.
  return /EUSAGE/.test(clean.output) ? await runNpm(["install", "--no-save"]) : clean;
}

// In a group of its own, so that it ends with everything that it started.
function runNpm(words) {
  const [program, ...args] = npmCommand();
  const child = spawn(program, [...args, ...words, ...flags], {
    stdio: ["ignore", "ignore", "pipe"],
    env: plainEnvironment(),
    detached: true,
  });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const stopGuard = guard(child, (reason) => {
    output += reason;
  });
  return new Promise((resolve) => {
    const done = (code) => {
      stopGuard();
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += `npm could not be run: ${error.message}`;
      done(1);
    });
    child.on("close", (code) => done(code ?? 1));
  });
}

// Ends npm when we are told to end; and on a full disk, where it would go on for many minutes.
function guard(child, because) {
  // Asked politely it goes on for a while.
  const end = () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  const leave = () => {
    end();
    process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, leave);
  const look = setInterval(() => {
    if (!isDiskFull()) return;
    because("ENOSPC");
    end();
  }, lookMs);
  return () => {
    clearInterval(look);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, leave);
  };
}

function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, npm] : ["npm"];
}

// What an outer npm says about itself would be taken for settings of this one.
function plainEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name));
  return Object.fromEntries(own);
}
