import { Refusal, signedOut } from "../../platform/refusal.ts";
import type { SessionActor } from "../../platform/session/actor.ts";
import { comeIn } from "../come-in.ts";
import type { JoinInput } from "../schema.ts";
import type { Origin } from "../start-session.ts";
import { currentComing, endComing } from "./current-coming.ts";
import type { Coming } from "./identity.ts";
import { join } from "./join.ts";
import { linkAccount } from "./link-account.ts";

/** Signs up who has come back from a provider to this browser, and lets them in. */
export async function comeInComing(input: JoinInput, origin: Origin) {
  const coming = await whoComes();
  const entered = await join(input, coming, origin);
  await endComing();
  return { came: await comeIn(entered, coming.onward), onward: coming.onward };
}

/** Links who has come back from a provider to this browser to the member who is logged in here. */
export async function linkComing(input: { current: string }, actor: SessionActor | null): Promise<void> {
  if (!actor) throw signedOut();
  await linkAccount(input, await whoComes(), actor);
  await endComing();
}

async function whoComes(): Promise<Coming> {
  const coming = await currentComing();
  if (!coming) throw new Refusal("gone", "That took longer than fifteen minutes. Begin anew on the page “Log in”.");
  return coming;
}
