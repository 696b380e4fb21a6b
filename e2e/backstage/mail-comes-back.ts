import { noteRefusal } from "../../lib/platform/mail/send-mail.ts";

/** The mail server says that there is no such address. */
export async function mailComesBack({ email }: { email: string }): Promise<void> {
  await noteRefusal(email, "5.1.1");
}
