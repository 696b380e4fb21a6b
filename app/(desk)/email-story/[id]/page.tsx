import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { MailStoryForm } from "@/components/sharing/mail-story-form.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { type Actor, may } from "@/lib/policy.ts";
import { mailableStory } from "@/lib/sharing/queries.ts";
import { storySent } from "@/lib/sharing/rules.ts";

export const metadata: Metadata = { title: "Email this story" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Sends a story to somebody by mail; for members. */
export default async function MailStoryPage({ params, searchParams }: Props) {
  const [{ id }, { said }, actor] = await Promise.all([params, searchParams, currentActor()]);
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/email-story/${id}`)}`);
  const story = await mailableStory(id);
  if (!story) notFound();
  return (
    <AccountPage title="Email this story">
      <p dir={story.dir} className="border-s-4 border-ink ps-4 font-serif text-xl wrap-anywhere">
        {story.title}
      </p>
      {said === "sent" && <FormMessage kind="success" title={storySent} />}
      {may(actor, "story.mail") ? (
        <>
          <p>
            The mail says that it is from you, <bdi className="font-semibold">{actor.penName}</bdi>, and has a link to
            the story. Your own address stays private.
          </p>
          <MailStoryForm storyId={story.id} />
        </>
      ) : (
        <Hindrance actor={actor} />
      )}
      <p>
        <a href={story.path} className="link target">
          Back to the story
        </a>
      </p>
    </AccountPage>
  );
}

function Hindrance({ actor }: { actor: Actor }) {
  if (actor.verified)
    return (
      <Notice title="You cannot send stories by mail while you are banned.">Copy the story’s link instead.</Notice>
    );
  return (
    <Notice title="Confirm your e-mail address first: then you can send stories to others.">
      <p className="mt-2">
        <LinkButton href="/verify">Confirm my address</LinkButton>
      </p>
    </Notice>
  );
}
