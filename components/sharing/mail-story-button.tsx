"use client";

import { lazy, type SubmitEvent, Suspense, useState } from "react";

const MailStoryDialog = lazy(() => import("@/components/sharing/mail-story-dialog.tsx"));

/**
 * The way to send a story to somebody by mail: a dialog for members, whose code comes when it is asked for; without
 * JavaScript, and for guests, the page that does the same.
 */
export function MailStoryButton({ storyId }: { storyId: string }) {
  const [open, setOpen] = useState(false);
  function show(event: SubmitEvent<HTMLFormElement>) {
    if (!document.documentElement.hasAttribute("data-member")) return;
    event.preventDefault();
    setOpen(true);
  }
  return (
    <>
      <form action={`/email-story/${storyId}`} onSubmit={show} data-print="hide">
        <button type="submit" className="quiet-link target cursor-pointer text-sm">
          Email this story
        </button>
      </form>
      {open && (
        <Suspense>
          <MailStoryDialog storyId={storyId} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
