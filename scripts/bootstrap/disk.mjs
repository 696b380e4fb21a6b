import { statfsSync } from "node:fs";

const packagesBytes = 1_300_000_000;
const nothingBytes = 5_000_000;

/** Whether the disk of this folder has no room left. */
export function isDiskFull() {
  return freeBytes() < nothingBytes;
}

/** Whether the disk of this folder has room for the packages. */
export function hasRoomForPackages() {
  return freeBytes() > packagesBytes;
}

export const diskFull =
  "The disk is full: Firsthand needs about 2 GB for its packages, its built pages and its database. Make room and start again.";

function freeBytes() {
  const { bavail, bsize } = statfsSync(".");
  return bavail * bsize;
}
