import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onSendingCore } from "./cores.ts";
import type { Order, Result } from "./sender.ts";

type Said = { requests: number; us: number; p50: number; p95: number; p99: number; refused: number; failed: number };

/** Whether wrk is on this machine: it sends more than a server in JavaScript can answer, which our own sender may not. */
export function hasWrk(): boolean {
  return spawnSync("wrk", ["-v"]).error === undefined;
}

/** Has wrk send this load. It tells only refusals (400 and above) from the rest, which are counted as `status`. */
export async function sendByWrk({ host, port, connections, ms, requests }: Order, status: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-wrk-"));
  const script = join(folder, "requests.lua");
  writeFileSync(script, luaOf(requests));
  const seconds = Math.max(1, Math.round((ms ?? 1000) / 1000));
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script, `http://${host}:${port}/`];
  try {
    return asResult(JSON.parse((await run(["wrk", ...args])).split("said: ")[1] ?? ""), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(command: readonly string[]): Promise<string> {
  const [program = "", ...args] = onSendingCore(command);
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  return text(child.stdout);
}

function asResult({ requests, us, p50, p95, p99, refused, failed }: Said, status: number): Result {
  const statuses: Record<string, number> = { [status]: requests - refused };
  if (refused > 0) statuses["400 and above"] = refused;
  if (failed > 0) statuses.failed = failed;
  return { answers: requests, ms: us / 1000, p50: p50 / 1000, p95: p95 / 1000, p99: p99 / 1000, statuses, first: [] };
}

/** A script for wrk that sends these requests in turn and says at the end what came of it. */
export function luaOf(requests: readonly string[]): string {
  return `local requests = {\n${requests.map(luaText).join(",\n")}\n}
local place = 0
request = function()
  place = place % #requests + 1
  return requests[place]
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('said: {"requests":%d,"us":%d,"p50":%d,"p95":%d,"p99":%d,"refused":%d,"failed":%d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99),
    e.status, e.connect + e.read + e.write + e.timeout))
end
`;
}

function luaText(request: string): string {
  const escaped = Array.from(Buffer.from(request), (byte) =>
    byte >= 32 && byte < 127 && byte !== 34 && byte !== 92
      ? String.fromCharCode(byte)
      : `\\${String(byte).padStart(3, "0")}`,
  );
  return `"${escaped.join("")}"`;
}
