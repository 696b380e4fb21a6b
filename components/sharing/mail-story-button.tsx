"use client";

import { type ComponentType, type SubmitEvent, useState } from "react";
import type { MailStoryDialogProps } from "@/components/sharing/mail-story-dialog.tsx";

/**
 * The way to send a story to somebody by mail: a dialog for members, whose code comes when it is asked for; without
 * JavaScript, and for guests, the page that does the same.
 */
export function MailStoryButton({ storyId }: { storyId: string }) {
  const [Dialog, setDialog] = useState<ComponentType<MailStoryDialogProps> | null>(null);
  function show(event: SubmitEvent<HTMLFormElement>) {
    if (!document.documentElement.hasAttribute("data-member")) return;
    event.preventDefault();
    const { action } = event.currentTarget;
    import("@/components/sharing/mail-story-dialog.tsx").then(
      (code) => setDialog(() => code.default),
      () => location.assign(action),
    );
  }
  return (
    <>
      <form action={`/email-story/${storyId}`} onSubmit={show} data-print="hide">
        <button type="submit" className="quiet-link target cursor-pointer text-sm">
          Email this story
        </button>
      </form>
      {Dialog && <Dialog storyId={storyId} close={() => setDialog(null)} />}
    </>
  );
}
