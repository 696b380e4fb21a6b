import type { z } from "zod";
import type { Actor } from "../policy.ts";
import { type Call, type CallOptions, type Incoming, memberOf, runCall } from "./call.ts";
import { type Reply, replyToFailure, replyWith } from "./reply.ts";

/** An endpoint of the JSON interface, as the front serves it. */
export type Endpoint = {
  method: string;
  /** Its path; a part in brackets stands for any name: `/api/stories/[id]/vote`. */
  path: string;
  answer: (incoming: Incoming) => Promise<Reply>;
};

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Where an endpoint is: its method and its path. */
export type Where = `${Method} /api/${string}`;

/** Makes an endpoint that anybody may call. Its answer is a reply, or a value sent as JSON; undefined is 204. */
export function endpoint<S extends z.ZodType>(
  where: Where,
  options: CallOptions<S>,
  run: (call: Call<z.output<S>, Actor | null>) => Promise<unknown>,
): Endpoint {
  const [method = "", path = ""] = where.split(" ");
  const answer = async (incoming: Incoming) => {
    try {
      return replyWith(await runCall(options, run, incoming));
    } catch (thrown) {
      return replyToFailure(thrown, path);
    }
  };
  return { method, path, answer };
}

/** Makes an endpoint for members. */
export function memberEndpoint<S extends z.ZodType>(
  where: Where,
  options: CallOptions<S>,
  run: (call: Call<z.output<S>, Actor>) => Promise<unknown>,
): Endpoint {
  return endpoint(where, options, (call) => run({ ...call, actor: memberOf(call) }));
}
