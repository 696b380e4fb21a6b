import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { endSessionOf } from "@/lib/accounts/end-sessions.ts";
import { loadActor } from "@/lib/accounts/load-actor.ts";
import { logIn } from "@/lib/accounts/log-in.ts";
import { codeInput, logInInput } from "@/lib/accounts/schema.ts";
import { required, tellNextAuth } from "@/lib/platform/env.ts";
import { log } from "@/lib/platform/log.ts";
import { isRefusal } from "@/lib/platform/refusal.ts";
import { isSecure, memberHint, sessionCookie, sessionSeconds } from "@/lib/platform/session/cookie.ts";
import { currentOrigin } from "@/lib/platform/session/current.ts";

const credentials = {
  email: { label: "Email", type: "email" },
  password: { label: "Password", type: "password" },
  code: { label: "Code", type: "text" },
};

/** next-auth over our own log-in and session rows; its cookie is the one that every page reads. */
export function authOptions(): AuthOptions {
  tellNextAuth();
  const shape = { path: "/", sameSite: "lax" as const, secure: isSecure() };
  return {
    secret: required("AUTH_SECRET"),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    cookies: { sessionToken: { name: sessionCookie(), options: { ...shape, httpOnly: true } } },
    useSecureCookies: isSecure(),
    pages: { signIn: "/log-in", error: "/log-in" },
    providers: [Credentials({ credentials, authorize })],
    callbacks: {
      jwt: async ({ token, user }) => (user ? { sid: sidOf(user) } : living(token)),
      session: async ({ token, session }) => ({ user: await publicUser(token), expires: session.expires }),
    },
    events: {
      signIn: async () => void (await cookies()).set(memberHint, "1", { ...shape, maxAge: sessionSeconds }),
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await endSessionOf(token.sid);
        (await cookies()).set(memberHint, "", { ...shape, maxAge: 0 });
      },
    },
    logger: {
      error: (code) => log.debug({ code }, "next-auth refused"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

async function authorize(typed: Partial<Record<"email" | "password" | "code", string>> | undefined) {
  try {
    const input = { ...logInInput.parse(typed ?? {}), ...codeInput.parse(typed ?? {}) };
    const { actor, token } = await logIn(input, await currentOrigin());
    return { id: actor.id, sid: token };
  } catch (thrown) {
    if (isRefusal(thrown)) return null;
    throw thrown;
  }
}

function sidOf(user: object): string {
  return "sid" in user && typeof user.sid === "string" ? user.sid : "";
}

// A session that was ended in the database is over, whatever the cookie says.
async function living(token: JWT): Promise<JWT> {
  const actor = typeof token.sid === "string" ? await loadActor(token.sid) : null;
  if (!actor) throw new Error("the session has ended");
  return { sid: token.sid };
}

async function publicUser(token: JWT) {
  const actor = typeof token.sid === "string" ? await loadActor(token.sid) : null;
  return actor ? { id: actor.id, name: actor.penName, handle: actor.handle, roles: actor.roles } : {};
}
