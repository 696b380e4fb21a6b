import { isOutboundRefusal } from "../refusal.ts";

/** Why a fetch failed; everything but a refusal is thrown on. */
export async function faultOf(fetching: Promise<unknown>): Promise<string> {
  try {
    await fetching;
    return "fetched";
  } catch (thrown) {
    if (isOutboundRefusal(thrown)) return thrown.fault;
    throw thrown;
  }
}

/** The sentence that a failed fetch says. */
export async function sentenceOf(fetching: Promise<unknown>): Promise<string> {
  try {
    await fetching;
    return "fetched";
  } catch (thrown) {
    if (isOutboundRefusal(thrown)) return thrown.message;
    throw thrown;
  }
}
