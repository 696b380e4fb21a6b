import type { NextConfig } from "next";

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
  experimental: {
    serverActions: { bodySizeLimit: "16mb" },
  },
};

export default config;
