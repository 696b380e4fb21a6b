import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { diskFull, hasRoomForPackages, isDiskFull } from "./disk.mjs";
import { installPackages } from "./npm.mjs";

const lockfile = "package-lock.json";
const installedLockfile = "node_modules/.package-lock.json";
const stampFile = "node_modules/.firsthand-installed";
const ownNode = "node_modules/.bin/node";

/**
 * Installs where node_modules is missing or older than package-lock.json. Gives a sentence when that cannot be done.
 * @param {{ withTools: boolean }} options whether the tools for tests must be there too
 * @returns {Promise<string | undefined>}
 */
export async function install({ withTools }) {
  const stamp = `${createHash("sha256").update(readFileSync(lockfile)).digest("hex")} ${process.platform} ${process.arch}`;
  if (isInstalled(stamp, withTools)) return findNode() ? undefined : noNode();
  if (!hasRoomForPackages() && !existsSync(installedLockfile)) return diskFull;
  // Whoever interrupts this must not find the record of an earlier, complete installation.
  for (const record of [stampFile, installedLockfile]) rmSync(record, { force: true });
  const { code, output } = await installPackages();
  if (code !== 0) return explain(output);
  if (!findNode()) return noNode();
  writeFileSync(stampFile, `${stamp} all`);
  return undefined;
}

/** The Node that runs Firsthand: the installed one, or this one when it is new enough. */
export function findNode() {
  if (existsSync(ownNode)) return ownNode;
  return Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : undefined;
}

function isInstalled(stamp, withTools) {
  if (!existsSync(installedLockfile)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === `${stamp} all`) return true;
  return matches(withTools);
}

// Somebody installed by hand: npm's own record tells whether it is what the lockfile asks for.
function matches(withTools) {
  const wanted = JSON.parse(readFileSync(lockfile, "utf8")).packages;
  const present = JSON.parse(readFileSync(installedLockfile, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.optional || entry.devOptional || entry.peer || (entry.dev && !withTools)) return true;
    return present[path]?.version === entry.version;
  });
}

function explain(output) {
  if (/ENOSPC/.test(output) || isDiskFull()) return diskFull;
  if (/EACCES|EPERM/.test(output)) {
    return "npm may not write into this folder. Start as the user who owns it, or give it to yours (chown), and start again.";
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)) {
    return "npm cannot reach its registry, which the first start needs. Check the network (or npm's registry setting) and start again.";
  }
  return "npm could not install the packages; its reason stands above. Mend it and start again.";
}

function noNode() {
  return (
    "The packages are there, but Node 24 is not (node_modules/.bin/node): npm was told not to run install scripts. " +
    "Run npm ci --ignore-scripts=false and start again, or use Node 24 yourself."
  );
}
