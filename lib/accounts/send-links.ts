import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import type { Mail } from "../platform/mail/message.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { addressChanged } from "./mails/address-changed.ts";
import { confirmNewAddress } from "./mails/confirm-new-address.ts";
import { type FactorChangeKind, factorChanged } from "./mails/factor-changed.ts";
import { knownAddress } from "./mails/known-address.ts";
import { linkedChanged } from "./mails/linked-changed.ts";
import { passwordChanged } from "./mails/password-changed.ts";
import { resetLink } from "./mails/reset-link.ts";
import { signInLink } from "./mails/sign-in-link.ts";
import { verifyAddress } from "./mails/verify-address.ts";
import { providerName } from "./providers/list-providers.ts";
import { makeToken } from "./take-token.ts";

// Each of these is done at least once. `requestId` names the mail and its link, so a second time sends the same again.
type About = { memberId: string; requestId: string };

/** Mails the link that proves a new member's address; to an address that has an account, a word about that instead. */
export async function sendVerification({ memberId, requestId }: About): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member || member.emailVerifiedAt) return;
  const id = `v${requestId}`;
  if (await sendIfKnown(member.email, id)) return;
  const token = await makeToken(id, "verify", { memberId, email: member.email });
  const letter = verifyAddress({ penName: member.penName, ...(await site()), url: link(`/verify/${token}`) });
  await sendNeeded({ ...letter, to: member.email, id });
}

/** Mails a reset link to the owner of an address; nothing when it is nobody's. */
export async function sendReset({ email, requestId }: { email: string; requestId: string }): Promise<void> {
  const member = await ownerOf(email);
  if (!member) return;
  const id = `r${requestId}`;
  const token = await makeToken(id, "reset", { memberId: member.id, email });
  const letter = resetLink({ penName: member.penName, ...(await site()), url: link(`/reset/${token}`) });
  await sendNeeded({ ...letter, to: email, id });
}

/** Mails a link that logs in to the owner of an address; nothing when it is nobody's. */
export async function sendSignInLink({ email, next, requestId }: SignInAsked): Promise<void> {
  const member = await ownerOf(email);
  if (!member) return;
  const id = `s${requestId}`;
  const token = await makeToken(id, "sign-in", { memberId: member.id, email });
  const url = link(`/log-in/link/${token}${next ? `?next=${encodeURIComponent(next)}` : ""}`);
  await sendNeeded({ ...signInLink({ penName: member.penName, ...(await site()), url }), to: email, id });
}

type SignInAsked = { email: string; next?: string | undefined; requestId: string };

/** Tells a member that the second step of their log-in was changed. */
export async function sendFactorChanged(about: About & { change: FactorChangeKind }): Promise<void> {
  const { memberId, change, requestId } = about;
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member?.emailVerifiedAt) return;
  const codesLeft = await db.recoveryCode.count({ where: { memberId, usedAt: null } });
  const letter = {
    penName: member.penName,
    ...(await site()),
    change,
    codesLeft,
    settings: link("/account/two-factor"),
  };
  await sendNeeded({ ...factorChanged(letter), to: member.email, id: `f${requestId}` });
}

/** Tells a member that an account of another site lets them in from now on, or no more. */
export async function sendLinkedChanged(
  about: About & { issuer: string; change: "linked" | "unlinked" },
): Promise<void> {
  const { memberId, issuer, change, requestId } = about;
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member?.emailVerifiedAt) return;
  const letter = { penName: member.penName, ...(await site()), change, provider: providerName(issuer) };
  await sendNeeded({
    ...linkedChanged({ ...letter, settings: link("/account") }),
    ...{ to: member.email, id: `l${requestId}` },
  });
}

/** Mails the link that proves a member's new address. */
export async function sendEmailChange({ memberId, email, requestId }: About & { email: string }): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member) return;
  const id = `c${requestId}`;
  if (await sendIfKnown(email, id)) return;
  const token = await makeToken(id, "change-email", { memberId, email });
  const letter = confirmNewAddress({
    penName: member.penName,
    ...(await site()),
    url: link(`/account/email/${token}`),
  });
  await sendNeeded({ ...letter, to: email, id });
}

/** Tells the old address that the account has a new one. */
export async function sendEmailChanged({ memberId, before, requestId }: About & { before: string }): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member) return;
  await sendNeeded({
    ...addressChanged({ penName: member.penName, ...(await site()) }),
    to: before,
    id: `n${requestId}`,
  });
}

/** Tells a member that their password was changed. */
export async function sendPasswordChanged({ memberId, requestId }: About): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member?.emailVerifiedAt) return;
  const letter = passwordChanged({ penName: member.penName, ...(await site()), reset: link("/reset") });
  await sendNeeded({ ...letter, to: member.email, id: `p${requestId}` });
}

// The verified account of an address, or the newest that waits to be.
function ownerOf(email: string) {
  return db.member.findFirst({
    where: { email, goneAt: null, OR: [{ passwordHash: { not: null } }, { emailVerifiedAt: { not: null } }] },
    orderBy: [{ emailVerifiedAt: { sort: "asc", nulls: "last" } }, { createdAt: "desc" }],
  });
}

async function sendIfKnown(email: string, id: string): Promise<boolean> {
  const owner = await db.member.findFirst({ where: { email, emailVerifiedAt: { not: null } } });
  if (!owner) return false;
  const letter = knownAddress({
    penName: owner.penName,
    ...(await site()),
    logIn: link("/log-in"),
    reset: link("/reset"),
  });
  await sendNeeded({ ...letter, to: email, id });
  return true;
}

// Whoever cannot come in needs these most, so they are tried also where mail came back.
function sendNeeded(mail: Mail): Promise<void> {
  return sendMail({ ...mail, needed: true });
}

async function site(): Promise<{ siteName: string }> {
  return { siteName: await siteName() };
}

function link(path: string): string {
  return new URL(path, env().SITE_URL).href;
}
