import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";

/** How a child process ended; `fault` is null when it ended by itself and well. */
export interface ChildEnd {
  output: Buffer;
  fault: string | null;
}

export interface ChildBounds {
  heapMegabytes: number;
  maxMilliseconds: number;
  maxOutputBytes: number;
  /** What it finds in its environment; nothing by default. */
  env?: Record<string, string>;
}

const COMPLAINT = 2_000;

/**
 * Runs a script in a process of its own, gives it `input`, and collects what it writes. The child inherits nothing of our
 * environment: it handles strangers' bytes and has no business with our secrets. It is killed at any bound it passes.
 */
export function talkToChild(
  script: string,
  argument: string,
  input: Uint8Array,
  bounds: ChildBounds,
): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const child = start(script, argument, bounds);
    // No process could be had: there are no streams to talk through either.
    child.on("error", (error) => resolve({ output: Buffer.alloc(0), fault: error.message }));
    if (!child.pid) return;
    const kill = killOnce(child);
    const timer = setTimeout(() => kill("out of time"), bounds.maxMilliseconds);
    const output = collect(child, bounds.maxOutputBytes, kill);
    const complaint = listen(child);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const fault = kill.reason() ?? (code === 0 ? null : `ended with ${code ?? signal}: ${complaint()}`);
      resolve({ output: output(), fault });
    });
    child.stdin.end(input);
  });
}

function start(
  script: string,
  argument: string,
  { heapMegabytes, env = {} }: ChildBounds,
): ChildProcessWithoutNullStreams {
  const options = [`--max-old-space-size=${heapMegabytes}`, "--disable-warning=ExperimentalWarning"];
  const path = resolve(/* turbopackIgnore: true */ process.cwd(), script);
  return spawn(process.execPath, [...options, path, argument], {
    env: { NODE_ENV: "production", ...env },
    stdio: "pipe",
    windowsHide: true,
  });
}

function killOnce(child: ChildProcessWithoutNullStreams): ((reason: string) => void) & { reason: () => string | null } {
  let first: string | null = null;
  const kill = (reason: string) => {
    first ??= reason;
    child.kill("SIGKILL");
  };
  return Object.assign(kill, { reason: () => first });
}

function collect(child: ChildProcessWithoutNullStreams, most: number, kill: (reason: string) => void): () => Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) kill("wrote too much");
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks);
}

function listen(child: ChildProcessWithoutNullStreams): () => string {
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(0, COMPLAINT);
  });
  // A child that leaves before it has read everything breaks the pipe; how it ended says more.
  child.stdin.on("error", (error) => {
    said ||= error.message;
  });
  return () => said.trim();
}
