import { z } from "zod";
import { confirm } from "@/lib/feeds/websub/confirm.ts";
import { readPush } from "@/lib/feeds/websub/read-push.ts";
import { receive } from "@/lib/feeds/websub/receive.ts";
import { route } from "@/lib/platform/route.ts";

const question = z.object({
  "hub.mode": z.string().max(20).default(""),
  "hub.topic": z.string().max(2000).default(""),
  "hub.challenge": z.string().max(2000).default(""),
  "hub.lease_seconds": z.coerce.number().catch(0).default(0),
});

/** A hub asks whether we asked for this subscription. */
export const GET = route({ input: question }, async ({ input, params }) => {
  const challenge = await confirm(params.id ?? "", {
    ...{ mode: input["hub.mode"], topic: input["hub.topic"] },
    ...{ challenge: input["hub.challenge"], leaseSeconds: input["hub.lease_seconds"] },
  });
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(challenge, { headers: { ...headers, "x-content-type-options": "nosniff" } });
});

/** A hub says that a feed has changed. */
export const POST = route({}, async ({ request, params }) => {
  await receive(params.id ?? "", request.headers.get("x-hub-signature") ?? "", await readPush(request));
  return new Response(null, { status: 202, headers: { "cache-control": "no-store" } });
});
