import type { QueueName } from "@/lib/moderation/schema.ts";

/** What each queue is called, and what its page says when nothing is in it. */
export const queueWords: Record<QueueName, { label: string; nothing: string; why: string }> = {
  reported: {
    label: "Reported",
    nothing: "Nothing waits.",
    why: "What readers report comes here, the heaviest first.",
  },
  held: { label: "Held", nothing: "Nothing waits.", why: "What is held for review comes here, the oldest first." },
  signals: {
    label: "Signals",
    nothing: "No signal waits.",
    why: "Stories whose votes look like a brigade's come here, the oldest first.",
  },
  appeals: {
    label: "Appeals",
    nothing: "No appeal waits.",
    why: "Appeals come here, the oldest first. Who decided does not answer them.",
  },
  escalated: { label: "Escalated", nothing: "Nothing waits.", why: "What moderators pass on to an admin comes here." },
  mine: { label: "Mine", nothing: "You are at no case.", why: "A case that you open is yours for ten minutes." },
  recent: {
    label: "Recent",
    nothing: "Nothing has been decided yet.",
    why: "What was decided stands here, the latest first.",
  },
};
