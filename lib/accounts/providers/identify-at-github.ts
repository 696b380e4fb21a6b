import { protectedResourceRequest } from "oauth4webapi";
import { z } from "zod";
import { asking } from "./ask-provider.ts";
import type { Asked } from "./identify.ts";
import { type Identity, nameFrom, provedEmail } from "./identity.ts";
import { Trouble } from "./trouble.ts";

const accountAnswer = z.object({ id: z.number().int().positive(), login: z.string() });
const emailsAnswer = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** Who GitHub says that this is. It gives no signed token: it is asked, with the key to the account. */
export async function identifyAtGithub(asked: Asked, accessToken: string): Promise<Identity> {
  const [account, emails] = await Promise.all([
    read(asked, accessToken, "user", accountAnswer),
    read(asked, accessToken, "user/emails", emailsAnswer),
  ]);
  const primary = emails.find((each) => each.primary);
  return {
    ...{ issuer: asked.provider.issuer, subject: String(account.id), name: nameFrom([account.login]) },
    email: provedEmail(primary?.email, primary?.verified ?? false),
  };
}

async function read<T>(
  { provider, signal }: Asked,
  accessToken: string,
  what: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const headers = new Headers({ accept: "application/vnd.github+json" });
  const url = new URL(`${apiOf(provider.issuer)}/${what}`);
  const answer = await protectedResourceRequest(accessToken, "GET", url, headers, null, asking(provider, signal));
  const parsed = schema.safeParse(answer.ok ? await answer.json().catch(() => null) : null);
  if (!parsed.success) throw new Trouble("failed");
  return parsed.data;
}

function apiOf(issuer: string): string {
  const { origin } = new URL(issuer);
  return origin === "https://github.com" ? "https://api.github.com" : `${origin}/api/v3`;
}
