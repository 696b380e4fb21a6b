import type { NextConfig } from "next";
import { writeFirstScript } from "./lib/platform/first-script.ts";

const config: NextConfig = {
  // The front compresses: what is the same for all once, what one reader gets as it comes.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles and descriptions stand in the head of the HTML for everybody, not only for known crawlers.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "lru-cache",
    "nodemailer",
    "pg",
    "pino",
    "sharp",
  ],
  compiler: {
    runAfterProductionCompile: async ({ projectDir }) =>
      writeFirstScript(projectDir, "components/site/first-script.ts", "runFirstScript"),
  },
  experimental: {
    serverActions: { bodySizeLimit: "16mb" },
  },
};

export default config;
