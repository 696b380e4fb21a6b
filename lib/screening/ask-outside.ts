import { createHmac } from "node:crypto";
import { z } from "zod";
import { nowMs } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { log } from "../platform/log.ts";
import { fetchPublic } from "../platform/outbound.ts";
import { waitSentence } from "./rules/wait.ts";
import type { Context, Screening, Submission } from "./schema.ts";

const timeoutMs = 2000;
const longestSent = 20_000;

const answerSchema = z.object({
  outcome: z.enum(["publish", "hold", "refuse"]),
  sentence: z.string().max(300).default(""),
});

/**
 * Asks the operator's own service, where one is set, about a text that may be published or held so far. It can hold or
 * refuse, and never lets pass what is held here; when it fails or takes longer than two seconds it has no opinion.
 */
export async function askOutside(submission: Submission, context: Context, so: Screening): Promise<Screening> {
  const { SCREENING_WEBHOOK_URL: url, SCREENING_WEBHOOK_SECRET: secret } = env();
  if (!url || !secret || so.outcome === "refuse") return so;
  const answer = await ask(url, secret, bodyFor(submission, context, so)).catch((thrown: unknown) => {
    log.warn(
      { reason: thrown instanceof Error ? thrown.message : String(thrown) },
      "the outside screening says nothing",
    );
    return null;
  });
  if (!answer || answer.outcome === "publish" || (answer.outcome === "hold" && so.outcome === "hold")) return so;
  return {
    outcome: answer.outcome,
    phase: "outside",
    sentence: sentenceFor(answer, context),
    features: [...so.features, { name: "an outside service said so", weight: 1 }],
  };
}

// Who the author is goes out as an id and what screening knows of it: no name, no e-mail.
function bodyFor({ kind, title, text, links }: Submission, { author }: Context, so: Screening): string {
  const known = author && { id: author.id, trust: author.trust, joinedAt: author.joinedAt.toISOString() };
  return JSON.stringify({ kind, title, text: text.slice(0, longestSent), links, author: known, outcome: so.outcome });
}

async function ask(url: string, secret: string, body: string) {
  const at = String(Math.floor(nowMs() / 1000));
  const signature = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  const { status, bytes } = await fetchPublic(url, {
    method: "POST",
    body,
    timeoutMs,
    maxBytes: 10_000,
    accept: "application/json",
    headers: { "content-type": "application/json", "x-screening-signature": `t=${at},v1=${signature}` },
  });
  if (status !== 200) throw new Error(`It answered ${status}.`);
  return answerSchema.parse(JSON.parse(bytes.toString("utf8")));
}

function sentenceFor({ outcome, sentence }: z.infer<typeof answerSchema>, { reviewMinutes }: Context): string {
  if (outcome === "refuse") return sentence || "This cannot be posted here.";
  return `${sentence || "This is looked at before it is shown."} ${waitSentence(reviewMinutes)}`;
}
