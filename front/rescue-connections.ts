import type { Worker } from "node:cluster";
import { z } from "zod";

const handOver = z.object({ cmd: z.literal("NODE_CLUSTER"), act: z.literal("newconn"), seq: z.int() });
const answer = z.object({ cmd: z.literal("NODE_CLUSTER"), ack: z.int() });

/**
 * Gives to another process the connection that one was being handed when it died. node:cluster forgets such a connection, and
 * whoever opened it would wait for ever. This follows node:cluster's own messages: it answers in the dead one's name.
 */
export function rescueConnections(worker: Worker): void {
  const child = worker.process;
  const unanswered = new Set<number>();
  const send = child.send;
  child.send = (...sent: unknown[]): boolean => {
    const handed = handOver.safeParse(sent[0]);
    if (handed.success) unanswered.add(handed.data.seq);
    return Reflect.apply(send, child, sent);
  };
  child.on("internalMessage", (message: unknown) => {
    const taken = answer.safeParse(message);
    if (taken.success) unanswered.delete(taken.data.ack);
  });
  const handBack = () => {
    for (const ack of unanswered) child.emit("internalMessage", { cmd: "NODE_CLUSTER", ack, accepted: false });
  };
  // Once node:cluster knows as well, or the dead one would be handed the next.
  child.once("exit", () => setImmediate(handBack));
}
