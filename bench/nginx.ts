import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../scripts/postgres/free-port.ts";
import type { BareAnswer } from "./bare.ts";
import { endChild } from "./order.ts";

const patienceMs = 5000;

/** Starts nginx, one worker, with this answer as a file, ready compressed; null where it is not installed. */
export async function startNginx({
  headers,
  body,
}: BareAnswer): Promise<{ port: number; close(): Promise<void> } | null> {
  if (spawnSync("nginx", ["-v"]).error) return null;
  const folder = mkdtempSync(join(tmpdir(), "firsthand-nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "answer"), Buffer.from(body, "base64"));
  writeFileSync(join(folder, "nginx.conf"), nginxSettings(folder, port, headers));
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const close = async () => {
    await endChild(child);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + patienceMs; !(await listens(port)); await wait(20)) {
    if (Date.now() < deadline && child.exitCode === null) continue;
    await close();
    throw new Error("nginx is installed, but did not start.");
  }
  return { port, close };
}

/** Settings under which nginx sends the file "answer" of a folder to whatever is asked, with these headers. */
export function nginxSettings(folder: string, port: number, headers: Record<string, string>): string {
  const { "content-type": type = "text/plain", "content-length": _, ...others } = headers;
  const added = Object.entries(others).map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off; sendfile on; tcp_nopush on; etag off; server_tokens off; keepalive_requests 1000000000;
  open_file_cache max=10; ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}
  types {} default_type ${quoted(type)};
  server { listen 127.0.0.1:${port}; root ${folder}; location / { try_files /answer =404; ${added.join(" ")} } }
}
`;
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.on("connect", () => socket.end(() => resolve(true)));
    socket.on("error", () => resolve(false));
  });
}
