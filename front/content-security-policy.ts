import { createHash } from "node:crypto";
import { env } from "../lib/platform/env.ts";

const inlineScript = /<script(?![^>]*[\s-]src=)([^>]*)>([\s\S]*?)<\/script>/g;

/** The policy of a page that one visitor gets: scripts carry this nonce. */
export function policyWithNonce(nonce: string): string {
  return policy(`'self' 'nonce-${nonce}' 'strict-dynamic'${development(" 'unsafe-eval'")}`);
}

/**
 * A page rendered with a nonce, made ready for everybody: the nonce is gone, and the policy names, by their hash, exactly
 * the inline scripts that carried it. A script that got into the page in any other way does not run.
 */
export function sealPage(html: string, nonce: string): { html: string; policy: string } {
  const mark = ` nonce="${nonce}"`;
  const blank = "0".repeat(nonce.length); // Next repeats the nonce inside its data; the same page is to be the same bytes
  const hashes = new Set<string>();
  for (const [, attributes, script] of html.matchAll(inlineScript)) {
    if (attributes?.includes(mark)) hashes.add(`'sha256-${sha256(script?.replaceAll(nonce, blank) ?? "")}'`);
  }
  return { html: html.replaceAll(mark, "").replaceAll(nonce, blank), policy: policy(["'self'", ...hashes].join(" ")) };
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
