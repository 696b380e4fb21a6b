import { cookies, headers } from "next/headers";
import { addressGroup, addressHeader } from "../http/address.ts";
import { renderAtHand } from "../render/at-hand.ts";
import { oncePerRender } from "../render/once.ts";
import { actorOfCookie, type SessionActor } from "./actor.ts";
import {
  errandCookie,
  isSecure,
  memberHint,
  sealSession,
  sessionCookie,
  sessionSeconds,
  stepCookie,
} from "./cookie.ts";
import { openErrand, sealErrand } from "./errand.ts";

/** Who is asking in this request; read from the database once a request. A page that is kept is rendered for nobody. */
export const currentActor: () => Promise<SessionActor | null> = oncePerRender(async () => {
  if (renderAtHand()) return null;
  const jar = await cookies();
  return actorOfCookie(jar.get(sessionCookie())?.value);
});

/** Where this request comes from: the address group for limits, and the user agent. */
export async function currentOrigin(): Promise<{ address: string; userAgent: string }> {
  const list = await headers();
  return { address: addressGroup(list.get(addressHeader) ?? ""), userAgent: list.get("user-agent") ?? "" };
}

/** Gives the browser a new session's cookie, and the hint beside it. */
export async function setSessionCookie(token: string): Promise<void> {
  const jar = await cookies();
  const shape = { path: "/", sameSite: "lax" as const, secure: isSecure(), maxAge: sessionSeconds };
  jar.set(sessionCookie(), await sealSession(token), { ...shape, httpOnly: true });
  jar.set(memberHint, "1", { ...shape, httpOnly: false });
  if (jar.has(stepCookie())) jar.set(stepCookie(), "", { ...shape, httpOnly: true, maxAge: 0 });
}

/** Keeps for ten minutes that this browser has taken the first step of a log-in. */
export async function setStepCookie(step: string): Promise<void> {
  const jar = await cookies();
  const shape = { path: "/", sameSite: "lax" as const, secure: isSecure(), httpOnly: true };
  jar.set(stepCookie(), step, { ...shape, maxAge: 600 });
}

/** The first step that this browser has taken; empty for none. */
export async function currentStep(): Promise<string> {
  return (await cookies()).get(stepCookie())?.value ?? "";
}

/** Takes the session cookie and the hint from the browser. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  const shape = { path: "/", sameSite: "lax" as const, secure: isSecure(), maxAge: 0 };
  jar.set(sessionCookie(), "", { ...shape, httpOnly: true });
  jar.set(memberHint, "", shape);
}

/** Has this browser keep something sealed, for one errand and as many seconds. */
export async function keepErrand(errand: string, value: object, seconds: number): Promise<void> {
  const shape = { path: "/", sameSite: "lax" as const, secure: isSecure(), httpOnly: true };
  (await cookies()).set(errandCookie(errand), sealErrand(errand, value, seconds), { ...shape, maxAge: seconds });
}

/** What this browser keeps for an errand; null for nothing, or what is too old or was not sealed here. */
export async function currentErrand(errand: string): Promise<unknown> {
  return openErrand(errand, (await cookies()).get(errandCookie(errand))?.value);
}

/** Takes from this browser what it kept for an errand. */
export async function endErrand(errand: string): Promise<void> {
  const shape = { path: "/", sameSite: "lax" as const, secure: isSecure(), httpOnly: true };
  (await cookies()).set(errandCookie(errand), "", { ...shape, maxAge: 0 });
}
