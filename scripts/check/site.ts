import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { startBackstage } from "../../e2e/backstage/start.ts";
import { startFeedServer } from "../../e2e/feed-server.ts";
import { startFakeProvider } from "../../prisma/builders/provider/fake-provider.ts";
import { startThrowawayCluster } from "../../prisma/builders/throwaway-cluster.ts";
import { startSite } from "../../prisma/builders/throwaway-site.ts";
import { migrate } from "../../prisma/migrate.ts";
import { onServer } from "../postgres/on-server.ts";
import { runTool } from "../up/run-tool.ts";

export type SeededSite = {
  url: string;
  /** What the journeys are told, as environment variables. */
  forTests: Record<string, string>;
  stop(): Promise<void>;
};

/** Starts the built site with the demo world in a throw-away database; nothing of it stays. */
export async function startSeededSite(): Promise<SeededSite> {
  const cluster = await startThrowawayCluster();
  const [feeds, provider] = [await startFeedServer(), await startFakeProvider()];
  const stopGround = async () => {
    await Promise.all([feeds.stop(), provider.stop()]);
    await cluster.stop();
  };
  try {
    // Journeys that need a site of their own (e2e/start-own-site.ts) begin with the blank one too.
    await onServer(cluster.url("postgres"), "CREATE DATABASE blank");
    await migrate(cluster.url("blank"));
    await onServer(cluster.url("postgres"), "CREATE DATABASE site TEMPLATE blank");
    const databaseUrl = cluster.url("site");
    const dataDir = `${cluster.folder}/data`;
    const password = randomBytes(9).toString("base64url");
    await seed(databaseUrl, dataDir, password);
    const { OUTBOUND_ALLOW, ...known } = provider.env;
    const env = { ...known, OUTBOUND_ALLOW: `${OUTBOUND_ALLOW},${new URL(feeds.url).host}` };
    const site = await startSite({ databaseUrl, dataDir, env });
    const backstage = await startBackstage(site.env);
    const adminLink = await runTool({ name: "The admin link", args: ["prisma/admin-link.ts"], env: site.env });
    return {
      url: site.url,
      forTests: {
        E2E_BASE_URL: site.url,
        E2E_DATABASE_URL: databaseUrl,
        E2E_DATA_DIR: dataDir,
        E2E_ADMIN_LINK: adminLink.trim(),
        E2E_FEEDS_URL: feeds.url,
        E2E_BACKSTAGE_URL: backstage.url,
      },
      stop: async () => {
        await backstage.stop();
        await site.stop();
        await stopGround();
      },
    };
  } catch (thrown) {
    await stopGround();
    throw thrown;
  }
}

async function seed(databaseUrl: string, dataDir: string, password: string): Promise<void> {
  mkdirSync(dataDir);
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    DEMO_PASSWORD: password,
    NODE_ENV: "production",
    AUTH_SECRET: "only-for-tests-0123456789-0123456789",
  };
  await runTool({ name: "The demo world", args: ["prisma/seed.ts"], env });
}
