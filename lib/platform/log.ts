import pino from "pino";
import { env } from "./env.ts";
import { shared } from "./shared.ts";

const secrets = ["password", "token", "email", "cookie", "authorization"];

/** How the log is written: without secrets, also where PostgreSQL's details repeat what stood in the row. */
export const logOptions = {
  base: { pid: process.pid },
  redact: {
    paths: [...secrets, ...secrets.map((name) => `*.${name}`), "err.detail", "err.where"],
    censor: "[removed]",
  },
} satisfies pino.LoggerOptions;

/** The log of this process: JSON lines, without addresses, tokens, cookies or e-mails. */
export const log = shared("log", () => pino({ ...logOptions, level: env().LOG_LEVEL }));
