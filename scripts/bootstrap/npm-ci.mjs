import { spawn } from "node:child_process";

const heartbeatMs = 10_000;

/** Runs `npm ci` and tells how long it takes; its complaints are passed on and given back. */
export function runNpmCi() {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  console.log("Installing packages (a minute or two the first time) …");
  const heartbeat = setInterval(() => console.log(`  … ${seconds()}`), heartbeatMs);
  const [program, ...args] = npmCommand();
  const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const child = spawn(program, [...args, ...flags], { stdio: ["ignore", "inherit", "pipe"], env: plainEnvironment() });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
    process.stderr.write(chunk);
  });
  return new Promise((resolve) => {
    const done = (code) => {
      clearInterval(heartbeat);
      if (code === 0) console.log(`Packages installed in ${seconds()}.`);
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      console.error(`npm could not be run: ${error.message}`);
      done(1);
    });
    child.on("close", done);
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
