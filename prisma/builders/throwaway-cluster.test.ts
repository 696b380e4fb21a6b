import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { onServer } from "../../scripts/postgres/on-server.ts";
import { startThrowawayCluster } from "./throwaway-cluster.ts";

test("a throw-away PostgreSQL works and takes its folder along", async () => {
  const cluster = await startThrowawayCluster();
  expect(await onServer(cluster.url("postgres"), "SELECT lower('ÄÖ МИР') AS low")).toEqual([{ low: "äö мир" }]);
  await cluster.stop();
  expect(existsSync(cluster.folder)).toBe(false);
});

test("its folder goes even if whoever made it is killed", async () => {
  const code = `
    const { startThrowawayCluster } = await import("./prisma/builders/throwaway-cluster.ts");
    console.log((await startThrowawayCluster()).folder);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [folder] = await once(starter.stdout.setEncoding("utf8"), "data");
  starter.kill("SIGKILL");
  await expect.poll(() => existsSync(String(folder).trim()), { timeout: 10_000 }).toBe(false);
});
