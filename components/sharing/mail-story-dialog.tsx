"use client";

import { useEffect, useRef } from "react";
import { MailStoryForm } from "@/components/sharing/mail-story-form.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";

export type MailStoryDialogProps = { storyId: string; close: () => void };

/** Sends the story to somebody without leaving it; open while it is drawn. */
export default function MailStoryDialog({ storyId, close }: MailStoryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog ref={dialog} id="mail-story" title="Email this story" onClose={close}>
      <p className="mb-4">
        The mail says that it is from you, by your pen name, and has a link to the story. Your own address stays
        private.
      </p>
      <MailStoryForm storyId={storyId} stay />
    </Dialog>
  );
}
