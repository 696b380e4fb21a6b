import type { ChildProcess } from "node:child_process";

/** Ends a tool when this process ends before it. */
export function endWithUs(child: ChildProcess): void {
  const end = () => void child.kill("SIGTERM");
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
}
