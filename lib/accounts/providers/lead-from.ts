import { log } from "../../platform/log.ts";
import { isRefusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";
import { troublePath } from "../rules/provider-trouble.ts";
import { seeOther } from "./answer-browser.ts";
import type { Provider } from "./list-providers.ts";
import { Trouble } from "./trouble.ts";

/** Leads somebody who could not come in by a provider to where the reason is told. */
export function leadFrom(thrown: unknown, { key }: Provider, actor: Actor | null): Response {
  return seeOther(troublePath(troubleOf(thrown), key, actor !== null));
}

function troubleOf(thrown: unknown) {
  if (thrown instanceof Trouble) return thrown.trouble;
  if (isRefusal(thrown) && thrown.code === "too_many") return "too-often";
  if (!isRefusal(thrown)) log.error({ err: thrown }, "a log-in with a provider failed");
  return "failed";
}
