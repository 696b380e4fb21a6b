import { z } from "zod";
import { proxyFault } from "./http/address.ts";
import { allowFault } from "./outbound/allow-list.ts";

const optional = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());
const text = (fallback: string) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.string().default(fallback));
const number = (fallback: number, min: number, max: number) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().min(min).max(max).default(fallback));
const whole = (fallback: number, min: number, max: number) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(min).max(max).default(fallback),
  );

const webAddress = "give the address that readers type, without a path, such as https://news.example.org";
const bounceAddress = "give one address, with at most 14 characters before the @, such as bounce@news.example.org";
const origin = z
  .string()
  .refine(isOrigin, webAddress)
  .transform((address) => new URL(address).origin);
const list = (fault: (list: string) => string | null) =>
  z.preprocess(
    (value) => value ?? "",
    z.string().superRefine((given, context) => {
      const message = fault(given);
      if (message) context.addIssue({ code: "custom", message });
    }),
  );

// Where it is http, then on this machine: for development and tests.
const provider = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z
    .url({ protocol: /^https?$/, error: "give the whole address, beginning with https://" })
    .refine((url) => /^https:|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(`${url}/`), "use https")
    .optional(),
);

/** Every environment variable that Firsthand reads; `.env.example` explains each. */
export const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  SITE_NAME: text("Firsthand"),
  SITE_URL: z.preprocess((value) => (value === "" ? undefined : value), origin.default("http://localhost:3000")),
  PORT: whole(3000, 0, 65535),
  HOST: optional,
  DATABASE_URL: optional,
  FIRSTHAND_EMBEDDED: optional,
  DATABASE_POOL: whole(10, 1, 200),
  WEB_CONCURRENCY: whole(1, 1, 64),
  DATA_DIR: text(".data"),
  AUTH_SECRET: optional,
  AUTH_GOOGLE_ID: optional,
  AUTH_GOOGLE_SECRET: optional,
  AUTH_GITHUB_ID: optional,
  AUTH_GITHUB_SECRET: optional,
  AUTH_GITHUB_URL: provider,
  AUTH_OIDC_ISSUER: provider,
  AUTH_OIDC_ID: optional,
  AUTH_OIDC_SECRET: optional,
  AUTH_OIDC_NAME: optional,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  MAIL_CONNECTIONS: whole(3, 1, 20),
  MAIL_PER_SECOND: whole(20, 1, 10_000),
  MAIL_BOUNCE_TO: optional.refine((address) => !address || /^[\w.-]{1,14}@[\w.-]+$/.test(address), bounceAddress),
  MAIL_BOUNCE_TOKEN: optional.refine((token) => !token || token.length >= 16, "give at least 16 characters"),
  METRICS_TOKEN: optional.refine(
    (token) => !token || /^\S{16,}$/.test(token),
    "give at least 16 characters, none of them a space",
  ),
  CDN_SECONDS: whole(0, 0, 5),
  TRUSTED_PROXIES: list(proxyFault),
  OUTBOUND_ALLOW: list(allowFault),
  WEBSUB: z.preprocess((value) => (value === "" ? undefined : value), z.enum(["on", "off"]).optional()),
  WEBSUB_HUB: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.url({ protocol: /^https?$/, error: "give the whole address of the hub, beginning with https://" }).optional(),
  ),
  SECURITY_CONTACT: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.url({ protocol: /^(?:https|mailto)$/, error: "give an address such as mailto:security@example.org" }).optional(),
  ),
  REVIEW_MODE: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.enum(["none", "first", "all"]).default("none"),
  ),
  SCREENING_WEBHOOK_URL: optional,
  SCREENING_WEBHOOK_SECRET: optional,
  COUNTRY_HEADER: optional,
  DEMO: z.preprocess((value) => (value === "" ? undefined : value), z.enum(["on", "off"]).optional()),
  LIMITS_SCALE: number(1, 0.001, 1_000_000),
  LOG_LEVEL: z
    .preprocess(
      (value) => (value === "" ? undefined : value),
      z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).optional(),
    )
    .transform((level) => level ?? "info"),
});

export type Env = z.infer<typeof envSchema>;

let read: Env | undefined;

/** The settings of this process, read once. Throws a sentence naming each bad variable. */
export function env(): Env {
  read ??= readEnv(process.env);
  return read;
}

/** Parses settings from any record; exported for its tests and the start script. */
export function readEnv(from: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(from);
  const faults = parsed.success
    ? halfProviders(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Error(`The environment has settings that cannot be used. ${faults.join("; ")}. See .env.example.`);
}

const providerSettings = [
  ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
  ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
  ["AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET"],
] as const;

// Half a provider would be none, and nobody would know why.
function halfProviders(settings: Env): string[] {
  return providerSettings
    .filter((names) => names.some((name) => settings[name]))
    .flatMap((names) => names.filter((name) => !settings[name]))
    .map((name) => `${name}: it is missing, and the others of this provider are set`);
}

function isOrigin(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** Forgets what was read, so that a test can set other values. */
export function forgetEnv(): void {
  read = undefined;
}

/** A setting that this process cannot do without. */
export function required<K extends "DATABASE_URL" | "AUTH_SECRET">(name: K): string {
  const value = env()[name];
  if (!value) throw new Error(`${name} is not set. See .env.example.`);
  return value;
}

/** Tells next-auth the site's address, which it reads from the environment and from nowhere else. */
export function tellNextAuth(): void {
  process.env.NEXTAUTH_URL = env().SITE_URL;
}
