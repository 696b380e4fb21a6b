import { spawn } from "node:child_process";

const heartbeatMs = 10_000;
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
  else console.error(done.output.trimEnd());
  return done;
}

async function installLocked() {
  const clean = await runNpm(["ci"]);
  // npm ci insists that the lockfile names the packages of every kind of machine, also of those that its writer could not see.
  return /EUSAGE/.test(clean.output) ? await runNpm(["install", "--no-save"]) : clean;
}

function runNpm(words) {
  const [program, ...args] = npmCommand();
  const child = spawn(program, [...args, ...words, ...flags], {
    stdio: ["ignore", "ignore", "pipe"],
    env: plainEnvironment(),
  });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: `npm could not be run: ${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
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
