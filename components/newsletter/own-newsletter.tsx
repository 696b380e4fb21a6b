import { MemberForm } from "@/components/newsletter/subscription-forms.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { mySubscription } from "@/lib/newsletter/queries.ts";
import { rhythmWords } from "@/lib/newsletter/rules/times.ts";
import type { Actor } from "@/lib/policy.ts";
import { categories } from "@/lib/stories/categories.ts";

/** A member's own newsletter: how to get it, or what they get and the way to change it. */
export async function OwnNewsletter({ actor, done }: { actor: Actor; done: boolean }) {
  const [mine, list] = await Promise.all([mySubscription(actor), categories()]);
  const options = list.map(({ slug, name }) => ({ slug, name }));
  const never = { rhythm: "weekly", everything: true, categories: [], contributors: "" };
  return (
    <Panel title="Newsletter" id="newsletter">
      {mine && done && <FormMessage kind="success" title="The newsletter comes to you from now on." className="mb-3" />}
      {!actor.verified && <p className="text-soft">Confirm your e-mail address first: then the newsletter can come.</p>}
      {actor.verified && !mine && <MemberForm categories={options} chosen={never} />}
      {mine && (
        <p>
          {mine.paused ? "It is paused." : `It comes ${rhythmWords[mine.rhythm].name.toLowerCase()}.`}{" "}
          <a href={`/subscription/${mine.token}`} className="link target">
            Change, pause or end it
          </a>
        </p>
      )}
    </Panel>
  );
}
