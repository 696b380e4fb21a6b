import type { Subject } from "../decisions/rules/kinds.ts";
import type { QueueName } from "./schema.ts";

/** Where a case is decided; `queue` says from which queue its moderator came. */
export function casePath({ kind, id }: Subject, queue?: QueueName | string): string {
  return `/moderation/cases/${kind}/${id}${queue ? `?queue=${encodeURIComponent(queue)}` : ""}`;
}

/** Where something is reported. */
export function reportPath({ kind, id }: Subject): string {
  return `/report/${kind}/${id}`;
}

/** Where a moderator looks at the views of a story, and takes out what was automated. */
export function storyViewsPath(storyId: string): string {
  return `/moderation/views/${storyId}`;
}
