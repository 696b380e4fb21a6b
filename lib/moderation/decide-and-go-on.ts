import type { Actor } from "../policy.ts";
import { decide } from "./decide.ts";
import { casePath } from "./paths.ts";
import { nextCase } from "./queries.ts";
import { type DecideInput, queueNames } from "./schema.ts";

/**
 * Decides a case, and finds the next one in the queue that its moderator works through; its end leads to the queue. `done`
 * in the address names the case that was decided, so that it can be undone.
 */
export async function decideAndGoOn(input: DecideInput, actor: Actor): Promise<{ path: string }> {
  await decide(input, actor);
  const queue = queueNames.find((name) => name === input.queue);
  const next = queue && queue !== "recent" ? await nextCase(queue, { kind: input.kind, id: input.id }, actor) : null;
  const done = `done=${input.kind}-${input.id}`;
  return { path: next ? `${casePath(next, queue)}&${done}` : `/moderation?queue=${queue ?? "reported"}&${done}` };
}
