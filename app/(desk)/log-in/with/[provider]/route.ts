import { leadOn, seeOther } from "@/lib/accounts/providers/answer-browser.ts";
import { begin } from "@/lib/accounts/providers/begin.ts";
import { keepBegun } from "@/lib/accounts/providers/current-coming.ts";
import { leadFrom } from "@/lib/accounts/providers/lead-from.ts";
import { providerOf } from "@/lib/accounts/providers/list-providers.ts";
import { Trouble } from "@/lib/accounts/providers/trouble.ts";
import { signUpQuery } from "@/lib/accounts/schema.ts";
import { formRecord } from "@/lib/platform/action.ts";
import { env } from "@/lib/platform/env.ts";
import { isSameOrigin } from "@/lib/platform/http/same-origin.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";
import { currentOrigin } from "@/lib/platform/session/current.ts";

/** Begins to log in with an account of another site; the target of the buttons. */
export const POST = route({}, async ({ params, actor, header, request }) => {
  const provider = providerOf(params.provider ?? "");
  if (!provider) throw notFound();
  try {
    // Also without a cookie: nobody else's page begins this.
    if (!isSameOrigin(header, env().SITE_URL)) throw new Trouble("elsewhere");
    const onward = signUpQuery.parse(formRecord(await request.formData()));
    const { address, begun } = await begin(provider, onward, await currentOrigin());
    await keepBegun(begun);
    return leadOn(address, provider.name);
  } catch (thrown) {
    return leadFrom(thrown, provider, actor);
  }
});

/** Opening the address begins nothing: the button does. */
export const GET = route({}, async () => seeOther("/log-in"));
