import type { ReactNode } from "react";
import { BannedNotice } from "@/components/moderation/public/banned-notice.tsx";
import { UnverifiedNotice } from "@/components/writing/unverified-notice.tsx";
import type { StoryOnPage } from "@/components/writing/use-writing.ts";
import { WritingForm } from "@/components/writing/writing-form.tsx";
import { htmlToMarkdown } from "@/lib/platform/html/markdown.ts";
import { newId } from "@/lib/platform/new-id.ts";
import type { Actor } from "@/lib/policy.ts";
import { categories } from "@/lib/stories/categories.ts";

type Props = { actor: Actor; story: StoryOnPage; faults?: Record<string, string>; children?: ReactNode };

/** The writing page: remarks, then the form. */
export async function WritingPage({ actor, story, faults = {}, children }: Props) {
  const { storyId, version, savedIn, savedAt, isPublished, content } = story;
  return (
    <div className="pt-6">
      <h1 className="kicker mb-4">{isPublished ? "Edit your story" : "Write a story"}</h1>
      <BannedNotice bans={actor.bans} />
      {!actor.verified && <UnverifiedNotice />}
      {children}
      <WritingForm
        story={{ storyId, version, savedIn, savedAt, isPublished, content }}
        markdown={content.bodyMarkdown ?? htmlToMarkdown(content.bodyHtml)}
        tab={newId()}
        categories={(await categories()).map(({ slug, name }) => ({ slug, name }))}
        memberId={actor.id}
        faults={faults}
      />
    </div>
  );
}
