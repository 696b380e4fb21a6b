import { makeGate } from "../../platform/auth/gate.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { isRefusal } from "../../platform/refusal.ts";
import type { Actor } from "../../policy.ts";
import { enter, type SecondStep } from "../enter.ts";
import type { Entry, Origin } from "../start-session.ts";
import { takeToken } from "../take-token.ts";
import { type Begun, begunInput } from "./begin.ts";
import { type Answer, identify } from "./identify.ts";
import type { Coming } from "./identity.ts";
import { inTime } from "./in-time.ts";
import type { Provider } from "./list-providers.ts";
import { memberLinkedTo } from "./member-linked-to.ts";
import { Trouble } from "./trouble.ts";

/** Who has come back: a member, with what lets them in; one who is in already; or somebody who is not known here. */
export type CameBack =
  | { who: "member"; entered: Entry | SecondStep; onward: Begun["onward"] }
  | { who: "self" }
  | { who: "unknown"; coming: Coming };

type Back = { params: URLSearchParams; begun: unknown; actor: Actor | null };

// A provider that is slow must not take all turns that the site has for its visitors.
const gate = makeGate(4, 0);

/**
 * Takes the answer that a provider leads back with, once, and finds out whose it is here. Without a limit of its own: each
 * answer belongs to something that was begun, and that has one.
 */
export async function finish(provider: Provider, { params, begun, actor }: Back, origin: Origin): Promise<CameBack> {
  const parsed = begunInput.safeParse(begun);
  if (!parsed.success || !answers(parsed.data, provider, params)) throw new Trouble("expired");
  const answer = { provider, begun: parsed.data, params };
  const identity = await atOnce(() => identifyOnce(answer));
  const memberId = await memberLinkedTo(identity);
  const { onward } = parsed.data;
  if (!memberId) return { who: "unknown", coming: { ...identity, onward } };
  if (!actor) return { who: "member", entered: await enter(memberId, origin), onward };
  if (memberId !== actor.id) throw new Trouble("taken");
  return { who: "self" };
}

function answers(begun: Begun, { key }: Provider, params: URLSearchParams): boolean {
  return begun.provider === key && params.get("state") === begun.state;
}

async function atOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await gate(work);
  } catch (thrown) {
    throw isRefusal(thrown) && thrown.code === "too_many" ? new Trouble("busy") : thrown;
  }
}

async function identifyOnce(answer: Answer) {
  await takeState(answer.begun.state);
  return inTime((signal) => identify(answer, signal));
}

async function takeState(state: string): Promise<void> {
  try {
    await transaction((tx) => takeToken(tx, state, "provider"));
  } catch (thrown) {
    throw isRefusal(thrown) && thrown.code === "gone" ? new Trouble("expired") : thrown;
  }
}
