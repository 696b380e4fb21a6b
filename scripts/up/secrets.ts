import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Halt } from "../halt.ts";

const secretsSchema = z.object({
  AUTH_SECRET: z.string().min(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.base64(),
  POSTGRES_PASSWORD: z.string().min(16),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** The secrets of this site: made at the first start, kept in a file that only its owner can read. */
export function openSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return read(file);
  const made: Secrets = {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    POSTGRES_PASSWORD: randomBytes(24).toString("hex"),
  };
  writePrivately(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** The password of the demo accounts: DEMO_PASSWORD, or one made at the first start. */
export function openDemoPassword(dataDir: string): string {
  if (process.env.DEMO_PASSWORD) return process.env.DEMO_PASSWORD;
  const file = join(dataDir, "demo-password");
  if (!existsSync(file)) writePrivately(file, `${readablePassword()}\n`);
  return readFileSync(file, "utf8").trim();
}

function read(file: string): Secrets {
  const parsed = secretsSchema.safeParse(parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Halt(
    `${file} is damaged. Put back a copy of it; the database's password is in it. ` +
      "If nothing here is worth keeping, delete the folder around it and start again.",
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** Writes a file for its owner's eyes, whole or not at all. */
export function writePrivately(file: string, text: string): void {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text, { mode: 0o600, flush: true });
  renameSync(half, file);
}

// Three groups of five: easy to type, 77 bits.
function readablePassword(): string {
  const letters = "abcdefghijkmnpqrstuvwxyz23456789abcd";
  const group = () => Array.from(randomBytes(5), (byte) => letters[byte % 32]).join("");
  return [group(), group(), group()].join("-");
}
