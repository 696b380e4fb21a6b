import { createHash } from "node:crypto";
import { env } from "../lib/platform/env.ts";

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The policy of a page that one visitor gets: scripts carry this nonce. */
export function policyWithNonce(nonce: string): string {
  return policy(`'self' 'nonce-${nonce}' 'strict-dynamic'${development(" 'unsafe-eval'")}`);
}

/** The policy of a kept page: exactly the inline scripts that stand in it may run, by their hash. */
export function policyForKeptPage(html: string): string {
  const hashes = new Set<string>();
  for (const [, script] of html.matchAll(inlineScript)) hashes.add(`'sha256-${sha256(script ?? "")}'`);
  return policy(["'self'", ...hashes].join(" "));
}

function policy(scripts: string): string {
  const rules = [
    "default-src 'self'",
    `script-src ${scripts}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${development(" ws:")}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return rules.join("; ");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

function development(rule: string): string {
  return env().NODE_ENV === "development" ? rule : "";
}
