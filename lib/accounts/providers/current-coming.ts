import { currentErrand, endErrand, keepErrand } from "../../platform/session/current.ts";
import { tokenLife } from "../rules/times.ts";
import type { Begun } from "./begin.ts";
import { type Coming, comingInput } from "./identity.ts";

const seconds = tokenLife.provider / 1000;

/** Has this browser keep what it began with a provider. */
export function keepBegun(begun: Begun): Promise<void> {
  return keepErrand("provider", begun, seconds);
}

/** What this browser began with a provider, and forgets with that: unread. */
export async function takeBegun(): Promise<unknown> {
  const begun = await currentErrand("provider");
  await endErrand("provider");
  return begun;
}

/** Has this browser keep who came back from a provider without being known here. */
export function keepComing(coming: Coming): Promise<void> {
  return keepErrand("coming", coming, seconds);
}

/** Who came back from a provider to this browser without being known here; null for nobody. */
export async function currentComing(): Promise<Coming | null> {
  return comingInput
    .nullable()
    .catch(null)
    .parse(await currentErrand("coming"));
}

/** Forgets who came back: they have an account now. */
export function endComing(): Promise<void> {
  return endErrand("coming");
}
