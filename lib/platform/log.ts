import pino from "pino";
import { env } from "./env.ts";
import { shared } from "./shared.ts";

/** The log of this process: JSON lines, without addresses, tokens, cookies or e-mails. */
export const log = shared("log", () =>
  pino({
    level: env().LOG_LEVEL,
    base: null,
    redact: { paths: ["*.password", "*.token", "*.email", "*.cookie", "*.authorization"], censor: "[removed]" },
  }),
);
