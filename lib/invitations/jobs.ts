import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { forgetAddresses } from "./forget-addresses.ts";
import { sendInvitation } from "./send-invitation.ts";

/** Mails an invitation. */
export const sendInvitationJob = defineJob({
  name: "invitations.send",
  schema: z.object({ invitationId: z.string() }),
  run: sendInvitation,
});

/** Forgets where old invitations were sent. */
export const forgetAddressesJob = defineJob({
  name: "invitations.forget-addresses",
  schema: z.object({}),
  run: forgetAddresses,
});

export const invitationJobs = [sendInvitationJob, forgetAddressesJob];
