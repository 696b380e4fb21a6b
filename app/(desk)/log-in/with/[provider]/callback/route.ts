import { comeIn } from "@/lib/accounts/come-in.ts";
import { seeOther } from "@/lib/accounts/providers/answer-browser.ts";
import { keepComing, takeBegun } from "@/lib/accounts/providers/current-coming.ts";
import { type CameBack, finish } from "@/lib/accounts/providers/finish.ts";
import { leadFrom } from "@/lib/accounts/providers/lead-from.ts";
import { providerOf } from "@/lib/accounts/providers/list-providers.ts";
import { afterLogIn, orSecondStep } from "@/lib/accounts/rules/onward.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";
import { currentOrigin } from "@/lib/platform/session/current.ts";

/** Where a provider leads back to, with an answer that is of one use. */
export const GET = route({}, async ({ params, actor, request }) => {
  const provider = providerOf(params.provider ?? "");
  if (!provider) throw notFound();
  try {
    const back = { params: new URL(request.url).searchParams, begun: await takeBegun(), actor };
    return seeOther(await targetOf(await finish(provider, back, await currentOrigin())));
  } catch (thrown) {
    return leadFrom(thrown, provider, actor);
  }
});

async function targetOf(back: CameBack): Promise<string> {
  if (back.who === "self") return "/account#linked";
  if (back.who === "member") {
    const { entered, onward } = back;
    return orSecondStep(await comeIn(entered, onward), afterLogIn(onward), onward);
  }
  await keepComing(back.coming);
  return "/log-in/with";
}
