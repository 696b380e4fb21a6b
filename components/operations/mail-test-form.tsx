"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { sendTestMailAction } from "@/lib/operations/actions.ts";
import type { TestMail } from "@/lib/operations/send-test-mail.ts";

/** Sends a mail to oneself, and says what the mail server answered. */
export function MailTestForm() {
  const [state, send] = useActionState(sendTestMailAction, { status: "idle" });
  return (
    <form action={send} className="space-y-4">
      <FormOutcome state={state} done={said} />
      <SubmitButton tone="outline">Send me a test mail</SubmitButton>
    </form>
  );
}

function said({ sent, answer }: TestMail): string {
  return sent
    ? `Handed over. The mail server answered: ${answer || "nothing"}. Look into your mailbox.`
    : "There is no mail server: the mail lies in the outbox folder, and on this machine at /dev/mail.";
}
