import { type ChildProcess, spawn } from "node:child_process";
import { isReady } from "../scripts/up/ready.ts";
import { root } from "../scripts/up/settings.ts";
import { endChild } from "./order.ts";

/** A web process that a bench starts and ends itself, and how long it took to be ready. */
export type WebProcess = {
  child: ChildProcess;
  url: URL;
  readyMs: number;
  end(signal?: NodeJS.Signals): Promise<void>;
};

const patienceMs = 60_000;

/** Starts a web process with these settings and waits until it is ready. */
export async function startWeb(env: Record<string, string>): Promise<WebProcess> {
  const begin = performance.now();
  const child = spawn(process.execPath, ["--import", "./scripts/up/leave-with-starter.ts", "server.ts"], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", NODE_ENV: "production", ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const url = new URL(`http://127.0.0.1:${env.PORT}`);
  const isOver = () => child.exitCode !== null || performance.now() - begin > patienceMs;
  const ready = await isReady(url.origin, isOver);
  const web = {
    child,
    url,
    readyMs: performance.now() - begin,
    end: (signal?: NodeJS.Signals) => endChild(child, signal),
  };
  if (ready) return web;
  await web.end("SIGKILL");
  throw new Error("The web process did not become ready; it says above what is wrong.");
}
