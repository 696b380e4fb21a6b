import { fork } from "node:child_process";
import { endChild, nextMessage } from "./order.ts";

/** What a bare server sends to every request. */
export type BareAnswer = { status: number; headers: Record<string, string>; body: string /* base64 */ };

/** Starts a node:http server in a process of its own that does nothing but send this answer. */
export async function startBare(answer: BareAnswer): Promise<{ port: number; close(): Promise<void> }> {
  const child = fork(new URL("./bare-server.ts", import.meta.url));
  child.send(answer);
  const port = await nextMessage<number>(child);
  return { port, close: () => endChild(child) };
}
